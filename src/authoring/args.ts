/** Reads a command's words by its table of options. */
import { UsageError } from './problem.ts';

type Kind = 'flag' | 'text' | 'count' | readonly string[];
type Value<K> = K extends 'flag' ? boolean : K extends 'count' ? number | undefined : string | undefined;

/** `--name value`, `--name=value` and flags, in any order; `--` ends them. Throws UsageError. */
export function readArgs<T extends Record<string, Kind>>(words: readonly string[], table: T): { files: string[]; options: { [K in keyof T]: Value<T[K]> } } {
  const files: string[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(table)) if (kind === 'flag') options[name] = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      files.push(...words.slice(index + 1));
      break;
    }
    if (!word.startsWith('--')) {
      if (word.startsWith('-') && word !== '-') throw new UsageError(`unknown option ${word}; options are ${Object.keys(table).map((name) => `--${name}`).join(', ')}`);
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    const kind = Object.hasOwn(table, name) ? table[name]! : undefined;
    if (!kind) throw new UsageError(`unknown option --${name}; options are ${Object.keys(table).map((known) => `--${known}`).join(', ')}`);
    if (kind === 'flag') {
      if (equals >= 0) throw new UsageError(`--${name} takes no value`);
      options[name] = true;
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : words[++index];
    if (value === undefined || (equals < 0 && value.startsWith('--'))) throw new UsageError(`--${name} needs a value`);
    if (kind === 'count') {
      if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value))) throw new UsageError(`--${name} takes a whole number, not ${JSON.stringify(value)}`);
      options[name] = Number(value);
    } else {
      if (Array.isArray(kind) && !kind.includes(value)) throw new UsageError(`--${name} is one of ${kind.join(', ')}, not ${JSON.stringify(value)}`);
      options[name] = value;
    }
  }
  return { files, options: options as { [K in keyof T]: Value<T[K]> } };
}
