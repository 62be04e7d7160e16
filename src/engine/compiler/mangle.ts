/** Private names: `__x` inside `class C` is `_C__x` (CPython 3.13 Python/symtable.c, _Py_Mangle). */

/** The name as the program stores it. Names with a dot (`import __a.b`) stay. */
export function mangle(privateName: string | null, name: string): string {
  if (privateName === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const bare = privateName.replace(/^_+/, '');
  return bare === '' ? name : `_${bare}${name}`;
}
