lst = [i for i in range(3) if i / (i - 1)]
