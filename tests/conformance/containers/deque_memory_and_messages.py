import sys, gc, weakref, copy
from collections import deque
d=deque(range(3)); print(sys.getsizeof(deque()), sys.getsizeof(deque(range(100))), sys.getsizeof(deque(range(64))),sys.getsizeof(deque(range(65))))
for l in ["d['a']","d[9]","d.insert('a',1)","deque(5)","deque(1,2,3)","deque(maxlen=-1)","deque(maxlen='a')","d.rotate('a')","deque([],'x')","d+[1]","d*'a'","d<[1]","d.index(9)","d.remove(9)","hash(d)","d.append()","d.append(1,2)","d.pop(1)","d.nope","d.maxlen","setattr(d,'maxlen',5)","setattr(d,'foo',5)","d[0:1]","d.extend(5)","deque([1],maxlen=0)","d.index(1,5)","d.count(1)","type(iter(d))", "vars(d)","d.insert(1)","d.rotate(1,2)","d.index()", "deque[int]", "d==deque([0,1,2])", "d<deque([5])", "d*2", "2*d", "bool(deque())", "len(d)", "3 in d", "1 in d", "list(reversed(d))", "d.copy()", "copy.copy(d)", "copy.deepcopy(deque([[1]],3))", "isinstance(d, object)", "deque('abc', maxlen=2)", "gc.is_tracked(d)", "deque.__mro__", "d.__doc__"]:
    try: print(l,'->',eval(l))
    except Exception as e: print(l,'!!',type(e).__name__,e)
import random
random.seed(1)
q=deque(); l=[]
for i in range(3000):
    op=random.randrange(9)
    if op==0 or op==7: q.append(i); l.append(i)
    elif op==1 or op==8: q.appendleft(i); l.insert(0,i)
    elif op==2 and l: assert q.pop()==l.pop()
    elif op==3 and l: assert q.popleft()==l.pop(0)
    elif op==4: k=random.randrange(-5,200); q.rotate(k); 
    elif op==5 and l: k=random.randrange(len(l)); 
    if op==4 and l: k%=len(l); l=l[-k:]+l[:-k] if k else l
    if op==5 and l: del q[k]; del l[k]
    if op==6: k=random.randrange(-3,len(l)+3); q.insert(k,i); l.insert(k,i)
    assert list(q)==l, (op,i)
    if l: assert q[len(l)//2]==l[len(l)//2] and q[-1]==l[-1]
print(len(q), list(q)[:10])
class S(deque): pass
gc.collect(); s=S([1,2]); s.x=1; s.append(s); print(s, s.x); 
r=weakref.ref(s); del s; print(gc.collect(), r())
class Q(deque):
    def push(self, x): self.append(x)
q=Q(maxlen=2); q.push(1); q.push(2); q.push(3); print(q, q.copy(), type(q.copy()))
d=deque([1,2,3]); 
for x in d: 
    try: d[0]=5
    except Exception as e: print(e)
it=iter(d); next(it); d.append(1)
try: next(it)
except RuntimeError as e: print(e)
d=deque(maxlen=3)
for i in range(5): d.append(i); print(d)
d.extendleft([7,8]); print(d); d+=[1]; print(d); d*=2; print(d)
match deque([1,2]):
    case [a,b]: print('seq',a,b)
d = deque([1]); d.append(d); del d; print(gc.collect())
