# The last failure of a loop of tries, and what it remembers of the others.
class Temporary(Exception): pass
def flaky(n):
    if n < 3: raise Temporary(f'try {n}')
    raise ValueError('for good')
def chain(e):
    out = []
    while e is not None: out.append(f'{type(e).__name__}({e})'); e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return ' <- '.join(out)
last = None
for n in range(1, 5):
    try: flaky(n)
    except Temporary as e: last = e
    except ValueError as e:
        try: raise RuntimeError('gave up') from last
        except RuntimeError as r: print(chain(r), r.__context__ is e); break
try:
    try: raise KeyError('first')
    except KeyError: raise IndexError('second')
except IndexError as e: print(chain(e))
try:
    try: raise KeyError('hidden')
    except KeyError: raise IndexError('shown') from None
except IndexError as e: print(chain(e), repr(e.__context__))
def loud():
    try: return 'tried'
    finally: print('always')
print(loud())
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally: print('finally', i)
raise LookupError('the end') from last
