"""The bytes of objects where they lie."""
import ctypes
import sys
x = 10 ** 20
print(ctypes.string_at(id(x) + 16, 20))
print(ctypes.string_at(id('abc') + 40, 4), ctypes.string_at(id('abc') + 40))
print(ctypes.string_at(id(1.5) + 16, 8))
y = [1]
z = y
print(int.from_bytes(ctypes.string_at(id(y), 8), 'little') == sys.getrefcount(y) - 1)
print(int.from_bytes(ctypes.string_at(id(y) + 8, 8), 'little') == id(list), int.from_bytes(ctypes.string_at(id(y) + 16, 8), 'little'))
