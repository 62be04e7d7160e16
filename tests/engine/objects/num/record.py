"""Records what CPython does with numbers and built-in functions: `PYENV_VERSION=3.13.0 python3 tests/engine/objects/num/record.py`.

Three programs are run and what they print is kept beside their source: every line of expressions.txt (its repr or its error, with the
classes of classes.txt at hand), program.txt, and arithmetic.txt, which makes its operands from a fixed sequence. The functions of math are
recorded as hexadecimal floats.
"""
import json
import math
import pathlib
import platform
import random
import subprocess
import sys

HERE = pathlib.Path(__file__).parent

SHOW = '''import sys, math
def show(text):
    try: result = repr(eval(text))
    except BaseException as e: result = type(e).__name__ + ': ' + str(e)
    print(text, '=>', result)
'''


def program(name, source):
    printed = subprocess.run([sys.executable, '-W', 'ignore', '-X', 'utf8', '-c', source], capture_output=True, text=True, encoding='utf-8', check=True).stdout
    return {'name': name, 'source': source, 'printed': printed}


def libm():
    pick = random.Random(5)
    uniform = pick.uniform
    power = lambda low, high: lambda: pick.choice([-1, 1]) * 10 ** uniform(low, high)
    positive = lambda low, high: lambda: 10 ** uniform(low, high)
    between = lambda low, high: lambda: uniform(low, high)
    plan = [
        *((n, g) for n in ('sin', 'cos', 'tan') for g in (between(-10, 10), between(-1e4, 1e4), power(-10, 300))),
        ('exp', between(-20, 20)), ('exp', between(-744, 709)), ('exp', power(-10, 0)),
        *((n, g) for n in ('log', 'log2') for g in (positive(-3, 3), positive(-320, 308), between(0.9, 1.1))),
        ('asin', between(-1, 1)), ('acos', between(-1, 1)), ('atan', between(-5, 5)), ('atan', power(-8, 10)),
        ('erf', between(-6, 6)), ('erfc', between(-6, 27)), ('gamma', between(0.5, 25)), ('lgamma', between(3, 100)),
    ]
    cases = []
    for name, generate in plan:
        for _ in range(60):
            x = generate()
            cases.append([name, [x.hex()], getattr(math, name)(x).hex()])
    for _ in range(60):
        x, y = uniform(-5, 5), uniform(-5, 5)
        cases.append(['atan2', [x.hex(), y.hex()], math.atan2(x, y).hex()])
        cases.append(['hypot', [x.hex(), y.hex()], math.hypot(x, y).hex()])
        for x, y in ((uniform(0, 10), uniform(-10, 10)), (uniform(1, 2), float(pick.randint(-300, 300))), (float(pick.randint(1, 100)), pick.randint(-20, 20) / 2)):
            cases.append(['powDouble', [x.hex(), y.hex()], (x ** y).hex()])
    return cases


def main():
    read = lambda name: (HERE / name).read_text('utf-8')
    expressions = SHOW + read('classes.txt') + ''.join(f'show({line!r})\n' for line in read('expressions.txt').splitlines())
    out = {
        'python': platform.python_version(),
        'programs': [program('expressions', expressions), program('program', read('program.txt')), program('arithmetic', read('arithmetic.txt'))],
        'libm': libm(),
    }
    (HERE / 'recorded.json').write_text(json.dumps(out, indent=0) + '\n', 'utf-8')


main()
