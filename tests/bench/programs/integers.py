def run(n):
    total = 0
    i = 0
    while i < n:
        if i % 3 == 0 or i % 5 == 0:
            total += i
        total ^= i & 255
        i += 1
    return total

print(run(60000))
