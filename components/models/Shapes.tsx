/** One small memory seen twice: the shape its values stand for, and the places they lie in. */
import { useMemo, useState } from 'preact/hooks';
import { roundedPath } from '#components/lenses/paths.ts';
import { StepTransport } from '#components/player/transport.tsx';
import { shapes, type ShapeKind, type ShapeSnapshot } from '#engine/models/shapes.ts';
import { Refusal, type Language } from '#engine/models/timeline.ts';
import { Choose, Field } from './Field.tsx';
import { modelStrings } from './strings.ts';

export interface ShapesProps { lang: Language; kind?: ShapeKind; values?: number[]; goal?: number; place?: 'packed' | 'scattered'; seed?: number; at?: number }

interface Settings { kind: ShapeKind; goal: number; place: 'packed' | 'scattered' }
const DEFAULT = [50, 30, 70, 20, 40, 60];

export default function Shapes({ lang, kind = 'list', values = DEFAULT, goal = 3, place = 'scattered', seed = 1, at = 0 }: ShapesProps) {
  const t = modelStrings(lang);
  const s = t.shapes;
  const [settings, setSettings] = useState<Settings>({ kind, goal, place });
  const [position, setPosition] = useState(at);
  const [refused, setRefused] = useState('');
  const timeline = useMemo(() => shapes({ ...settings, values, seed }), [settings, values, seed]);
  const state = timeline.seek(position);
  const set = (change: Partial<Settings>) => {
    const next = { ...settings, ...change };
    // A tree is asked for a value, the others for an index.
    if (change.kind && (change.kind === 'tree') !== (settings.kind === 'tree')) next.goal = change.kind === 'tree' ? values.at(-1)! : Math.min(3, values.length - 1);
    try {
      shapes({ ...next, values, seed });
      setSettings(next);
      setPosition(0);
      setRefused('');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(t.invalid(error.words[lang]));
    }
  };
  const narration = position === 0 ? s.before : timeline.events(position - 1, position).map((event) => timeline.narrate(event, lang)).join(lang === 'en' ? ' ' : '');
  const result = state.found === 'absent' ? s.absent : state.found === null ? s.reads(position, timeline.length) : s.found(state.found);
  return (
    <div class="md md-shapes">
      <div class="md-bar">
        <Choose label={s.kinds} value={settings.kind} options={(['array', 'list', 'tree'] as const).map((value) => ({ value, text: s.kind[value] }))} onChoose={(value) => set({ kind: value })} />
        {settings.kind !== 'array' && <Choose label={s.places} value={settings.place} options={(['packed', 'scattered'] as const).map((value) => ({ value, text: s.place[value] }))} onChoose={(value) => set({ place: value })} />}
        <Field label={s.goal[settings.kind]} value={String(settings.goal)} size={4} numeric onSet={(text) => set({ goal: Number(text) })} />
      </div>
      {refused && <p class="md-refused" role="alert">{refused}</p>}
      <div class="md-grid">
        <section>
          <div class="cap"><span>{s.shape}</span><span class="plain num">{result}</span></div>
          <Shape state={state} lang={lang} />
        </section>
        <section>
          <div class="cap">{s.cells}</div>
          <Words state={state} lang={lang} />
        </section>
      </div>
      <div class="md-legend" aria-hidden="true">
        {settings.kind !== 'array' && <span><i class="link" />{s.legend.reference}</span>}
        <span><i class="seen" />{s.legend.read}</span><span><i class="order">1</i>{s.legend.order}</span>
      </div>
      <Table state={state} lang={lang} />
      <StepTransport length={timeline.length} at={position} onSeek={setPosition} narration={narration} lang={lang} unit={s.read} />
    </div>
  );
}

const BOX = { w: 62, h: 46 };

/** Where every node of the shape stands: a row for arrays and lists, in order and by depth for a tree. */
export function placesOf(state: ShapeSnapshot): { x: number; y: number }[] {
  if (state.kind !== 'tree') {
    const gap = state.kind === 'array' ? 0 : 34;
    const row = state.kind === 'array' ? 8 : 5;
    return state.nodes.map((_, index) => ({ x: (index % row) * (BOX.w + gap), y: Math.floor(index / row) * (BOX.h + 40) }));
  }
  const places: { x: number; y: number }[] = [];
  let column = 0;
  const visit = (index: number | null, depth: number): void => {
    if (index === null) return;
    const node = state.nodes[index]!;
    visit(node.left, depth + 1);
    places[index] = { x: column++ * (BOX.w * 0.78), y: depth * (BOX.h + 34) };
    visit(node.right, depth + 1);
  };
  visit(state.root, 0);
  return places;
}

const HEAD = (x: number, y: number) => `M${x} ${y}l-8 -4.2v8.4z`;
const HEAD_DOWN = (x: number, y: number) => `M${x} ${y}l-4.2 -8h8.4z`;

function Shape({ state, lang }: { state: ShapeSnapshot; lang: Language }) {
  const s = modelStrings(lang).shapes;
  const places = placesOf(state);
  const width = Math.max(...places.map(({ x }) => x)) + BOX.w + 4;
  const height = Math.max(...places.map(({ y }) => y)) + BOX.h + 8;
  const seen = new Set(state.read.map((address) => state.words.find((word) => word.address === address)?.node));
  const links: { key: string; d: string; head: string; on: boolean }[] = [];
  for (const node of state.nodes) {
    const from = places[node.index]!;
    for (const [name, to] of [['next', node.next], ['left', node.left], ['right', node.right]] as const) {
      if (to === null) continue;
      const target = places[to]!;
      const offset = { next: 8, left: 8, right: 16 }[name];
      const on = state.read.includes(node.address + offset);
      if (name === 'next') {
        const wraps = target.y !== from.y;
        const [x1, y1] = [from.x + BOX.w, from.y + BOX.h / 2];
        // To the next row: down the gutter between the rows, never across a box.
        const [down, over] = [from.x + BOX.w / 2, target.x + BOX.w / 2];
        const d = wraps ? roundedPath([down, from.y + BOX.h, down, from.y + BOX.h + 20, over, from.y + BOX.h + 20, over, target.y - 8], 9, 0, 0) : `M${x1} ${y1}H${target.x - 8}`;
        links.push({ key: `${node.index}-${name}`, d, head: wraps ? HEAD_DOWN(target.x + BOX.w / 2, target.y) : HEAD(target.x, y1), on });
      } else {
        const x1 = from.x + BOX.w * (name === 'left' ? 0.25 : 0.75);
        const x2 = target.x + BOX.w / 2;
        links.push({ key: `${node.index}-${name}`, d: roundedPath([x1, from.y + BOX.h, x1, from.y + BOX.h + 14, x2, from.y + BOX.h + 14, x2, target.y - 8], 9, 0, 0), head: HEAD_DOWN(x2, target.y), on });
      }
    }
  }
  const text = state.nodes.map(({ value }) => value).join(', ');
  return (
    <svg class="md-shape" viewBox={`-2 -4 ${width + 4} ${height}`} width={width + 4} height={height} role="img" aria-label={`${s.kind[state.kind]}: ${text}`}>
      {links.map(({ key, d, head, on }) => <g key={key} class={on ? 'link on' : 'link'}><path d={d} /><path class="h" d={head} /></g>)}
      {state.nodes.map((node) => {
        const { x, y } = places[node.index]!;
        const now = state.current === node.index;
        return (
          <g key={node.index} class={now ? 'node now' : seen.has(node.index) ? 'node seen' : 'node'}>
            <rect x={x} y={y} width={BOX.w} height={BOX.h} />
            <text x={x + BOX.w / 2} y={y + 21} class="v">{node.value}</text>
            <text x={x + BOX.w / 2} y={y + 38} class="a">{state.kind === 'array' ? `[${node.index}]` : `…${node.address.toString(16).slice(-3)}`}</text>
          </g>
        );
      })}
    </svg>
  );
}

function Words({ state, lang }: { state: ShapeSnapshot; lang: Language }) {
  const s = modelStrings(lang).shapes;
  const last = state.read.at(-1);
  return (
    <ol class="md-words">
      {state.words.map((word) => {
        const order = state.read.indexOf(word.address);
        const reference = word.field === 'next' || word.field === 'left' || word.field === 'right';
        const text = word.field === '' ? '' : reference ? (word.value === 0 ? '0' : `…${word.value.toString(16).slice(-3)}`) : String(word.value);
        return (
          <li key={word.address} class={[word.field === '' ? 'off' : reference ? 'ref' : 'val', order >= 0 ? 'read' : '', word.address === last ? 'now' : ''].join(' ')} aria-current={word.address === last ? 'true' : undefined}>
            <span class="a">…{word.address.toString(16).slice(-3)}</span>
            <span class="c num">{text}{word.field === '' && <span class="vh">{s.unused}</span>}</span>
            <span class="f">{s.fields[word.field]}</span>
            {order >= 0 && <span class="o num">{order + 1}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** Nodes with their values, places and what they lead to. */
function Table({ state, lang }: { state: ShapeSnapshot; lang: Language }) {
  const t = modelStrings(lang);
  const s = t.shapes;
  const fields = state.kind === 'array' ? [] : state.kind === 'list' ? (['next'] as const) : (['left', 'right'] as const);
  const at = (index: number | null) => (index === null ? s.nowhere : `…${state.nodes[index]!.address.toString(16).slice(-3)}`);
  return (
    <details class="md-table">
      <summary>{t.table}</summary>
      <div tabIndex={0} role="region" aria-label={s.title}>
        <table>
          <thead><tr><th scope="col">{state.kind === 'array' ? s.goal.array : s.node}</th><th scope="col">{s.fields.value}</th><th scope="col">{s.address}</th>{fields.map((field) => <th key={field} scope="col">{s.fields[field]}</th>)}</tr></thead>
          <tbody>
            {state.nodes.map((node) => (
              <tr key={node.index} class={state.current === node.index ? 'now' : undefined} aria-current={state.current === node.index ? 'true' : undefined}>
                <th scope="row">{node.index}</th><td>{node.value}</td><td>{at(node.index)}</td>{fields.map((field) => <td key={field}>{at(node[field])}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
