class A:
    @property
    def p(self):
        return self._x[0]["k"].lower()
a = A(); a._x = [{"k": None}]
a.p
