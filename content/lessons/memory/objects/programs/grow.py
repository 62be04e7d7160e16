row = []
for i in range(6):
    row.append(i)
