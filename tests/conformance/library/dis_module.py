"""dis: text, instructions, code_info."""
import dis
def f(a, b=2, *args, k=1, **kw):
    x = [i*a for i in range(b)]
    for i in x:
        if i > 3 and a:
            print(i, end='')
    try:
        y = x[0]
    except (IndexError, KeyError) as e:
        return None
    finally:
        del x
    return f'{y!r:>5}'
class C:
    def m(self): return super().__init__()
    @classmethod
    def c(cls): return cls
    @staticmethod
    def s(): yield 1
def g():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
dis.dis(f); dis.dis(C); dis.dis(C().m); dis.dis('x = 1\ny = x + 1'); dis.dis('a.b(c)[1:2]'); dis.dis(C.s())

print(dis.code_info(f).replace(f.__code__.co_filename, "FILE")); 
for i in dis.get_instructions(f): print(i.opname, i.opcode, i.arg, i.argval if 'code object' not in repr(i.argval) else '', i.argrepr if 'code object' not in i.argrepr else '', i.offset, i.starts_line, i.line_number, i.label, i.positions, i.is_jump_target)
print(list(dis.findlinestarts(g.__code__)), dis.opname[100], dis.opmap['LOAD_CONST'], dis.stack_effect(dis.opmap['BUILD_LIST'], 3), dis.stack_effect(dis.opmap['POP_TOP']))
for bad in (5, None.__class__.__call__): 
    try: dis.dis(bad)
    except TypeError as e: print(e)
print([i.opname for i in dis.Bytecode(g)])
