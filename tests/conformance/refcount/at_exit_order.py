class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
first = D('first')
second = D('second')
_private = D('_private')
class Holder:
    item = D('class attribute')
third = [D('list 0'), D('list 1')]
first = D('first again')
def f(): return second
alias = second
print('program ends')
