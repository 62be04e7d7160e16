print("hello
