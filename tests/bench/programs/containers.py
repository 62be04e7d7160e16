seen = {}
rows = []
for i in range(20000):
    k = (i * 7919) % 1009
    if k in seen:
        seen[k].append(i)
    else:
        seen[k] = [i]
    if i % 3 == 0:
        rows.append((k, i))
total = 0
for k, group in seen.items():
    total += len(group) * k
best = {}
for k, i in rows:
    best[k] = i
print(total, len(rows), sum(best.values()))
