row = [7]
same = row
book = {"first": row}
grid = [row] * 3
copy = list(row)
book.clear()
grid = None
