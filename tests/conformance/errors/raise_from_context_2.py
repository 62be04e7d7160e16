def chain(e, depth=0):
    while e is not None:
        print('  ' * depth + f'{type(e).__name__}({e}) cause={e.__cause__ is not None} context={type(e.__context__).__name__} suppress={e.__suppress_context__}')
        e, depth = (e.__cause__ or e.__context__), depth + 1
def reraise():
    try:
        raise ValueError('again')
    except ValueError:
        try:
            raise KeyError('nested handled')
        except KeyError:
            pass
        raise
try:
    reraise()
except ValueError as e:
    chain(e)
try:
    raise
except RuntimeError as e:
    print(e)
e1 = ValueError('stored')
for i in range(2):
    try:
        raise e1
    except ValueError as e:
        print(e is e1, e.__context__)
try:
    try:
        raise e1
    except ValueError:
        raise e1
except ValueError as e:
    print(e.__context__)
class Auto(Exception): pass
try:
    try:
        raise Auto('cls')
    except Auto as a:
        a.note = 'kept'
        raise
except Auto as e:
    print(e.note, e.__context__)
x = ValueError('manual')
x.__cause__ = KeyError('set by hand')
print(x.__suppress_context__)
chain(x)
try:
    x.__cause__ = 5
except TypeError as e:
    print(e)
