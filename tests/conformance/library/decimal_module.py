"""Decimal: arithmetic, contexts, rounding, signals, formatting."""
from decimal import *
D=Decimal
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(D('0.1')+D('0.2'), D('1.10'), D(1)/D(3), D(2)/3, D(1)/D(8), D('1.20')*D('3.0'), D(10)**20, D(2)**100, D(2)**-3, D(2)**D('0.5'), D(4)**D('0.5'), D('1.1')**10, D(7)//2, D(-7)//2, D(-7)%3, D(7)%-3, divmod(D('7.5'),2))
print(repr(D(0.1)), D('1e5'), D('1E+5').normalize(), D('100').normalize(), D('0.000001'), D('0.0000001'), D('123e-10'), D('-0'), D('-0.0')+0, abs(D('-3')), -D('3'), +D('1.'+'1'*40))
print(D('3.14159').quantize(D('0.01')), D('2.675').quantize(D('0.01'), ROUND_HALF_UP), D('2.5').quantize(D('1')), D('3.5').quantize(D('1')))
for r in (ROUND_DOWN, ROUND_UP, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP):
    print(r, [str(D(x).quantize(D('1'), rounding=r)) for x in ('2.5','-2.5','2.4','2.6','-0.5','1.5','5.1','0.01')])
t(lambda: D(1)/0); t(lambda: D(0)/0); t(lambda: D('abc')); t(lambda: D('1')+1.5); t(lambda: 1.5*D(1)); t(lambda: D('1')+'x'); t(lambda: D([1])); t(lambda: D(None)); t(lambda: D(-1).sqrt()); t(lambda: D('1e999999')*10); t(lambda: D('sNaN')+1); t(lambda: D('NaN')+1); t(lambda: D('inf')-D('inf')); t(lambda: int(D('NaN'))); t(lambda: int(D('inf'))); t(lambda: D(1)%0); t(lambda: D(1)//0); t(lambda: D('1e30').quantize(D('0.01'))); t(lambda: D('NaN')<1); t(lambda: D(5)<'a')
print(D('1.5')==1.5, D('0.1')==0.1, D(1)==1, D('1.0')==D('1.00'), D(2)<3, D('inf')>D(10), D('nan')==D('nan'), hash(D('1.0'))==hash(1), hash(D('0.5'))==hash(0.5), D(3)>2.5)
print(getcontext())
with localcontext() as c:
    c.prec=5
    print(D(1)/3, D('123456.789')+0, c.flags[Inexact], c.flags[Rounded])
with localcontext(prec=50): print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(2).log10(), D(1)/7)
print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D(1).exp(), D('2.5').exp(), D(-1).exp(), D(2).ln(), D(100).log10(), D(3).log10(), D('1e-5').ln(), D(0).exp(), D(2)**D('1.5'), D('1.5')**D('-2.5'))
print(D('1.23').as_tuple(), D('-inf').as_tuple(), D('1.25').as_integer_ratio(), D('12.5').adjusted(), D('1.5').is_signed(), D('0').is_zero(), D(DecimalTuple(1,(1,2,3),-1)), D((0,(1,2),3)))
print(int(D('3.9')), int(D('-3.9')), float(D('0.1')), round(D('2.5')), round(D('2.675'),2), round(D('1234'),-2), D('3.7').to_integral_value(), __import__('math').floor(D('-3.5')), __import__('math').ceil(D('3.2')), bool(D(0)), D('1.0').max(2), D(1).min(2), D(3).compare(4))
for v in ('1234567.891','-0.00012','0','1E+10','inf','NaN','12.50','-7'):
    for f in ('','.2f',',','.3e','g','10','<10','^12.1f','+.2f','010.2f','%','.1%',',.2f','_','E','.3','*>12','015,.2f','z.0f',' .2f','n','.0f','.1g'):
        try: print(v, f, '|'+format(D(v), f)+'|', end=' ')
        except ValueError as e: print(v, f, e)
    print()
t(lambda: format(D(1),'d')); t(lambda: format(D(1),'.f'))
print(sum([D('0.1')]*10), sum([D('0.1')]*10)==1, max(D(1),D('2.5')), sorted([D(3),D(1)]), D('1e3').to_eng_string(), D('123e5').to_eng_string(), str(D('1.000E+3')), D('10').scaleb(2), D('250').logb(), D(10).remainder_near(3), D(2).fma(3,4))
c=Context(prec=3, rounding=ROUND_DOWN); print(c, c.divide(D(2),D(3)), c.create_decimal('3.14159'), c.flags[Inexact], c.sqrt(D(2)), c.add(D(1),D('0.005')))
getcontext().traps[Inexact]=True
t(lambda: D(1)/3)
getcontext().traps[Inexact]=False
getcontext().traps[FloatOperation]=True
t(lambda: D(0.5)); t(lambda: D(1)<0.5); t(lambda: D(1)==0.5)
getcontext().prec=2
print(D('1.25')+0, D('1.35')+0, D('99.9')+0, D('9.99e999998')*1)
t(lambda: setattr(getcontext(),'prec',0)); t(lambda: setattr(getcontext(),'rounding','x'))
from fractions import Fraction
print(D('0.5')==Fraction(1,2), Fraction(D('0.25')), D(1)+True, type(D(1)), Decimal.__mro__, isinstance(DivisionByZero(), ZeroDivisionError))
import pickle, copy
print(pickle.loads(pickle.dumps(D('1.5'))), copy.copy(D(1)), copy.deepcopy([D('2')]))
class Money(Decimal): pass
m=Money('1.5'); print(type(m), repr(m), type(m+1), m+1)
print(f"{D('3.14159'):.2f}", '%s' % D('1.0'), '%.1f' % D('2.25'), str(D('-0')), D('0E+3'), D('0E-10'), D('1_000.5'), D(' 1 '))
