class Config:
    defaults = {'mode': 'fast', 'level': 3}
    def __getattr__(self, name):
        print('looking for', name)
        try:
            return self.defaults[name]
        except KeyError:
            raise AttributeError(f'no setting {name!r}') from None
c = Config()
print(c.mode, c.level)
print(getattr(c, 'color', 'no color'))
print(hasattr(c, 'size'))
c.size = 5
print(c.size)
del c.size
c.size
