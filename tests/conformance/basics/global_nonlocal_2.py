def del_global():
    global made
    del made
print('made' in globals())
try:
    del_global()
except NameError as e:
    print(e)
len_backup = len
def len(x): return 'shadowed'
print(len([]))
del len
print(len([]), len is len_backup)
