import array,gc,sys,copy,weakref
from array import array as A
print(gc.is_tracked(A('i')), sys.getsizeof(A('i')), sys.getsizeof(A('i',[1,2,3])), array.typecodes)
a=A('i'); print([ (a.append(i),sys.getsizeof(a))[1] for i in range(60)])
while a: a.pop(); print(sys.getsizeof(a),end=' ')
print(sys.getsizeof(A('i',b'1234')), sys.getsizeof(A('i',range(5))), sys.getsizeof(A('d',(1,2))), sys.getsizeof(A('i',A('d'))) )
for f in ["A()","A('k')","A('i','x')","A(1)","A('i',[1.5])","A('i',[2**40])","A('B',[-1])","A('B',[256])","A('b',[200])","A('h',[99999])","A('d',['x'])","A('i',3)","A('i')+[1]","A('i')+A('d')","A('i')*2.0","A('i').pop()","A('i',[1]).pop(5)","A('i').remove(3)","A('i').index(3)","A('i')[0]","A('i')['a']","A('i').fromlist(3)","A('i').fromlist([1,'x'])","A('i').frombytes(b'123')","A('i').extend(A('d'))","A('i').extend(3)","A('i').tounicode()","A('i').fromunicode('x')","A('Q',[2**64])","A('L',[-1])","A('q',[2**63])","A('I',[2**32])","A('I',[-1])","A('b',['x'])","A('i')<3","A('w',['ab'])","A('w','a\U0001f600')","A('f',[1e300])","A('i',[1,2,3])==A('d',[1,2,3])","A('i',[1,2])<A('i',[1,3])","hash(A('i'))","A('i',1,2)","A('i',x=1)","A('i').append()","A('i').insert(1)","bytes(A('h',[1,2]))","A('h',[1,2]).byteswap()","A","A('i').__class__.__name__","A('i').typecode","A('i').itemsize","A('i',[1]).__setitem__(0,'x')","A('i',[1]).__setitem__(4,1)","A('i',[1,2,3]).__setitem__(slice(0,2),[1])","A('i',[1,2,3]).__setitem__(slice(0,3,2),A('i',[1]))","A('i',[1,2,3]).__delitem__(7)","A('B',[1.0])","A('H',[-1])","A('l',[2**70])","A('H',[70000])","A('Q',[-1])","A('w',[1])","A('i',[1,2])*3","2*A('i',[1,2])","3 in A('i',[3])","A('i',[1,2,3,2]).count(2)","A('d',[1,2.5,float('inf')])","A('i',[1,2,3])[::-1]","A('i',[1,2,3])[1:]","list(A('h',b'abcd'))","A('i',[1,2,3]).index(3,1,2)","A[int]","copy.copy(A('i',[1]))","copy.deepcopy([A('i',[1])])","sum(A('d',[1.5,2]))","max(A('b',[1,-3]))","A('i',[1,2,3]).tobytes().hex()","A('i',{1,2})","A('i',{3:1})","A('l',bytearray(8))","memoryview(A('i',[1,2])).format","memoryview(A('d',[1,2]))[1]","memoryview(A('d',[1,2])).nbytes","bytearray(A('H',[258]))","reversed(A('i',[1,2])).__class__","list(reversed(A('i',[1,2])))","A('i',[1]) + A('i',[2])","A('f',[0.1])","A('q',[2**63-1,-2**63])", "A('Q',[2**64-1])", "sorted(A('i',[3,1]))","A('i',[1])!=A('i',[1,2])","A('i',[1])==[1]", "A.__mro__"]:
    try: print(f,'->',repr(eval(f)))
    except Exception as e: print(f,'!!',type(e).__name__,e)
a = A('i', range(10)); del a[2]; print(a); del a[::2]; print(a); a[1:3] = A('i', [7,8,9]); print(a); a.insert(-1, 5); a.insert(100, 6); a.reverse(); print(a)
a[::2] = A('i', [0]*len(a[::2])); print(a); a += A('i', [1]); a *= 2; print(a, a.buffer_info()[1])
m = memoryview(a); m[0] = 99; print(a[0])
try: a.append(1)
except BufferError as e: print(e)
m.release(); a.append(1); a.clear(); print(a, len(a), bool(a))
class S(A):
    def __new__(cls, x, y=None): return super().__new__(cls, 'i', x)
s = S([1], y=2); s.z = 3; print(s, s.z, type(s[:]), sys.getsizeof(s) > 0)
w = weakref.ref(s); del s; print(w())
for x in A('w', 'hé'): print(x)
b = A('b', [1,2]); b.byteswap(); b.extend(b); b.extend([5]); b.extend(b'x'); print(b, b.tolist())
it = iter(b); next(it); print(list(it), type(it))
