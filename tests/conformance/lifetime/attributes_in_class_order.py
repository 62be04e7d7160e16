"""A dying instance lets its attributes go in the order in which its class first met their names."""
class Tag:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('freed', self.name)


class Box:
    pass


box = Box()
box.first = Tag('first')
box.second = Tag('second')
del box.first
box.first = Tag('first again')
print(list(vars(box)))
box = None
box = Box()
box.second = Tag('second, set first')
box.first = Tag('first, set second')
print(list(vars(box)))
box = None
print('-- a dict that outlives its instance')
box = Box()
box.second = Tag('s')
box.first = Tag('f')
attributes = vars(box)
box = None
print(list(attributes))
attributes = None
print('-- a dict put in the place of the other')
box = Box()
box.first = Tag('old')
old = vars(box)
box.__dict__ = {'other': Tag('new')}
print(list(old), box.other.name, hasattr(box, 'first'))
old = None
box = None
print('-- put in the place of one nobody asked for')
box = Box()
box.second = Tag('s2')
box.first = Tag('f2')
box.__dict__ = {}
print(vars(box))
del box.__dict__
print(hasattr(box, 'first'), vars(box))
print('-- the class dies before the dict')


def attributes_of_a_passing_class():
    class Passing:
        pass

    p = Passing()
    p.a = Tag('a')
    p.b = Tag('b')
    del p.a
    p.a = Tag('a again')
    return vars(p)


d = attributes_of_a_passing_class()
import gc
gc.collect()
d['c'] = Tag('c')
e = d.copy()
print(list(d), list(e))
d = None
print('copy')
e = None
print('-- another class')


class Other:
    pass


box = Box()
box.first = Tag('f3')
box.second = Tag('s3')
box.__class__ = Other
box.extra = Tag('x3')
print(list(vars(box)))
box = None
