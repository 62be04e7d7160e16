"""
id: D-001
category: memory
title: An instance keeps its attributes in a dict of its own
title-zh: 实例把属性放在自己的一个字典里
differs: CPython 3.13 keeps the values inside the instance, in the order the class first met the names. Here an attribute
  that is deleted and set again goes to the end, and a dying instance lets its values go in that order.
differs-zh: CPython 3.13 把属性值放在实例内部，顺序是类第一次见到这些名字的顺序。在这里，删除后重新赋值的属性排到最后，
  实例释放时也按这个顺序放手。
cause: Values inside the instance need key tables shared by a class; they are not built yet.
cause-zh: 把值放进实例需要由类共享的键表，这部分还没有实现。
workaround: Do not delete and set an attribute again where the order of release matters.
workaround-zh: 在意释放顺序时，不要把同一个属性删掉再重新赋值。
since: 3.13
"""


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
box = None
