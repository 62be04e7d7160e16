# The program itself does not compile: an assignment where a comparison was meant.
speed = 10
print("never printed")
if speed = 10:
    print("ten")
