def outer():
    values = {"a": [1, 2, 3], "b": "变量"}
    x = values["b"] + values["a"][7]
    return x
result = outer()
