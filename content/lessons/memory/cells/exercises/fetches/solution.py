def fetches(address, size):
    first = address // 8
    last = (address + size - 1) // 8
    return last - first + 1

print(fetches(16, 8))
print(fetches(12, 4), fetches(7, 1))
print(fetches(13, 4))
print(fetches(23, 10))
