# The program itself does not compile: return outside of a function, after a fine beginning.
def good():
    return 1
for i in range(3):
    if i:
        return i
