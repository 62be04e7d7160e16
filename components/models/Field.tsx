/** A number or text a reader sets; taken when they leave the field or press Enter. */
import { useId } from 'preact/hooks';

interface Props { label: string; value: string; size?: number; numeric?: boolean; invalid?: boolean; onSet(value: string): void }

export function Field({ label, value, size = 8, numeric = false, invalid = false, onSet }: Props) {
  const id = useId();
  return (
    <span class="md-field">
      <label for={id}>{label}</label>
      <input id={id} type="text" value={value} size={size} inputMode={numeric ? 'numeric' : 'text'} autocomplete="off" spellcheck={false} aria-invalid={invalid} onChange={(event) => onSet(event.currentTarget.value)} />
    </span>
  );
}

/** One of a few, as pressed buttons. */
export function Choose<T extends string>({ label, options, value, onChoose }: { label: string; options: { value: T; text: string }[]; value: T | null; onChoose(value: T): void }) {
  return (
    <span class="md-choose" role="group" aria-label={label}>
      <span class="cap" aria-hidden="true">{label}</span>
      {options.map((option) => <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChoose(option.value)}>{option.text}</button>)}
    </span>
  );
}
