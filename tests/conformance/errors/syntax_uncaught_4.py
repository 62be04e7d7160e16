# The program itself does not compile: a bracket opened in the middle and never closed.
print("never printed")
prices = [1, 2,
total = sum(prices)
print(total)
