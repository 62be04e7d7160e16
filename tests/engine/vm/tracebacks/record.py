"""Records beside every program here what CPython 3.13.0 writes to both streams: python3 record.py (in this folder)."""
import pathlib
import subprocess
import sys

if sys.version_info[:3] != (3, 13, 0):
    sys.exit('record.py wants CPython 3.13.0')
here = pathlib.Path(__file__).parent
for program in sorted(here.glob('*.py')):
    if program.name == 'record.py':
        continue
    done = subprocess.run([sys.executable, program.name], cwd=here, capture_output=True, text=True, encoding='utf-8')
    program.with_suffix('.txt').write_text(done.stdout + done.stderr.replace(f'{here.resolve()}/', ''), encoding='utf-8')
