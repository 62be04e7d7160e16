# Names: unbound, free, deleted, shadowed, misspelled; uncaught at the end.
def attempt(action):
    try:
        print(action())
    except NameError as error:
        print(type(error).__name__, error, error.name)
counter = 0
def bump():
    counter += 1
def late():
    print(value_later)
    value_later = 1
def deleted():
    x = 1
    del x
    return x
def closure():
    def inner(): return outer_value
    r = attempt(inner)
    outer_value = 1
def closure_del():
    y = 1
    def inner(): return y
    del y
    return inner()
def except_name():
    try:
        1 / 0
    except ZeroDivisionError as e:
        pass
    return e
def comprehension():
    [i for i in range(3)]
    return i
def conditional(flag):
    if flag:
        z = 1
    return z
def loop_var():
    for k in []:
        pass
    return k
def class_scope():
    class K:
        a = 1
        b = [a for _ in range(1)]
    return K
def class_scope2():
    class K:
        a = 1
        def m(self): return a
    return K().m()
def import_in():
    math.pi
    import math
def global_missing():
    global never_set
    return never_set
def del_missing():
    del nothing_here
def del_global():
    global never_set
    del never_set
def with_name():
    with open_thing() as t: pass
def lambda_late():
    return [lambda: q for q in range(3)][0](), q
def walrus():
    if (n := 5) > 10: m_ = 1
    return n, m_
for f in (bump, late, deleted, closure, closure_del, except_name, comprehension, lambda: conditional(False), loop_var, class_scope, class_scope2, import_in, global_missing, del_missing, del_global, with_name, lambda_late, walrus, lambda: prnt, lambda: Tru, lambda: lenn, lambda: self.x, lambda: __file, lambda: datetime, lambda: sys.path, lambda: counterr):
    attempt(f)
length_of_road = 5
print(lenght_of_road)
