class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('free', self.n)
kept = D('kept')
def run():
    local = D('local')
    raise RuntimeError('stop here')
other = D('other')
try:
    run()
except RuntimeError as e:
    print('first caught', e)
print('now uncaught')
del other
raise KeyError('final')
