/**
 * What stays of a file when its code comes later: every export, with the same data and with a stub in place of each function.
 *
 *     export const ARRAY_MODULE = { name: 'array', functions: [{ name: 'x', sig: '()', fn: x }] }
 *  -> export const ARRAY_MODULE = { name: "array", functions: [{ name: "x", sig: "()", fn: $(0) }], init: $(1) }     the outline
 *     export const functions = [f0.ARRAY_MODULE.functions[0].fn, ...]                                                the part
 *
 * A boot fills its tables from the data alone, so it makes the same bytes from outlines as from the files. A function that the rest of
 * the engine exports stays itself: the same function must have the same number wherever it stands.
 */

/** What cannot be outlined. An export that is such is left out: the build then names whoever imports it. */
class Whole extends Error {}

/** A file under src/engine and what it exports. */
export interface EngineFile { readonly file: string; readonly exports: Readonly<Record<string, unknown>> }
/** Functions of the rest of the engine by what they are, and where they are exported. */
export type Known = ReadonlyMap<unknown, { readonly file: string; readonly name: string }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
const isClass = (value: unknown): boolean => typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

/** Every function that `files` export. */
export function knownFunctions(files: readonly EngineFile[]): Known {
  const known = new Map<unknown, { file: string; name: string }>();
  for (const { file, exports } of files) {
    for (const [name, value] of Object.entries(exports)) if (typeof value === 'function' && !isClass(value) && !known.has(value)) known.set(value, { file, name });
  }
  return known;
}

/** `files` are the outlines in order, without their first lines; `imports` by file the names they take from elsewhere; `functions` says where in file k (`fk`) each function is. */
export interface Outline { readonly files: readonly { readonly code: string; readonly imports: ReadonlyMap<string, ReadonlyMap<string, string>> }[]; readonly functions: readonly string[] }

/** The outlines of one part.  */
export function outline(files: readonly EngineFile[], known: Known): Outline {
  const functions: string[] = [];
  const numbers = new Map<unknown, number>();
  const number = (f: unknown, path: string): number => {
    let n = numbers.get(f);
    if (n === undefined) { n = functions.push(path) - 1; numbers.set(f, n); }
    return n;
  };
  return {
    functions,
    files: files.map(({ exports }, k) => {
      const imports = new Map<string, Map<string, string>>();
      const written = new Map<unknown, string>();
      const elsewhere = (value: unknown): string | null => {
        const found = known.get(value);
        if (found === undefined) return null;
        const names = imports.get(found.file) ?? new Map<string, string>();
        imports.set(found.file, names);
        const alias = names.get(found.name) ?? `$${imports.size}_${names.size}`;
        names.set(found.name, alias);
        return alias;
      };
      const text = (value: unknown, path: string): string => {
        if (value === undefined) return 'undefined';
        if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
        if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
        if (typeof value === 'bigint') return `${value}n`;
        const there = elsewhere(value) ?? written.get(value);
        if (there !== undefined) return there;
        if (typeof value === 'function') {
          if (isClass(value)) throw new Whole();
          return `$(${number(value, path)})`;
        }
        if (Array.isArray(value)) return `[${value.map((item, i) => text(item, `${path}[${i}]`)).join(', ')}]`;
        if (!isRecord(value)) throw new Whole();
        const fields = Object.entries(value).filter(([, v]) => v !== undefined).map(([name, v]) => {
          const at = `${path}[${JSON.stringify(name)}]`;
          // Nothing but __doc__ reads it.
          if (name === 'doc' && 'sig' in value) return `get doc() { return $(${number(value, `() => ${at}`)})(); }`;
          return `${JSON.stringify(name)}: ${text(v, at)}`;
        });
        // A module is fetched when it is imported, not when it is first used: what ran before would run twice.
        if ('name' in value && 'functions' in value && !('init' in value)) fields.push(`init: $(${number(`${path}.init`, '() => 0')})`);
        return `{ ${fields.join(', ')} }`;
      };
      const code = Object.entries(exports).map(([name, value]) => {
        try {
          const line = `export const ${name} = ${text(value, `f${k}.${name}`)};\n`;
          if (typeof value === 'object' && value !== null) written.set(value, name);
          return line;
        } catch (error) {
          if (!(error instanceof Whole)) throw error;
          return `// ${name} is neither a function nor plain data.\n`;
        }
      }).join('');
      return { code, imports };
    }),
  };
}
