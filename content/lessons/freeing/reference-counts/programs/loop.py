pages = [["ink"], ["pen"]]
for page in pages:
    size = len(page)
