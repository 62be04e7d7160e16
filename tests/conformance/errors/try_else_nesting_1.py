def run(action):
    out = []
    try:
        out.append('try')
        action()
    except ZeroDivisionError:
        out.append('zero')
    except (KeyError, IndexError) as e:
        out.append(type(e).__name__)
    except LookupError:
        out.append('other lookup')
    except Exception as e:
        out.append(f'generic {type(e).__name__}')
    else:
        out.append('else')
    finally:
        out.append('finally')
    return out
def raiser(e):
    def f(): raise e
    return f
print(run(lambda: None))
for e in (ZeroDivisionError(), KeyError(), IndexError(), LookupError(), ValueError(), StopIteration(), ZeroDivisionError, OSError(1, 'x')):
    print(run(raiser(e)))
try:
    run(raiser(KeyboardInterrupt('not Exception')))
except BaseException as e:
    print('escaped', type(e).__name__, e)
try:
    run(raiser(SystemExit(3)))
except SystemExit as e:
    print('exit', e.code)
def order():
    try:
        try:
            raise ValueError('a')
        except KeyError:
            print('wrong')
        else:
            print('wrong')
        finally:
            print('inner finally')
    except ValueError as e:
        print('outer', e)
        try:
            raise TypeError('b')
        except TypeError as e:
            print('inner', e)
        print('e gone:', 'e' in locals())
