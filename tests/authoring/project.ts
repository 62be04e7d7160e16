/** A small course in a folder of its own, for tests to spoil. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Machine } from '#course/machine.ts';
import type { Host } from '#authoring/host.ts';
import { main } from '#authoring/cli.ts';

const COURSE = `# Kept by instructors.
units:
  - id: freeing
    title: { en: Freeing, zh-CN: 释放 }
    about: { en: What goes., zh-CN: 什么会离开。 }
    lessons:
      - id: cycles
        title: { en: Cycles, zh-CN: 循环 }
        about: { en: Rings., zh-CN: 环。 }
`;

export interface Project {
  root: string;
  host: Host;
  /** Runs the command line; what it printed is in `out` and `err` until the next. */
  heapbook(...words: string[]): Promise<number>;
  out: string;
  err: string;
  read(path: string): string;
  write(path: string, text: string): void;
  edit(path: string, from: string | RegExp, to: string): void;
  remove(path: string): void;
  dispose(): void;
}

/** An empty course with one unit. */
export function project(machine: Machine): Project {
  const root = mkdtempSync(join(tmpdir(), 'course-'));
  let clock = 0;
  const made: Project = {
    root, out: '', err: '',
    host: {
      cwd: root, root, now: () => (clock += 1.5), machine: async () => machine,
      out: (text) => { made.out += text; }, err: (text) => { made.err += text; },
    },
    async heapbook(...words) {
      made.out = made.err = '';
      return main(words, made.host);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    edit(path, from, to) {
      const text = made.read(path);
      const edited = text.replace(from, to);
      if (edited === text) throw new Error(`${path} has no ${from}`);
      made.write(path, edited);
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  made.write('content/course.yml', COURSE);
  made.write('content/glossary/reference-count.yml', 'term: { en: reference count, zh-CN: 引用计数 }\n');
  return made;
}

/** A copy of a course, so that making it happens once. */
export function copyOf(original: Project, machine: Machine): Project {
  const copy = project(machine);
  if (existsSync(original.root)) cpSync(original.root, copy.root, { recursive: true });
  return copy;
}
