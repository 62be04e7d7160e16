class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
class Node(D):
    def __init__(self, n, next=None):
        super().__init__(n)
        self.next = next
head = None
for i in range(4):
    head = Node(i, head)
print('built')
head = None
print('-- tree')
class Tree(D):
    def __init__(self, n, *kids):
        super().__init__(n)
        self.kids = kids
t = Tree('root', Tree('l', Tree('ll'), Tree('lr')), Tree('r'))
t = None
print('-- shared leaf')
leaf = Node('leaf')
a, b = Node('a', leaf), Node('b', leaf)
leaf = None
a = None
print('leaf still held by', b.n)
b = None
print('-- drop a middle')
x = Node('x', Node('y', Node('z')))
x.next = x.next.next
print('spliced')
x = None
print('-- long chain')
class Quiet:
    freed = 0
    def __init__(self, next): self.next = next
    def __del__(self): Quiet.freed += 1
q = None
for i in range(3000):
    q = Quiet(q)
q = None
print(Quiet.freed)
l = []
for i in range(3000):
    l = [l]
l = None
print('deep list gone')
print('-- del creates more')
class Spawner:
    def __init__(self, k): self.k = k
    def __del__(self):
        print('spawner', self.k)
        if self.k:
            Spawner(self.k - 1)
Spawner(3)
print('end')
