"""Records what CPython 3.13 says of every expression in this folder's *.txt: `PYTHONHASHSEED=0 python3 -W ignore record.py`."""
import json
import pathlib
import platform
import sys

HERE = pathlib.Path(__file__).parent


def outcome(expression):
    try:
        return ascii(repr(eval(expression, {'sys': sys})))
    except BaseException as e:
        return ascii(type(e).__name__ + ': ' + str(e))


for path in sorted(HERE.glob('*.txt')):
    cases = [[line, outcome(line)] for line in path.read_text('utf-8').splitlines()]
    rows = ',\n'.join(json.dumps(case) for case in cases)
    path.with_suffix('.json').write_text(f'{{"python": "{platform.python_version()}", "cases": [\n{rows}\n]}}\n', 'utf-8')
