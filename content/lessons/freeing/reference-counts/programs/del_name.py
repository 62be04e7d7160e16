page = ["ink"]
book = [page]
del page
book.append("pen")
book.pop(0)
