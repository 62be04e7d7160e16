/** `heapbook reviewed`: both languages of a lesson have been read side by side and say the same. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { LANGUAGES } from '#course/schema.ts';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import { readContent } from '../content.ts';
import { contentHash } from '../hash.ts';
import { UsageError } from '../problem.ts';

export const command: Command = {
  usage: 'reviewed UNIT/LESSON...',
  about: 'note that both languages of a lesson were read side by side; `check` flags the one that changes alone',
  async run(words, host) {
    const { files } = readArgs(words, {});
    if (files.length === 0) throw new UsageError('no lesson given');
    const { lessons } = readContent(host.root);
    const chosen = files.map((id) => {
      const lesson = lessons.find((candidate) => candidate.id === id.replace(/^content\/lessons\/|\/$/g, ''));
      if (!lesson) throw new UsageError(`there is no lesson ${id}`);
      return lesson;
    });
    for (const { id, lesson, pages } of chosen) {
      const path = join(host.root, lesson.file);
      const document = parseDocument(readFileSync(path, 'utf8'));
      for (const language of LANGUAGES) {
        const page = pages[language];
        if (!page) throw new UsageError(`${id} has no ${language}.mdx`);
        document.setIn(['reviewed', language], contentHash(page.mdx.text));
      }
      writeFileSync(path, document.toString({ lineWidth: 0 }));
      host.out(`${lesson.file}: reviewed\n`);
    }
    return 0;
  },
};
