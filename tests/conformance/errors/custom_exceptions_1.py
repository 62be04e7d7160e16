class AppError(Exception):
    """base"""
class Coded(AppError):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
class Formatted(AppError):
    def __str__(self): return f'<formatted {self.args}>'
class NoSuper(AppError):
    def __init__(self, a, b): self.a = a
class WithRepr(AppError):
    def __repr__(self): return 'WithRepr!'
class Default(AppError):
    def __init__(self, msg='default message'): super().__init__(msg)
class Multi(KeyError, AttributeError): pass
for e in (AppError(), AppError('one'), AppError('one', 2), Coded(7, 'seven'), Formatted(1, 2), NoSuper('x', 'y'), WithRepr('w'), Default(), Default('given'), Multi('m')):
    try:
        raise e
    except AppError as err:
        print('app', type(err).__name__, '|', str(err), '|', repr(err), '|', err.args)
    except LookupError as err:
        print('lookup', str(err), repr(err), isinstance(err, AttributeError))
print(Coded(1, 'm').code, Coded.__mro__[1].__name__, AppError.__doc__, AppError.__name__, AppError.__module__)
for bad in (lambda: Coded(), lambda: Coded(1), lambda: NoSuper(), lambda: Default(1, 2)):
    try:
        bad()
    except TypeError as e:
        print(e)
e = ValueError('a')
e.args = ('changed', 1)
print(e, repr(e), e.args)
e.args = ['list']
print(e.args)
