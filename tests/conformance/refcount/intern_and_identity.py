# Which values are one object: small ints, constants of one code object, interned strings, empty containers.
import sys
a, b = 256, 256; print(a is b, 256 is 255 + 1)
def f(): return 1000
def g(): return 1000
print(f() is f(), f() is g(), 257 is 257 if False else "skipped")
x = 257; y = 257; print(x is y, int("257") is int("257"), int("256") is int("256"), -5 is int("-5"), int("-6") is int("-6"))
s = "hello"; t = "hel" + "lo"; u = "".join(["hel", "lo"]); print(s is t, s is u, s == u, sys.intern(u) is s)
p = "has space"; q = "has space"; print(p is q, p is "has " + "space"); r = "".join(["has", " space"]); print(p is r, sys.intern(r) is sys.intern("has space"))
print("a" * 20 is "a" * 20, "a" * 5000 is "a" * 5000, len("ab" * 2048), ("x" * 4096) is ("x" * 4096))
c = chr(97); d = "abc"[0]; print(c is "a", d is "a", c is d, chr(233) is "é", chr(300) is chr(300), "" is "".join([]), "abc"[1:1] is "")
print((1, 2) is (1, 2), () is tuple(), tuple([]) is (), (1,) + () is (1,), frozenset() is frozenset(), [] is [], {} is {}, b"" is bytes(), b"a" is bytes([97]), b"ab" is bytes(b"ab"))
tu = (1, 2); print(tuple(tu) is tu, tu[:] is tu, list(tu) is tu, tu * 1 is tu, tu + () is tu, () + tu is tu); l = [1]; print(l[:] is l, list(l) is l, l * 1 is l)
st = "immutable"; print(str(st) is st, st[:] is st, st.strip() is st, st.replace("z", "y") is st, st + "" is st, "" + st is st, st * 1 is st, st.lower() is st, st.format() is st, f"{st}" is st, st.encode().decode() is st)
by = b"bytes"; print(bytes(by) is by, by[:] is by, by.strip() is by, by + b"" is by, by * 1 is by, by.replace(b"z", b"") is by)
fl = 1.5; print(float(fl) is fl, +fl is fl, 1.5 is fl, fl * 1 is fl, round(fl, 5) is fl, complex(1j) is 1j, abs(fl) is fl); i = 10 ** 10; print(int(i) is i, +i is i, i + 0 is i, i * 1 is i, abs(i) is i, i | 0 is i)
fs = frozenset([1]); print(frozenset(fs) is fs, fs.copy() is fs, fs | set() is fs, set(fs) is fs); rg = range(3); print(rg[:] is rg, range(3) is rg)
print(None is type(None)(), NotImplemented is type(NotImplemented)(), Ellipsis is ..., True is bool(1), bool() is False, (1 == 1) is True, type(1) is int)
def h(k=257): return k
print(h() is 257, h.__defaults__[0] is h())
class A: n = 257; m = 257
print(A.n is A.m, A.n is x); e1 = eval("257"); e2 = eval("257"); print(e1 is e2); exec("z1 = 300; z2 = 300"); print(z1 is z2)
k1 = {"key": 1}; name = "ke" + chr(121); k1[name] = 2; print(list(k1)[0] is "key", name is "key"); o = A(); setattr(o, "dyn" + "amic", 1); print(list(o.__dict__)[0] is "dynamic")
o2 = A(); nm = "".join(["at", "tr"]); setattr(o2, nm, 1); print(list(vars(o2))[0] is "attr", nm is "attr")
for bad in (5, b"x", None):
    try: sys.intern(bad)
    except TypeError as err: print(err)
class S(str): pass
try: sys.intern(S("sub"))
except TypeError as err: print(err)
print([v is w for v, w in zip(range(255, 259), range(255, 259))], sum(1 for v in range(-10, 300) if v is int(str(v))))
print(1.0 is 1.0, 0.0 is -0.0, "%s" % "x" is "x", "a b" is "a b", 5 // 1 is 5, len("abc") is 3, hash("a") is hash("a"), id(a) == id(b))
