class Stack:
    def __init__(self): self._items = []
    def push(self, x):
        self._items.append(x)
        return self
    def pop(self):
        try:
            return self._items.pop()
        except IndexError as e:
            raise LookupError('stack is empty') from e
        finally:
            print('pop tried')
s = Stack().push(1).push(2)
print(s.pop(), s.pop())
try:
    s.pop()
except LookupError as e:
    print(e, '<-', e.__cause__)
def drain(stack):
    while True:
        print('draining', stack.pop())
drain(s.push('last'))
