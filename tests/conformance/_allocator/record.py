"""Runs every pattern of patterns.json and writes down, by size class, how many blocks and pools it takes more between
its two calls of sys._debugmallocstats(). Run with CPython 3.13.0; patterns without a result, or all with --again."""
import json
import pathlib
import platform
import re
import subprocess
import sys

assert platform.python_version() == '3.13.0'
FILE = pathlib.Path(__file__).with_name('patterns.json')
TEMPLATE = pathlib.Path(__file__).with_name('template.txt').read_text()


def rows(text):
    return {int(s): (int(p), int(u)) for s, p, u in re.findall(r'^ +\d+ +(\d+) +(\d+) +(\d+) +\d+$', text, re.M)}


patterns = json.loads(FILE.read_text())
for pattern in patterns:
    if 'blocks' in pattern and '--again' not in sys.argv:
        continue
    err = subprocess.run([sys.executable, '-c', TEMPLATE.replace('PATTERN', pattern['source'].replace('\n', '\n    '))],
                         capture_output=True, text=True, check=True, env={'PYTHONHASHSEED': '0'}).stderr
    before, after = map(rows, err.split('Small block threshold')[1:])
    change = {str(s): [after[s][k] - before.get(s, (0, 0))[k] for k in (1, 0)] for s in sorted(after) if after[s] != before.get(s)}
    pattern['blocks'] = change
FILE.write_text('[\n' + ',\n'.join(json.dumps(p) for p in patterns) + '\n]\n')
