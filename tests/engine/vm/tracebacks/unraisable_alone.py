import weakref


class Unprintable(Exception):
    def __str__(self):
        raise KeyError


class Callback:
    def __init__(self, exc):
        self.exc = exc

    def __repr__(self):
        return 'callback'

    def __call__(self, ref):
        raise self.exc


class Thing:
    pass


def die(exc):
    thing = Thing()
    ref = weakref.ref(thing, Callback(exc))
    del thing


try:
    1 / 0
except ZeroDivisionError:
    die(ValueError('in a handler'))
noted = TypeError('why')
noted.__cause__ = ValueError('cause')
noted.add_note('a note')
die(noted)
die(ValueError)
die(Unprintable())
die(ExceptionGroup('g', [ValueError(1), KeyError(2)]))
die(NameError("name 'pint' is not defined", name='pint'))
die(SyntaxError('bad', ('f.py', 1, 2, 'x y', 1, 3)))
