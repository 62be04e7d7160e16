/** Cells under several types at once; a cell can be typed over, or a value written. */
import { useState } from 'preact/hooks';
import { cellsOf, readCells, SIZES, type ByteOrder, type CellType } from '#engine/models/bytes-view.ts';
import type { Language } from '#engine/models/timeline.ts';
import { Choose, Field } from './Field.tsx';
import { modelStrings } from './strings.ts';

export interface BytesProps { lang: Language; value: string; as: CellType[]; order: 'little' | 'big' | 'both' }

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

export default function BytesView({ lang, value, as, order }: BytesProps) {
  const b = modelStrings(lang).bytes;
  const [orderNow, setOrder] = useState<ByteOrder>(order === 'big' ? 'big' : 'little');
  const [text, setText] = useState(value);
  const [cells, setCells] = useState<number[]>(cellsOf(value, order === 'big' ? 'big' : 'little') ?? []);
  const [refused, setRefused] = useState(cells.length === 0);
  const write = (said: string) => {
    setText(said);
    const made = cellsOf(said, orderNow);
    setRefused(made === null || made.length === 0);
    if (made && made.length > 0) setCells(made.slice(0, 32));
  };
  const flip = (next: ByteOrder) => {
    setOrder(next);
    // The value stays, so its cells turn round; cells a reader typed stay and read otherwise.
    const made = text ? cellsOf(text, next) : null;
    if (made) setCells(made.slice(0, 32));
  };
  const put = (index: number, said: string) => {
    if (!/^[0-9a-f]{1,2}$/i.test(said)) return;
    setCells(cells.map((cell, at) => (at === index ? Number.parseInt(said, 16) : cell)));
    setText('');
  };
  return (
    <div class="md md-bytes">
      <div class="md-bar">
        <Field label={b.value} value={text} size={20} invalid={refused} onSet={write} />
        {order === 'both' && <Choose label={b.order} value={orderNow} options={[{ value: 'little', text: b.little }, { value: 'big', text: b.big }]} onChoose={flip} />}
        {order !== 'both' && <span class="md-note">{b.order}: {order === 'big' ? b.big : b.little}</span>}
      </div>
      {refused && <p class="md-refused" role="alert">{b.unreadable}</p>}
      <div class="md-scroll" tabIndex={0} role="region" aria-label={b.cells}>
        <table class={`md-cells num${cells.length <= 8 ? ' few' : ''}`} style={`--n:${cells.length}`}>
          <thead>
            <tr><th scope="col">{b.cells}</th>{cells.map((_, index) => <th key={index} scope="col">+{index}</th>)}</tr>
          </thead>
          <tbody>
            <tr class="raw">
              <td />
              {cells.map((cell, index) => <td key={index}><input type="text" aria-label={b.cell(index)} value={hex(cell)} maxLength={2} size={2} spellcheck={false} autocomplete="off" onChange={(event) => { put(index, event.currentTarget.value); event.currentTarget.value = hex(cells[index]!); }} onFocus={(event) => event.currentTarget.select()} /></td>)}
            </tr>
            {as.map((type) => {
              const readings = readCells(cells, type, orderNow);
              const covered = readings.reduce((sum, { size }) => sum + size, 0);
              return (
                <tr key={type}>
                  <th scope="row"><code>{type}</code> {b.types[type]}</th>
                  {readings.map((reading) => <td key={reading.offset} colSpan={reading.size} class={reading.valid ? 'v' : 'v none'}><span>{reading.valid ? reading.text : <><span aria-hidden="true">·</span><span class="vh">{b.meaningless}</span></>}</span></td>)}
                  {covered < cells.length && <td colSpan={cells.length - covered} class="rest"><span class="vh">{b.left(cells.length - covered)}</span></td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {as.some((type) => SIZES[type] > cells.length) && <p class="md-note">{as.filter((type) => SIZES[type] > cells.length).join(', ')}: {b.left(cells.length)}</p>}
    </div>
  );
}
