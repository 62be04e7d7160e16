/**
 * Names and objects. Names at left, objects where the plan fixed them, references as arrows in the gutters; a reference
 * just given back dotted with a cross where it landed, a freed object hatched where it stood.
 */
import type { Address, Snapshot } from '#engine/session/contract.ts';
import type { Place, Plan } from './layout.ts';
import { fit, METRICS, monoWidth, sansWidth, type Metrics, type Size } from './measure.ts';
import { arrival, crossPath, crowdPath, headPath, infinityPath, n1, roundedPath } from './paths.ts';
import { MAX_ROWS, sceneOf, shortAddress, type Scene, type SceneEdge, type SceneName, type SceneObject, type SceneRow } from './scene.ts';
import { lensStrings, type Lang, type LensStrings } from './strings.ts';

export interface ObjectsProps {
  snapshot: Snapshot;
  /** The snapshot one step earlier at the same grain; null at the start. */
  before: Snapshot | null;
  plans: Partial<Record<Size, Plan>>;
  lang: Lang;
  lit?: Address | null;
  /** Tells the hatching of one figure from another's. */
  uid?: string;
  /** Show each object's generation as a foot band. */
  ages?: boolean;
  digits?: number;
  /** Drawn at build: two widths, no table. A live figure draws all of them again. */
  still?: boolean;
}

interface Ink { m: Metrics; plan: Plan; t: LensStrings; lit: Address | null; hatch: string; stamp: string; ages: boolean; digits: number }

function cls(...parts: (string | false | null | undefined)[]): string { return parts.filter(Boolean).join(' '); }

function Edge({ edge, points, ink, target }: { edge: SceneEdge; points: number[]; ink: Ink; target: SceneObject | undefined }) {
  const kind = edge.kind === 'name' ? ' nm' : '';
  const x = points[points.length - 2], y = points[points.length - 1];
  const direction = arrival(points);
  if (edge.state === 'gone') {
    const quiet = !target || target.ghost || !target.hot;
    const cx = direction === 1 ? x - 7 : direction === -1 ? x + 7 : x;
    const shown = edge.stub ? (direction === 1 ? [x - 34, y, x, y] : direction === -1 ? [x + 34, y, x, y] : []) : points;
    return (
      <g data-a={edge.to}>
        {shown.length > 0 && <path class="ref gone" d={roundedPath(shown, 9, 5, 13)} />}
        <path class={cls('gonex', quiet && 'q')} d={crossPath(cx, y)} />
      </g>
    );
  }
  const lit = ink.lit !== null && (ink.lit === edge.to || ink.lit === edge.from);
  const fresh = edge.state === 'new' ? ' new' : '';
  return (
    <g key={`${edge.key}${fresh}`} class={lit ? 'lit' : undefined}>
      <path class={`ref${kind}${fresh}`} d={roundedPath(points, 9, 4.5, 6)} pathLength={fresh ? 1 : undefined} />
      <path class={`refh${kind}${fresh}`} d={headPath(x, y, direction)} />
    </g>
  );
}

function Name({ name, ink }: { name: SceneName; ink: Ink }) {
  const at = ink.plan.names[name.key];
  if (!at) return null;
  const { m, plan, t } = ink;
  const stack = name.kind === 'stack';
  const text = stack ? t.stackSlot(Number(name.name)) : name.name;
  const font = stack ? 12 : m.nameFont;
  const held = name.to !== null;
  const value = name.value;
  const vx = plan.portX + 34;
  return (
    <g class={cls('nm-g', stack && 'stk', name.gone && 'nameghost', ink.lit !== null && ink.lit === name.to && 'lit')} data-a={name.to ?? undefined}>
      <text class="o-name" x="2" y={n1(at.y + 5)} font-size={font}>{fit(text, plan.nameWidth - 2, font, stack ? sansWidth : monoWidth)}</text>
      <path class="o-nline" d={`M2 ${n1(at.y + 12.5)}H${n1(plan.nameWidth)}`} />
      {(held || name.gone) && <circle class="o-port" cx={n1(plan.portX)} cy={n1(at.y)} r="3.6" />}
      {value && (
        <>
          <path class={stack ? 'ref' : 'ref nm'} d={`M${n1(plan.portX + 5)} ${n1(at.y)}H${n1(plan.portX + 22)}`} />
          <path class={stack ? 'refh' : 'refh nm'} d={headPath(plan.portX + 27, at.y, 1)} />
          <text class="o-val" x={n1(vx)} y={n1(at.y + 5)}>{fit(value.text, 150, 15)}</text>
          {value.immortal && <path class="inf" d={infinityPath(vx + monoWidth(fit(value.text, 150, 15), 15) + 18, at.y, 0.8)} />}
        </>
      )}
    </g>
  );
}

/** Bars for references held and just lost, then a word. */
function Tally({ o, x, y, room, ink }: { o: SceneObject; x: number; y: number; room: number; ink: Ink }) {
  const held = Math.min(8, o.ghost ? 0 : o.count);
  const lost = o.was > o.count ? Math.min(8 - held, o.was - Math.max(0, o.count)) : 0;
  const word = o.unreachable ? ink.t.unreachable : o.ghost ? ink.t.freed : o.fresh ? ink.t.fresh : o.hot && o.was >= 0 && o.was !== o.count ? ink.t.was(o.was) : '';
  const wordWidth = word ? sansWidth(word, 13) + 7 : 0;
  let bars = held + lost;
  // All of them or none: fewer bars would say another count.
  if (bars * 9 + wordWidth > room) bars = 0;
  const hollowFrom = Math.min(held, Math.max(0, bars - Math.min(lost, bars)));
  const list = Array.from({ length: bars }, (_, i) => {
    const off = i >= hollowFrom && i >= bars - lost;
    return off
      ? <rect class="tick off" x={n1(x + i * 9 + 0.6)} y={n1(y - 7.4)} width="3.8" height="14.8" />
      : <rect class={cls('tick', !o.hot && 'cold')} x={n1(x + i * 9)} y={n1(y - 8)} width="5" height="16" />;
  });
  if (o.ghost && !o.justFreed) list.length = 0;
  return (
    <>
      {list}
      {word && <text class={cls('was', o.ghost && 'g', o.unreachable && 'u')} x={n1(x + list.length * 9 + (list.length ? 6 : 0))} y={n1(y + 4.5)}>{word}</text>}
    </>
  );
}

function CountTab({ o, at, ink, roomRight }: { o: SceneObject; at: Place; ink: Ink; roomRight: number }) {
  const { m } = ink;
  if (o.immortal) {
    const w = m.tabW, h = m.tabH;
    return (
      <g class="tabg">
        <rect class="tab" x={at.x} y={at.y - h} width={w} height={h} fill={o.ghost ? ink.hatch : undefined} />
        <path class="inf" d={infinityPath(at.x + w / 2, at.y - h / 2)} />
      </g>
    );
  }
  const big = o.hot && !o.ghost;
  const w = big ? m.tabWHot : m.tabW, h = big ? m.tabHHot : m.tabH;
  const hot = o.hot ? ' hot' : '';
  const count = String(Math.max(0, o.count));
  const wide = Math.max(w, count.length * 11 + 14);
  return (
    <>
      <g class={`tabg${hot}`} key={hot ? `t${ink.stamp}` : 't'}>
        <rect class={`tab${hot}`} x={at.x} y={at.y - h} width={wide} height={h} style={o.ghost && !o.hot ? `fill:${ink.hatch}` : undefined} />
        <text class={`tab-n${hot}`} x={n1(at.x + wide / 2)} y={n1(at.y - h / 2 + (big ? 7 : 5.6))}>{count}</text>
      </g>
      <Tally o={o} x={at.x + wide + 9} y={at.y - h / 2} room={roomRight - wide - 9} ink={ink} />
    </>
  );
}

function Box({ o, at, ink, room }: { o: SceneObject; at: Place; ink: Ink; room: number }) {
  const { m, plan } = ink;
  const pad = m.pad;
  // A ghost keeps the shape it had: its rows are those of its life.
  const rows: SceneRow[] = o.ghost && o.rows.length === 0 ? (at.labels ?? []).slice(0, Math.round((at.h - m.head) / plan.row)).map((label) => ({ label, to: null, value: null })) : o.rows;
  const rowCount = rows.length + (o.more > 0 ? 1 : 0);
  const h = m.head + plan.row * rowCount;
  const addrFont = m.size === 'narrow' ? 10.5 : 12;
  const address = shortAddress(o.address, ink.digits);
  const addressRoom = monoWidth(address, addrFont);
  const typeRoom = at.w - pad * 2 - addressRoom - 6;
  return (
    <g class={cls('obj', o.hot && !o.ghost && 'hotobj', o.ghost && 'ghost', o.justFreed && 'just', o.unreachable && 'unr', ink.lit === o.address && 'lit')} data-a={o.address}>
      <rect class="o-box" x={at.x} y={at.y} width={at.w} height={h} style={o.ghost ? `fill:${ink.hatch}` : undefined} />
      {o.unreachable && <rect class="o-unr" x={at.x + 3.5} y={at.y + 3.5} width={at.w - 7} height={h - 7} />}
      <text class="o-type" x={at.x + pad} y={n1(at.y + m.head / 2 + 4.5)}>{fit(o.type, Math.max(typeRoom, 28), 13, sansWidth)}</text>
      <text class="o-addr" x={at.x + at.w - pad} y={n1(at.y + m.head / 2 + 4.5)} font-size={addrFont} text-anchor="end">{address}</text>
      {rowCount > 0 && <path class="o-rule" d={`M${at.x + 1} ${n1(at.y + m.head)}h${at.w - 2}${`m${2 - at.w} ${n1(plan.row)}h${at.w - 2}`.repeat(rowCount - 1)}`} />}
      {rows.map((row, i) => {
        const top = at.y + m.head + plan.row * i, mid = top + plan.row / 2;
        const labelFont = row.label.startsWith('[') ? 11.5 : 12.5;
        const label = fit(row.label.replace(/^\./, ''), row.value ? (at.w - pad * 2) * 0.6 : at.w - pad * 2 - 6, labelFont);
        const vx = at.x + pad + Math.max(monoWidth(label, labelFont) + 10, row.value && /^\[\d\]$/.test(label) ? 29 : 0);
        const valueRoom = at.x + at.w - 8 - vx - (row.value?.immortal ? 18 : 0);
        const shown = row.value && !o.ghost ? fit(row.value.text, valueRoom, 13) : '';
        return (
          <g key={i} data-a={row.value ? row.value.address : undefined}>
            <text class={cls('o-idx', !row.label.startsWith('[') && 'attr')} x={at.x + pad} y={n1(mid + 4)} font-size={labelFont}>{label}</text>
            {shown && <text class="o-val sm" x={n1(vx)} y={n1(mid + 4.5)}>{shown}</text>}
            {shown && row.value!.immortal && valueRoom > 12 && <path class="inf" d={infinityPath(Math.min(vx + monoWidth(shown, 13) + 14, at.x + at.w - 12), mid, 0.68)} />}
          </g>
        );
      })}
      {o.more > 0 && <text class="sub" x={at.x + pad} y={n1(at.y + h - plan.row / 2 + 4)}>{ink.t.moreSlots(o.more)}</text>}
      {ink.ages && !o.ghost && o.generation >= 0 && (
        <g class={`age g${o.generation}`}>
          <rect x={at.x + 0.6} y={at.y + h - 5} width={at.w - 1.2} height="4.4" />
          {Array.from({ length: o.generation + 1 }, (_, i) => <rect key={i} x={at.x + at.w - 8 - i * 7} y={at.y + h - 14} width="3" height="8" />)}
        </g>
      )}
      <CountTab o={o} at={at} ink={ink} roomRight={room} />
    </g>
  );
}

function Atom({ o, at, ink }: { o: SceneObject; at: Place; ink: Ink }) {
  const narrow = ink.m.size === 'narrow';
  const address = shortAddress(o.address, ink.digits);
  const mid = at.y + at.h / 2;
  const hot = o.hot ? ' hot' : '';
  const note = o.immortal ? '' : o.ghost ? ink.t.freed : o.fresh ? ink.t.fresh : o.hot && o.was !== o.count ? ink.t.was(o.was) : '';
  const klass = cls('obj atom', o.ghost && 'ghost', o.hot && !o.ghost && 'hotobj', ink.lit === o.address && 'lit');
  const box = <rect class="o-box" x={at.x} y={at.y} width={at.w} height={at.h} style={o.ghost ? `fill:${ink.hatch}` : undefined} />;
  const noteText = note && <text class={cls('was', o.ghost && 'g')} x={at.x} y={n1(at.y - 5)}>{note}</text>;
  if (narrow) {
    const countWidth = o.immortal ? 20 : Math.max(18, monoWidth(String(o.count), 12) + 10);
    return (
      <g class={klass} data-a={o.address}>
        {box}
        {o.immortal
          ? <path class="inf" d={infinityPath(at.x + at.w - 13, at.y + 12, 0.8)} />
          : (
            <g class={`tabg${hot}`} key={hot ? `t${ink.stamp}` : 't'}>
              <rect class={`acount${hot}`} x={at.x + at.w - countWidth} y={at.y} width={countWidth} height="20" />
              <text class={`tab-n sm${hot}`} x={n1(at.x + at.w - countWidth / 2)} y={n1(at.y + 14.5)}>{Math.max(0, o.count)}</text>
            </g>
          )}
        <text class="o-val" x={at.x + 7} y={at.y + 18} font-size="14">{fit(o.text, at.w - countWidth - 10, 14)}</text>
        <text class="o-addr" x={at.x + 6} y={at.y + 36} font-size="10.5">{address}</text>
        {noteText}
      </g>
    );
  }
  const cell = Math.max(34, monoWidth(String(o.count), 15) + 14);
  const font = ink.m.size === 'mid' ? 11 : 12;
  const room = at.w - cell - 19;
  // Value and address side by side; where that is too long, the address under the value.
  const side = monoWidth(o.text, 15) + 10 + monoWidth(address, font) <= room;
  const typed = sansWidth(o.type, 11) <= room - monoWidth(o.text, 15) - 6;
  const x = at.x + cell + 10;
  return (
    <g class={klass} data-a={o.address}>
      {box}
      {o.immortal
        ? <path class="inf" d={infinityPath(at.x + 17, mid)} />
        : (
          <g class={`tabg${hot}`} key={hot ? `t${ink.stamp}` : 't'}>
            <rect class={`acount${hot}`} x={at.x} y={at.y} width={o.hot ? cell : 34} height={at.h} />
            <text class={`tab-n${hot} at`} x={n1(at.x + cell / 2)} y={n1(mid + 5.5)}>{Math.max(0, o.count)}</text>
          </g>
        )}
      <path class="o-rule" d={`M${at.x + cell} ${at.y + 1}V${at.y + at.h - 1}`} />
      {side
        ? (
          <>
            <text class="o-val" x={x} y={n1(mid + 5.5)}>{o.text}</text>
            <text class="o-addr" x={at.x + at.w - 9} y={n1(typed ? mid - 3 : mid + 4.5)} font-size={font} text-anchor="end">{address}</text>
            {typed && <text class="sub" x={at.x + at.w - 9} y={n1(mid + 13)} text-anchor="end">{o.type}</text>}
          </>
        )
        : (
          <>
            <text class="o-val sm" x={x} y={n1(mid - 3)}>{fit(o.text, room, 13)}</text>
            <text class="o-addr" x={x} y={n1(mid + 13.5)} font-size="11">{address}</text>
          </>
        )}
      {noteText}
    </g>
  );
}

function portOf(edge: SceneEdge, points: number[]) {
  if (edge.name !== null || edge.state === 'gone') return null;
  return <circle key={edge.key} class="o-port r" cx={n1(points[0])} cy={n1(points[1])} r="3.6" />;
}

function FullPicture({ scene, ink }: { scene: Scene; ink: Ink }) {
  const { plan } = ink;
  const byAddress = new Map(scene.objects.map((o) => [o.address, o]));
  const known = scene.edges.filter((e) => plan.paths[e.key] && plan.objects[e.to]);
  const landings = known.filter((e) => e.state !== 'gone').map((e) => plan.paths[e.key].slice(-2));
  const drawn = known.filter((e) => !e.stub || !landings.some(([x, y]) => x === plan.paths[e.key].at(-2) && Math.abs(y - plan.paths[e.key].at(-1)!) < 10));
  const order = { gone: 0, held: 1, new: 2 };
  drawn.sort((a, b) => order[a.state] - order[b.state]);
  return (
    <>
      {plan.captions.filter((c) => scene.frames.some((f) => f.key === c.key)).map((c) => {
        const frame = scene.frames.find((f) => f.key === c.key)!;
        return <text key={c.key} class={cls('frm', frame.gone && 'gone')} x="2" y={n1(c.y)}>{fit(ink.t.frame(c.name), Math.max(plan.nameWidth + 6, 60), 11, sansWidth)}</text>;
      })}
      {drawn.map((e) => <Edge key={`${e.key}${e.state}${e.state === 'new' ? ink.stamp : ''}`} edge={e} points={plan.paths[e.key]} ink={ink} target={byAddress.get(e.to)} />)}
      {scene.names.map((n) => <Name key={n.key} name={n} ink={ink} />)}
      {scene.objects.map((o) => {
        const at = plan.objects[o.address];
        if (!at) return null;
        const next = plan.columns[at.column + 1];
        const room = (next ? next.x - 12 : plan.width) - at.x;
        return o.shape === 'atom'
          ? <Atom key={o.address} o={o} at={at} ink={ink} />
          : <Box key={o.address} o={o} at={at} ink={ink} room={Math.max(at.w, Math.min(room, at.w + 60))} />;
      })}
      {drawn.map((e) => portOf(e, plan.paths[e.key]))}
    </>
  );
}

/** Outline and count; arrows only of the one that is lit, or else of the ones that changed. */
function DensePicture({ scene, ink }: { scene: Scene; ink: Ink }) {
  const { plan } = ink;
  const hot = scene.objects.filter((o) => o.hot && !o.ghost).map((o) => o.address);
  const focus = new Set<Address>(ink.lit !== null && plan.objects[ink.lit] ? [ink.lit] : hot.slice(0, 1));
  const edges = scene.edges.filter((e) => e.state !== 'gone' && plan.objects[e.to] && (focus.has(e.to) || (e.name === null && focus.has(e.from))));
  const labelled = [...focus][0];
  return (
    <>
      {edges.slice(0, 24).map((e, i) => {
        const to = plan.objects[e.to];
        if (e.name !== null) {
          const name = plan.names[e.name];
          if (!name) return null;
          const up = to.y > name.y;
          const lane = up ? to.y - 12 : to.y + to.h + 12;
          const points = [plan.portX, name.y, plan.portX + 16, name.y, plan.portX + 16, lane, to.x + 10, lane, to.x + 10, up ? to.y : to.y + to.h];
          return <Edge key={e.key} edge={e} points={points} ink={ink} target={undefined} />;
        }
        const from = plan.objects[e.from];
        return from ? <Edge key={e.key} edge={e} points={crowdPath(from, to, i)} ink={ink} target={undefined} /> : null;
      })}
      {scene.names.filter((n) => n.kind === 'name').map((n) => <Name key={n.key} name={n} ink={ink} />)}
      {scene.objects.map((o) => {
        const at = plan.objects[o.address];
        if (!at) return null;
        return (
          <g key={o.address} class={cls('obj cellobj', o.ghost && 'ghost', o.hot && !o.ghost && 'hotobj', o.unreachable && 'unr', ink.lit === o.address && 'lit')} data-a={o.address}>
            <rect class="o-box" x={at.x} y={at.y} width={at.w} height={at.h} style={o.ghost ? `fill:${ink.hatch}` : undefined} />
            {!o.ghost && (o.immortal
              ? <path class="inf" d={infinityPath(at.x + at.w / 2, at.y + at.h / 2, 0.75)} />
              : <text class="cell-n" x={n1(at.x + at.w / 2)} y={n1(at.y + 16.5)}>{o.count}</text>)}
          </g>
        );
      })}
      {labelled !== undefined && <LeaderLabel o={scene.objects.find((o) => o.address === labelled)} ink={ink} />}
    </>
  );
}

function LeaderLabel({ o, ink }: { o: SceneObject | undefined; ink: Ink }) {
  if (!o) return null;
  const at = ink.plan.objects[o.address];
  const text = `${fit(o.type, 90, 11.5, sansWidth)} ${shortAddress(o.address, ink.digits)}${o.text ? ` ${fit(o.text, 80, 11)}` : ''}`;
  const count = o.ghost ? ink.t.freed : o.immortal ? '' : String(o.count);
  const w = Math.ceil(monoWidth(text, 11) + (count ? monoWidth(count, 11) + 8 : 0) + 16);
  const right = at.x + at.w + 12 + w <= ink.plan.width;
  const x = right ? at.x + at.w + 10 : at.x - 10 - w;
  const y = at.y + at.h / 2;
  return (
    <g class="leader">
      <path d={right ? `M${n1(at.x + at.w)} ${n1(y)}h10` : `M${n1(at.x)} ${n1(y)}h-10`} />
      <rect x={n1(x)} y={n1(y - 9)} width={w} height="18" />
      <text x={n1(x + 7)} y={n1(y + 4)}>{text} <tspan class={o.ghost ? 'g' : 'n'}>{count}</tspan></text>
    </g>
  );
}

/** A map by address: fill is the state, the foot band is the generation. */
function MapPicture({ scene, ink }: { scene: Scene; ink: Ink }) {
  const { plan } = ink;
  const hot = scene.objects.find((o) => o.hot && !o.ghost);
  const labelled = (ink.lit !== null ? scene.objects.find((o) => o.address === ink.lit) : undefined) ?? hot;
  return (
    <>
      {scene.objects.map((o) => {
        const at = plan.objects[o.address];
        if (!at) return null;
        return (
          <g key={o.address} class={cls('dot', o.ghost && 'ghost', o.unreachable && 'unr', o.hot && !o.ghost && 'hot', ink.lit === o.address && 'lit')} data-a={o.address}>
            <rect class="d" x={n1(at.x)} y={n1(at.y)} width={at.w} height={at.h} style={o.ghost ? `fill:${ink.hatch}` : undefined} />
            {!o.ghost && o.generation >= 0 && !o.unreachable && <rect class={`f g${o.generation}`} x={n1(at.x)} y={n1(at.y + at.h - 2.4)} width={at.w} height="2.6" />}
          </g>
        );
      })}
      <LeaderLabel o={labelled} ink={ink} />
    </>
  );
}

/** One sentence or two saying what the picture shows. */
export function describeObjects(scene: Scene, lang: Lang, digits = 4): string {
  const t = lensStrings(lang);
  const byTarget = new Map<Address, string[]>();
  for (const n of scene.names) if (n.to !== null && !n.gone && !n.value) byTarget.set(n.to, [...(byTarget.get(n.to) ?? []), n.name]);
  const parts: string[] = [];
  for (const [to, names] of byTarget) {
    const o = scene.objects.find((x) => x.address === to);
    if (!o) continue;
    const list = names.length > 1 ? names.slice(0, -1).join(t.summary.comma) + t.summary.and + names[names.length - 1] : names[0];
    const count = o.immortal ? t.immortal : t.summary.counted(o.count) + (o.was >= 0 && o.was !== o.count ? t.summary.comma + t.summary.was(o.was) : '');
    parts.push(`${t.summary.refers(list, `${o.type} ${o.text || shortAddress(to, digits)}`)}${t.summary.comma}${count}`);
  }
  for (const o of scene.objects) if (o.justFreed) parts.push(t.summary.freed(`${o.type} ${shortAddress(o.address, digits)}`));
  if (parts.length === 0) return t.summary.nothing + t.summary.end;
  const shown = parts.slice(0, 8);
  return shown.join(t.summary.stop) + t.summary.end;
}

/** The picture at one width. */
export function ObjectsPicture({ snapshot, before, plan, lang, lit = null, uid = 'h', ages = false, digits = 4 }: Omit<ObjectsProps, 'plans'> & { plan: Plan }) {
  const scene = sceneOf(snapshot, before, { mode: plan.mode, drawAll: plan.drawAll, known: new Set(plan.known), maxRows: MAX_ROWS });
  const id = `hatch-${uid}-${plan.size}`;
  const ink: Ink = { m: METRICS[plan.size], plan, t: lensStrings(lang), lit, hatch: `url(#${id})`, stamp: String(snapshot.at.event), ages, digits };
  return (
    <svg class={`lens lens-objects at-${plan.size} is-${plan.mode}`} viewBox={`0 0 ${plan.width} ${plan.height}`} width={plan.width} height={plan.height} preserveAspectRatio="xMinYMin" role="img" aria-label={describeObjects(scene, lang, digits)}>
      {scene.objects.some((o) => o.ghost) && <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" class="hatchbg" /><path class="hatchline" d="M0 0V7" />
        </pattern>
      </defs>}
      {plan.mode === 'dense' ? <DensePicture scene={scene} ink={ink} /> : plan.mode === 'map' ? <MapPicture scene={scene} ink={ink} /> : <FullPicture scene={scene} ink={ink} />}
    </svg>
  );
}

const shapeOf = ({ width, height }: Plan): string => `${width}/${height}`;

/** The lens: a picture for each width it has a plan for (the page shows the one that fits), a note, a table. */
export function Objects(props: ObjectsProps) {
  const { snapshot, before, plans, lang, digits = 4, still = false } = props;
  const t = lensStrings(lang);
  const any = plans.wide ?? plans.mid ?? plans.narrow;
  if (!any) return null;
  const scene = sceneOf(snapshot, before, { mode: any.mode, drawAll: any.drawAll, known: new Set(any.known), maxRows: MAX_ROWS });
  const { plans: _plans, still: _still, ...rest } = props;
  // Until it is live a smaller width shows the largest picture, in the room its own will take: shrunk, or as wide as a frame that scrolls.
  const room = still && plans.narrow !== undefined && any !== plans.narrow;
  const sizes = (['wide', 'mid', 'narrow'] as const).filter((size) => !room || plans[size] === any);
  const hidden = scene.hidden.filter((h) => h.kind === 'name').map((h) => h.name);
  return (
    <div class={`lens-pane objects-lens${room ? ' spare' : ''}`} style={room ? `${plans.mid && any !== plans.mid ? `--mid:${shapeOf(plans.mid)};` : ''}--narrow:${shapeOf(plans.narrow!)}` : undefined}>
      <div class="lens-frame">{sizes.map((size) => plans[size] && <ObjectsPicture key={size} {...rest} plan={plans[size]} />)}</div>
      {(any.footnote || scene.more > 0) && (
        <p class="lens-foot">
          {hidden.length > 0 && <>{t.notDrawn}{lang === 'en' ? ': ' : '：'}{hidden.slice(0, 8).map((name, i) => <>{i > 0 && t.summary.comma}<code>{name}</code></>)}</>}
          {scene.framesCut > 0 && <> {t.moreFrames(scene.framesCut)}</>}
          {scene.more > 0 && <> {t.moreObjects(scene.more)}</>}
        </p>
      )}
      {!still && <ObjectsTable scene={scene} lang={lang} digits={digits} />}
    </div>
  );
}

function ObjectsTable({ scene, lang, digits }: { scene: Scene; lang: Lang; digits: number }) {
  const t = lensStrings(lang);
  const label = (address: Address | null): string => {
    if (address === null) return '';
    const o = scene.objects.find((x) => x.address === address);
    return o ? `${o.type} ${o.text || shortAddress(address, digits)}` : shortAddress(address, digits);
  };
  return (
    <details class="lens-table">
      <summary>{t.tableOf(t.objects)}</summary>
      <table>
        <thead><tr><th>{t.th.name}</th><th>{t.th.refersTo}</th></tr></thead>
        <tbody>{scene.names.filter((n) => !n.gone).map((n) => <tr key={n.key}><td><code>{n.kind === 'stack' ? t.stackSlot(Number(n.name)) : n.name}</code></td><td>{n.value ? n.value.text : label(n.to)}</td></tr>)}</tbody>
      </table>
      <table>
        <thead><tr><th>{t.th.object}</th><th>{t.th.address}</th><th>{t.th.count}</th><th>{t.th.was}</th><th>{t.th.holds}</th></tr></thead>
        <tbody>
          {scene.objects.slice(0, 60).map((o) => (
            <tr key={o.address}>
              <td>{o.ghost ? t.freedTitle(o.type) : o.type} {o.text}</td><td><code>{shortAddress(o.address, digits)}</code></td>
              <td>{o.immortal ? t.immortal : o.count}</td><td>{o.hot && o.was >= 0 ? o.was : ''}</td>
              <td>{o.ghost ? '' : o.rows.filter((r) => r.to !== null).map((r) => `${r.label} ${r.value ? r.value.text : label(r.to)}`).join(t.summary.comma)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
