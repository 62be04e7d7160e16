"""Decimal: results and flags of many operations."""
from decimal import *
import random
random.seed(7)
D=Decimal
c=getcontext(); 
for k in c.traps: c.traps[k]=False
def rnd():
    n=random.randint(0,10**random.choice([1,2,5,12,28,35])); e=random.choice([0,0,-1,-2,-5,3,20,-30,-60,40])
    return D((random.randint(0,1), tuple(map(int,str(n))), e))
for prec in (28, 5, 9):
    c.prec=prec
    for r in (ROUND_HALF_EVEN, ROUND_UP, ROUND_FLOOR, ROUND_05UP):
        c.rounding=r
        for _ in range(12):
            a,b=rnd(),rnd()
            c.clear_flags()
            print(a,b,a+b,a-b,a*b,a/b,a//b if True else '',a%b,a.compare(b),a<b,a.max(b),a.quantize(D('0.01')),abs(a).sqrt(), a.normalize(), +a, round(a,2) if prec==28 else '', a.to_integral_value(), a.remainder_near(b), hash(a)==hash(D(str(a))))
            print(sorted(s.__name__ for s in c.flags if c.flags[s]))
c.prec=28; c.rounding=ROUND_HALF_EVEN
for _ in range(15):
    a=abs(rnd())
    x=D(random.randint(1,500))/D(random.choice([1,3,7,100]))
    c.clear_flags()
    print(x.ln(), x.log10(), x.exp(), x**D('0.5'), x**3, x**-2, x**D('1.25'), D('1.0001')**int(x), sorted(s.__name__ for s in c.flags if c.flags[s]))
