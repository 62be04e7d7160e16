# What an import that finds nothing says.
for name in ['nosuch', 'nosuch.part', 'math.part', 'collections.nope', 'sys.x.y', 'nosuch.a.b']:
    try: __import__(name)
    except ImportError as e: print(type(e).__name__, '|', e, '|', e.name)
try:
    import nowhere.deep.down
except ModuleNotFoundError as e: print(e, e.name, e.path)
try:
    from math import nothing_here
except ImportError as e: print(str(e).split(' (')[0], e.name)
import collections.abc as cabc
print(cabc.__name__)
try:
    from math import nothing_here
except ImportError as e: print(str(e).split(' (')[0], e.name, e.name_from, e.args[0][:20], e.msg[:20])
try: import nosuchmod
except ImportError as e: print(e.name, e.path, e.name_from, e.msg)
e = ImportError('m', name='n', path='p'); print(e, e.name, e.path, repr(e), e.args)
try: ImportError('a', foo=1)
except TypeError as t: print(t)
