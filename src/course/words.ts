/**
 * The words of an exercise (en.md, zh-CN.md): a title and sections whose headings are ids.
 * Markdown inside a section is left as it is; rendering.ts makes HTML of it.
 */

export interface Section {
  /** The heading as written, which is its id: 'Task', 'Check one-entry', 'Hint 2'. */
  heading: string;
  /** First paragraph: the statement, question or option. */
  lead: string;
  /** What follows it. */
  rest: string;
  /** Line of the heading in the file. */
  line: number;
}

export interface Words {
  title: string;
  sections: Section[];
  get(heading: string): Section | undefined;
}

/** Reads an exercise's words. Headings inside fences do not count. */
export function readWords(text: string): Words {
  let title = '';
  const sections: Section[] = [];
  let body: string[] = [];
  let fence = '';
  const close = () => {
    const last = sections.at(-1);
    if (!last) return;
    const whole = body.join('\n').trim();
    const [lead = '', ...rest] = splitLead(whole);
    last.lead = lead;
    last.rest = rest.join('\n\n').trim();
  };
  text.replace(/\r\n?/g, '\n').split('\n').forEach((line, index) => {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (mark && !fence) fence = mark;
    else if (mark && mark.startsWith(fence)) fence = '';
    if (!fence && /^# /.test(line) && !title) {
      title = line.slice(2).trim();
      return;
    }
    if (!fence && /^## /.test(line)) {
      close();
      body = [];
      sections.push({ heading: line.slice(3).trim().replace(/\s+/g, ' '), lead: '', rest: '', line: index + 1 });
      return;
    }
    body.push(line);
  });
  close();
  return { title, sections, get: (heading) => sections.find((section) => section.heading === heading) };
}

/** First paragraph and the rest; a fence is never cut in two. */
function splitLead(whole: string): string[] {
  if (/^\s*(```|~~~)/.test(whole)) return [whole];
  const at = whole.search(/\n\s*\n/);
  return at < 0 ? [whole] : [whole.slice(0, at).trim(), whole.slice(at).trim()];
}
