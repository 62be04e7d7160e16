def fetches(address, size):
    # TODO: how many words hold these cells?
    return 0

print(fetches(16, 8))
print(fetches(12, 4), fetches(7, 1))
print(fetches(13, 4))
print(fetches(23, 10))
