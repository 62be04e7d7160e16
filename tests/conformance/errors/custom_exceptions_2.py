class AppError(Exception):
    """base"""
class Coded(AppError):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
e = ValueError('a')
e.extra = 'attribute'
print(e.extra, vars(e))
e.add_note('note 1')
e.add_note('note 2')
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(ValueError('a') == ValueError('a'), e == e, hash(e) == hash(e), bool(ValueError()))
print(repr(ValueError(1, 'b')), str(ValueError(1, 'b')), str(ValueError(['x'])), repr(ValueError(ValueError('in'))), str(Exception(None)), repr(Exception('')))
o = OSError(2, 'No such file', 'name.txt')
print(o, repr(o), o.errno, o.strerror, o.filename, type(o).__name__, o.args)
s = StopIteration('val')
print(s.value, s.args, StopIteration().value, SystemExit(4).code, SystemExit().code, SystemExit('msg').code)
u = UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'because')
print(u.encoding, u.object, u.start, u.end, u.reason, u)
try:
    raise Coded
except TypeError as t:
    print(t)
class Meta(type): pass
try:
    class NotBase: pass
    raise NotBase
except TypeError as t:
    print(t)
def handler():
    try:
        raise Coded(42, 'answer')
    except Coded:
        return 'handled'
print(handler())
raise Coded(99, 'uncaught custom')
