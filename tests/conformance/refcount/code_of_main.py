import sys
print(sys.getrefcount(sys._getframe().f_code))
def f(): return sys.getrefcount(sys._getframe().f_code)
print(f())
