/** The files of a new lesson and of a new exercise: whole enough to pass every check, marked draft, and saying what to write. */
import type { ExerciseKind } from '#course/schema.ts';

export type Files = Record<string, string>;

/** Files of a lesson, by path in its folder. */
export function lessonFiles(lesson: string): Files {
  return {
    'lesson.yml': `# What this lesson teaches and stands on; the format is described in src/course/schema.ts.\nconcepts: [${lesson}]\nprerequisites: []\nminutes: 30\nprofile: "3.13"\nstatus: draft\n`,
    'en.mdx': `---
title: TODO the lesson's title
question: TODO the question its first figure can answer
description: TODO one or two sentences for search and link previews.
---

<Machine program="first" show="objects counts" stop="line 2" />

## TODO the first idea

One idea a figure. Then a gate: the reader says what the machine will show next.

<Predict id="first-count" program="first" at="line 2" ask="refcount of a">
  A second name is a second reference.
</Predict>
`,
    'zh-CN.mdx': `---
title: TODO 本课标题
question: TODO 第一幅图能够回答的问题
description: TODO 用一两句话介绍本课，供搜索和链接预览使用。
---

<Machine program="first" show="objects counts" stop="line 2" />

## TODO 第一个要点

一幅图讲一个要点。接着是一道预测题：读者先说出机器接下来会显示什么。

<Predict id="first-count" program="first" at="line 2" ask="refcount of a">
  多一个名字，就多一个引用。
</Predict>
`,
    'programs/first.py': 'a = [1, 2]\nb = a\n',
  };
}

const YAML = (concept: string, kind: ExerciseKind): string => `kind: ${kind}\nstatus: draft\nconcepts: [${concept}]\nminutes: 4\n`;

const MAKERS: Record<ExerciseKind, (concept: string) => Files> = {
  code: (concept) => ({
    'exercise.yml': `${YAML(concept, 'code')}hints: 1\nchecks: [one-item, same-list]\nwrong:\n  - { file: copy, fails: same-list, hint: 1 }\n`,
    'start.py': 'a = []\nb = None  # TODO: make b name the list that a names\n\nif b is not None:\n    b.append(1)\n',
    'solution.py': 'a = []\nb = a\n\nif b is not None:\n    b.append(1)\n',
    'check.py': 'import machine\n\nassert machine.length("b") == 1, "one-item"\nassert machine.same("a", "b"), "same-list"\n',
    'wrong/copy.py': 'a = []\nb = list(a)\n\nif b is not None:\n    b.append(1)\n',
    'en.md': '# TODO a title\n\n## Task\n\nTODO: change the program so that `b` names the list that `a` names.\n\n## Check one-item\n\n`b` has one item.\n\n`b` is no list with one item.\n\n## Check same-list\n\n`a` and `b` name one list.\n\nThere are two lists.\n\n## Nudge\n\nHow many lists does the program make?\n\n## Hint 1\n\nAn assignment makes no new list.\n\n## Why\n\n`b = a` stores the same address under a second name.\n',
    'zh-CN.md': '# TODO 标题\n\n## Task\n\nTODO：修改程序，让 `b` 引用 `a` 所引用的列表。\n\n## Check one-item\n\n`b` 有一个元素。\n\n`b` 不是只有一个元素的列表。\n\n## Check same-list\n\n`a` 和 `b` 引用同一个列表。\n\n现在有两个列表。\n\n## Nudge\n\n程序一共新建了几个列表？\n\n## Hint 1\n\n赋值不会新建列表。\n\n## Why\n\n`b = a` 把同一个地址存到第二个名字下面。\n',
  }),
  predict: (concept) => ({
    'exercise.yml': `${YAML(concept, 'predict')}hints: 0\nasks:\n  - { id: two-names, ask: refcount of a, at: line 2 }\n`,
    'start.py': 'a = []\nb = a\n',
    'en.md': '# TODO a title\n\n## Task\n\nTODO: say what the machine will show.\n\n## Ask two-names\n\nAfter line 2, what is the list’s reference count?\n\nTwo names hold its address.\n\n## Why\n\nEvery place that holds the address counts.\n',
    'zh-CN.md': '# TODO 标题\n\n## Task\n\nTODO：说出机器将显示什么。\n\n## Ask two-names\n\n第 2 行执行完后，列表的引用计数是多少？\n\n有两个名字存着它的地址。\n\n## Why\n\n每一处存着地址的地方都要计数。\n',
  }),
  choice: (concept) => ({
    'exercise.yml': `${YAML(concept, 'choice')}hints: 0\nseveral: false\noptions:\n  - { id: one, correct: true }\n  - { id: two }\n`,
    'en.md': '# TODO a title\n\n## Task\n\nTODO: after `a = []` and `b = a`, how many lists are there?\n\n## Option one\n\nOne.\n\nAn assignment makes no new list.\n\n## Option two\n\nTwo.\n\nThere are two names, for one list.\n\n## Why\n\n`b = a` stores the same address under a second name.\n',
    'zh-CN.md': '# TODO 标题\n\n## Task\n\nTODO：执行 `a = []` 和 `b = a` 之后，一共有几个列表？\n\n## Option one\n\n一个。\n\n赋值不会新建列表。\n\n## Option two\n\n两个。\n\n名字有两个，列表只有一个。\n\n## Why\n\n`b = a` 把同一个地址存到第二个名字下面。\n',
  }),
  parsons: (concept) => ({
    'exercise.yml': `${YAML(concept, 'parsons')}hints: 1\nchecks: [two-items]\ndistractors: ["a = [1, 2]"]\nwrong:\n  - { file: too-late, fails: error, hint: 1 }\n`,
    'solution.py': 'a = []\n#> order\nb = a\nfor n in range(2):\n    b.append(n)\n#< order\n',
    'check.py': 'import machine\n\nassert machine.length("a") == 2, "two-items"\n',
    'wrong/too-late.py': 'a = []\nfor n in range(2):\n    b.append(n)\nb = a\n',
    'en.md': '# TODO a title\n\n## Task\n\nTODO: put the lines in order, so that the list `a` ends with two items. One line is not needed.\n\n## Check two-items\n\n`a` has two items.\n\nThe list `a` refers to was not filled.\n\n## Nudge\n\nWhich name must be there before `append` can be called?\n\n## Hint 1\n\n`b` has no value before the line `b = a`.\n\n## Why\n\n`b = a` stores the same address under a second name, so what is appended to `b` is in `a`.\n',
    'zh-CN.md': '# TODO 标题\n\n## Task\n\nTODO：把各行排好，让列表 `a` 最后有两个元素。有一行用不上。\n\n## Check two-items\n\n`a` 有两个元素。\n\n`a` 引用的列表没有装进东西。\n\n## Nudge\n\n调用 `append` 之前，哪个名字必须先有？\n\n## Hint 1\n\n`b = a` 运行之前，`b` 没有值。\n\n## Why\n\n`b = a` 把同一个地址存到第二个名字下面，所以添加到 `b` 里的东西就在 `a` 里。\n',
  }),
};

/** Files of an exercise, by path in its folder. */
export function exerciseFiles(kind: ExerciseKind, concept: string): Files {
  return MAKERS[kind](concept);
}
