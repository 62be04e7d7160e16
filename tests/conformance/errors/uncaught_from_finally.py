def work():
    try:
        print('working')
        raise ValueError('original')
    finally:
        print('cleaning')
        {}.pop('not there')
try:
    work()
except KeyError as e:
    print(repr(e), repr(e.__context__))
def work2():
    try:
        work()
    except KeyError as e:
        raise RuntimeError('wrapped', 42) from e
    finally:
        print('work2 done')
work2()
