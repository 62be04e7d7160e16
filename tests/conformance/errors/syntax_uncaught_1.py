# A string compiled inside a function holds an error; nothing catches it.
def evaluate(text):
    return eval(text)
print(evaluate("1 + 2"))
print(evaluate("(1 +"))
