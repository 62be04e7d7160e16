import { expect, it } from 'vitest';
import { readWords } from '#course/words.ts';

it('reads a title and sections by heading, lead apart from the rest, fences whole', () => {
  const words = readWords('# Break the ring\n\n## Task\n\nMend it\nnow.\n\nSecond.\n\n```python\n## not a heading\n\nx = 1\n```\n\n##  Hint  1\nLook.\n');
  expect(words.title).toBe('Break the ring');
  expect(words.sections).toEqual([
    { heading: 'Task', lead: 'Mend it\nnow.', rest: 'Second.\n\n```python\n## not a heading\n\nx = 1\n```', line: 3 },
    { heading: 'Hint 1', lead: 'Look.', rest: '', line: 16 },
  ]);
  expect(words.get('Hint 1')?.lead).toBe('Look.');
  expect(words.get('Why')).toBeUndefined();
});
