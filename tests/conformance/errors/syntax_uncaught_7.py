# The program itself does not compile: mixed indentation.
def f():
    x = 1
      y = 2
    return x
