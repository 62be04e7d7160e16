/**
 * Just enough of CSS to tell which rules of a page's own style sheets can apply to it before a script has changed anything.
 * Reads what the bundler writes: no comments, no unbalanced braces.
 */
export interface Rule {
  /** What stands before the brace; '' for a statement or an at-rule kept whole. */
  selector: string;
  /** The whole rule as written. */
  text: string;
}
/** `@media` and its like, or a rule that holds nothing but rules. */
export interface Group { head: string; inner: Item[] }
export type Item = Rule | Group;

const GROUPS = /^@(media|supports|container)\b/;

/** Whether the text between a rule's braces is rules alone, no declaration among them. */
const holdsRules = (body: string): boolean => body.includes('{') && !/^[^{]*;/.test(body) && print(itemsOf(body)) === body;

/** Index of the character that closes what opens at `at`, or of the end of the text. Strings are skipped. */
function closing(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    const letter = text[i]!;
    if (letter === '\\') i += 1;
    else if (letter === '"' || letter === "'") {
      for (i += 1; i < text.length && text[i] !== letter; i += 1) if (text[i] === '\\') i += 1;
    } else if (letter === '{' || letter === '(' || letter === '[') depth += 1;
    else if ((letter === '}' || letter === ')' || letter === ']') && (depth -= 1) === 0) return i;
  }
  return text.length;
}

/** Splits at `mark`, outside strings and brackets. */
export function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    if ('([{"\''.includes(text[i]!)) i = text[i] === '"' || text[i] === "'" ? text.indexOf(text[i]!, i + 1) : closing(text, i);
    else if (text[i] === '\\') i += 1;
    else if (text[i] === mark) { parts.push(text.slice(from, i)); from = i + 1; }
  }
  parts.push(text.slice(from));
  return parts;
}

/** What a style sheet holds, in order. */
export function itemsOf(css: string): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    const semicolon = css.indexOf(';', at);
    if (semicolon >= 0 && (open < 0 || semicolon < open) && css.slice(at, semicolon).trimStart().startsWith('@')) {
      items.push({ selector: '', text: css.slice(at, semicolon + 1).trim() });
      at = semicolon + 1;
      continue;
    }
    if (open < 0) break;
    const end = closing(css, open);
    const head = css.slice(at, open).trim();
    const body = css.slice(open + 1, end);
    if (GROUPS.test(head) || (!head.startsWith('@') && holdsRules(body))) items.push({ head, inner: itemsOf(body) });
    else items.push({ selector: head.startsWith('@') ? '' : head, text: css.slice(at, end + 1).trim() });
    at = end + 1;
  }
  return items;
}

export const print = (items: readonly Item[]): string => items.map((item) => ('head' in item ? `${item.head}{${print(item.inner)}}` : item.text)).join('');

/** What a page's tags name, for asking whether a selector can match. */
export interface Names {
  lang: string;
  tags: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

/** One step of a compound selector: `.a`, `#b`, `[c]`, `:d`, `:e(f)`, `g`. */
const STEP = /^(?:\.((?:\\.|[\w-]|[^\0-\x7f])+)|#((?:\\.|[\w-])+)|\[\s*([\w-]+)|::?([\w-]+)|([\w-]+|\*))/;

/** Steps of a complex selector; combinators are passed over: every part of it must be possible. */
function* stepsOf(selector: string): Generator<{ kind: 'class' | 'id' | 'attribute' | 'pseudo' | 'tag'; name: string; inner: string }> {
  let rest = selector;
  while ((rest = rest.replace(/^[\s>+~&]+/, '')) !== '') {
    const found = STEP.exec(rest);
    if (!found) return;
    const [whole, klass, id, attribute, pseudo, tag] = found;
    let length = whole.length;
    let inner = '';
    if (attribute !== undefined) length = closing(rest, 0) + 1;
    else if (pseudo !== undefined && rest[length] === '(') {
      const end = closing(rest, length);
      inner = rest.slice(length + 1, end);
      length = end + 1;
    }
    if (klass !== undefined) yield { kind: 'class', name: klass.replaceAll('\\', ''), inner };
    else if (id !== undefined) yield { kind: 'id', name: id.replaceAll('\\', ''), inner };
    else if (attribute !== undefined) yield { kind: 'attribute', name: attribute, inner };
    else if (pseudo !== undefined) yield { kind: 'pseudo', name: pseudo, inner };
    else yield { kind: 'tag', name: tag!, inner };
    rest = rest.slice(length);
  }
}

const ONE_OF = new Set(['is', 'where', 'has']);

/** False only when no element of the page, in any state a reader can bring about without scripts, matches. */
export function canMatch(selectors: string, names: Names): boolean {
  return splitAt(selectors, ',').some((selector) => {
    const language = /^html:lang\(([^)]*)\)/.exec(selector.trim());
    if (language && language[1] !== names.lang) return false;
    for (const { kind, name, inner } of stepsOf(selector)) {
      if (kind === 'class' && !names.classes.has(name)) return false;
      if (kind === 'id' && !names.ids.has(name)) return false;
      if (kind === 'attribute' && !names.attributes.has(name)) return false;
      if (kind === 'tag' && name !== '*' && !names.tags.has(name.toLowerCase())) return false;
      if (kind === 'pseudo' && ONE_OF.has(name) && !canMatch(inner, names)) return false;
    }
    return true;
  });
}

/** A rule for later: its place among all the rules, [index in the sheet, index in the group ...], and its text. */
export type Late = readonly [place: number[], text: string];

/** Rules whose selectors `stays` holds for, and the rest. Putting the rest back in their places, in order, gives the whole. */
export function divide(items: readonly Item[], stays: (selectors: string) => boolean): { now: Item[]; late: Late[] } {
  const now: Item[] = [];
  const late: Late[] = [];
  items.forEach((item, index) => {
    if ('head' in item) {
      if (!item.head.startsWith('@') && !stays(item.head)) {
        late.push([[index], print([item])]);
        return;
      }
      const parts = divide(item.inner, stays);
      if (parts.now.length === 0) late.push([[index], print([item])]);
      else {
        now.push({ head: item.head, inner: parts.now });
        late.push(...parts.late.map(([place, text]): Late => [[index, ...place], text]));
      }
    } else if (item.selector !== '' && !stays(item.selector)) late.push([[index], item.text]);
    else now.push(item);
  });
  return { now, late };
}
