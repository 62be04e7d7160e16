class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
def gen(n):
    d = D(n)
    try:
        yield 1
        yield 2
    finally:
        print('finally', n)
g = gen('deleted')
next(g)
del g
print('-- close')
g = gen('closed')
next(g)
g.close()
print('closed')
g = None
print('-- exhausted')
g = gen('exhausted')
print(list(g))
print('list done')
g = None
print('-- never started')
g = gen('unstarted')
del g
print('nothing printed above')
print('-- break')
for x in gen('broken'):
    break
