/**
 * A program to be changed: line numbers, one marked line, indentation kept on Enter. Tab is left to the page.
 * The text field lies, transparent, over the same text as printed; both have one face, so letters fall on letters.
 */
import { useRef } from 'preact/hooks';
import { Source } from './Source.tsx';

interface Props { value: string; marked: number | null; label: string; keys: string; id: string; onInput(value: string): void; onRun(): void }

const INDENT = '    ';

/** The text with an indented new line in place of the selection, and where the caret then stands. */
export function breakLine(text: string, from: number, to: number): { text: string; caret: number } {
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const indent = /^\s*/.exec(line)![0] + (/:\s*(#.*)?$/.test(line) ? INDENT : '');
  return { text: `${text.slice(0, from)}\n${indent}${text.slice(to)}`, caret: from + 1 + indent.length };
}

export function CodeArea({ value, marked, label, keys, id, onInput, onRun }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const texts = value.split('\n');
  const lines = texts.length;
  const longest = Math.max(...texts.map((text) => text.length));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
      return;
    }
    const field = area.current!;
    const { selectionStart: from, selectionEnd: to } = field;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const broken = breakLine(field.value, from, to);
      field.value = broken.text;
      field.setSelectionRange(broken.caret, broken.caret);
      onInput(broken.text);
    } else if (event.key === 'Backspace' && from === to) {
      // One step of indentation at a time.
      const line = field.value.slice(field.value.lastIndexOf('\n', from - 1) + 1, from);
      if (line && /^ +$/.test(line) && line.length % INDENT.length === 0) {
        event.preventDefault();
        field.setRangeText('', from - INDENT.length, from, 'end');
        onInput(field.value);
      }
    }
  };
  return (
    <div class="ex-code">
      <div class="ex-lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, index) => <span key={index} class={index + 1 === marked ? 'bad' : undefined}>{index + 1}</span>)}
      </div>
      <div class="ex-scroll">
        <pre aria-hidden="true"><Source source={value} /></pre>
        <textarea
          ref={area} aria-label={label} aria-describedby={`${id}-keys`} rows={lines} style={`width:${longest + 1}ch`} value={value} spellcheck={false} autocapitalize="off" autocomplete="off" autocorrect="off" wrap="off"
          onInput={(event) => onInput(event.currentTarget.value)} onKeyDown={onKeyDown}
        />
      </div>
      <span class="vh" id={`${id}-keys`}>{keys}</span>
    </div>
  );
}
