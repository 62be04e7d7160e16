class A:
    def f(self):
        self.x = y = z
A().f()
