"""Records what CPython does with the cases of containers: `PYENV_VERSION=3.13.0 python3 tests/engine/objects/record.py`.

A file under cases/ holds blocks that open with `# == name`. In a block a line `= EXPR` prints the repr of the expression or the error it
raises, a line `~ STATEMENT` prints `ok` or the error, and any other line is Python as it stands. The recording keeps the Python made from
each block beside what it printed, so that the tests only compare.
"""
import contextlib
import io
import json
import pathlib
import platform

HERE = pathlib.Path(__file__).parent


def python_of(block):
    out = []
    for line in block:
        if line[:2] == '= ':
            body = ['print(repr((' + line[2:] + ')))']
        elif line[:2] == '~ ':
            body = [line[2:], "print('ok')"]
        else:
            out.append(line)
            continue
        out.append('try:')
        out.extend('    ' + part for part in body)
        out.append('except Exception as e:')
        out.append("    print(type(e).__name__ + ': ' + str(e))")
    # What dies after this line, with the namespace, is not part of the case.
    return '\n'.join(out + ["print('<end>')"]) + '\n'


def main():
    kept = []  # namespaces outlive the recording: what dies with them is not part of it
    for path in sorted((HERE / 'cases').glob('*.txt')):
        blocks = []
        for line in path.read_text('utf-8').splitlines():
            if line.startswith('# == '):
                blocks.append((line[5:], []))
            elif blocks:
                blocks[-1][1].append(line)
        cases = []
        for name, lines in blocks:
            source = python_of(lines)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                kept.append({'__name__': '__main__'})
                exec(compile(source, name, 'exec'), kept[-1])
            cases.append({'name': name, 'source': source, 'printed': printed.getvalue()})
        out = HERE / 'recorded' / (path.stem + '.json')
        out.parent.mkdir(exist_ok=True)
        out.write_text(json.dumps({'python': platform.python_version(), 'cases': cases}, indent=1) + '\n', 'utf-8')


main()
