# Two functions that call each other without end, and the traceback's repeated lines.
def even(n):
    return odd(n - 1)
def odd(n):
    return even(n - 1)
even(10)
