/** A radio group of answers: arrow keys move and choose, as radio buttons do. */
import { useRef } from 'preact/hooks';

export interface OptionState { yours?: boolean; machine?: boolean }
interface Props {
  label: string;
  options: { value: string; text: string }[];
  chosen: string | null;
  /** After the answer: which was given and which is right. */
  settled: { given: string; right: string } | null;
  said: { yours: string; machine: string };
  onChoose(value: string): void;
}

export function Options({ label, options, chosen, settled, said, onChoose }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const at = Math.max(0, options.findIndex(({ value }) => value === chosen));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    if (!by || settled) return;
    event.preventDefault();
    const next = (at + by + options.length) % options.length;
    onChoose(options[next]!.value);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  const long = options.some(({ text }) => text.length > 8 || text.includes('\n'));
  return (
    <div class={long ? 'ex-opts long' : 'ex-opts'} role="radiogroup" aria-label={label} ref={group} onKeyDown={onKeyDown}>
      {options.map(({ value, text }, index) => {
        const good = settled?.right === value;
        const bad = settled?.given === value && !good;
        return (
          <button
            key={value} type="button" role="radio" aria-checked={chosen === value} tabIndex={index === at ? 0 : -1} disabled={settled !== null && !good && !bad}
            class={good ? 'good' : bad ? 'bad' : undefined} onClick={() => settled === null && onChoose(value)}
          >
            <span class="v">{text}</span>
            {(good || bad) && <span class="lab">{good && settled?.given === value ? `${said.yours} · ${said.machine}` : good ? said.machine : said.yours}</span>}
          </button>
        );
      })}
    </div>
  );
}
