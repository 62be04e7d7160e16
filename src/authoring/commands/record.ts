/** `heapbook record`: what CPython 3.13.0 prints for the programs of lessons, written beside them. */
import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import { readContent } from '../content.ts';
import { programsOf } from '../programs.ts';
import { findPython, HEADER } from '../python.ts';

export const command: Command = {
  usage: 'record [PATH...]',
  about: 'record what CPython 3.13.0 prints for programs with `# expect:` or `# error:` lines, and renew recordings that exist',
  async run(words, host) {
    const { files } = readArgs(words, {});
    const within = files.map((file) => relative(host.root, resolve(host.cwd, file)));
    const python = findPython();
    if (!python) {
      host.err('CPython 3.13.0 is not here; name its executable in HEAPBOOK_PYTHON\n');
      return 1;
    }
    let written = 0;
    let failed = 0;
    for (const { program: { file, text, program, recording } } of programsOf(readContent(host.root))) {
      if (within.length > 0 && !within.some((path) => file === path || file.startsWith(`${path}/`))) continue;
      if (recording === null && !program.expect && !program.error) continue;
      const { output, error } = python(text);
      if (error !== null) {
        host.err(`${file}: ${error}\n`);
        failed++;
      } else if (HEADER + output !== recording) {
        writeFileSync(join(host.root, file.replace(/\.py$/, '.out')), HEADER + output);
        host.out(`${recording === null ? 'new' : 'changed'} ${file.replace(/\.py$/, '.out')}\n`);
        written++;
      }
    }
    host.out(`${written} written, ${failed} failed\n`);
    return failed > 0 ? 1 : 0;
  },
};
