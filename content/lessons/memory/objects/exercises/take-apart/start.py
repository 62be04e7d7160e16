word = "ink"
line = [word, word, word]
half = line[:2]
line.append(half)
half += ["pen"]
total = 4 * 10 ** 9
