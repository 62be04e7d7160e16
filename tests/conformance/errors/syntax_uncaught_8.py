# The program itself does not compile: the string never ends.
message = "hello
print(message)
