row = [7, 2.5, "ink"]
row[0] = 10 ** 30
row.append(None)
