# Many problems at once: an exception group taken apart by kind and by place.
class Bad(ValueError):
    def __init__(self, path, why): super().__init__(f'{path}: {why}'); self.path = path
def check(value, schema, path='$'):
    problems = []
    for key, want in schema.items():
        at = f'{path}.{key}'
        if key not in value: problems.append(KeyError(at))
        elif isinstance(want, dict):
            try: check(value[key], want, at)
            except ExceptionGroup as g: problems.append(g)
        elif not isinstance(value[key], want): problems.append(Bad(at, f'{type(value[key]).__name__} is no {want.__name__}'))
    if problems: raise ExceptionGroup(path, problems)
schema = {'name': str, 'size': {'w': int, 'h': int}, 'tags': list}
try: check({'name': 5, 'size': {'w': 'x'}}, schema)
except* Bad as g: print('bad', [e.path for e in g.exceptions if isinstance(e, Bad)], g.subgroup(lambda e: isinstance(e, Bad) and 'size' in e.path) is not None)
except* KeyError as g: print('missing', g.message, len(g.exceptions))
try: check({'name': 'ok'}, schema)
except ExceptionGroup as g:
    match, rest = g.split(KeyError); print(match, rest, g.derive([ValueError(1)]))
check({'name': 'n', 'size': {'w': 1, 'h': 2}, 'tags': []}, schema); print('fine')
