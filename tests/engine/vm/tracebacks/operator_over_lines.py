class T:
    def __init__(self, v):
        self.value = v
    def grow(self, factor):
        result = (self.value *
                  factor +
                  self.missing(factor,
                               1,
                               2))
        return result
t = T(3)
print(t.grow(2))
