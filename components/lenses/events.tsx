/** "Line 4 did": the events of the last step, one row each. */
import type { Address, MachineEvent, Snapshot } from '#engine/session/contract.ts';
import { EventIcon, glyphOf, TextArrow } from './glyphs.tsx';
import { shortAddress } from './scene.ts';
import { lensStrings, type Lang, type LensStrings } from './strings.ts';

export interface EventsProps { snapshot: Snapshot; lang: Lang; lit?: Address | null; grain?: 'line' | 'instruction' | 'event'; most?: number; digits?: number }

/** More events than this and only the telling ones are listed. */
const MOST_LISTED = 60;
const TELLING = new Set<MachineEvent['kind']>(['bind', 'unbind', 'output', 'raise', 'call', 'return', 'finalize', 'weakref.clear', 'collect.start', 'collect.end', 'free']);

/** Of very many events those about `shown` objects, and what a reader can name. */
function listed(events: MachineEvent[], shown: ReadonlySet<Address>): MachineEvent[] {
  if (events.length <= MOST_LISTED) return events;
  const telling = events.filter((e) => TELLING.has(e.kind) || shown.has(e.address));
  const about = telling.length > MOST_LISTED ? events.filter((e) => shown.has(e.address) || e.kind.startsWith('collect.') || e.kind === 'output') : telling;
  return about.slice(0, MOST_LISTED);
}

function subject(e: MachineEvent, digits: number, t: LensStrings): string {
  if (e.kind === 'bind' || e.kind === 'unbind' || e.kind === 'call' || e.kind === 'return' || e.kind === 'raise') return e.name ?? e.type;
  if (e.kind === 'output') return JSON.stringify(e.text ?? '').slice(0, 22);
  const type = t.partTypes[e.type] ?? e.type;
  return e.address ? `${type} ${shortAddress(e.address, digits)}`.trim() : type;
}

function Value({ e, t, digits }: { e: MachineEvent; t: LensStrings; digits: number }) {
  switch (e.kind) {
    case 'incref': case 'decref': case 'gc.copy': case 'gc.subtract':
      return <><span>{e.a} <TextArrow /></span> {e.b}</>;
    case 'alloc': return <>{t.kind.alloc} {t.bytesUnit(e.a)}</>;
    case 'free': return <>{t.kind.free} {t.bytesUnit(e.a)}</>;
    case 'resize': return <>{t.kind.resize} {e.a} <TextArrow />{e.b}</>;
    case 'write': return <>[{e.a}] <TextArrow />{e.b ? shortAddress(e.b, digits) : '0'}</>;
    case 'collect.start': return <>{t.kind[e.kind]} {t.genShort(e.a)}</>;
    case 'collect.end': return <>{t.kind[e.kind]} {e.b}</>;
    case 'pool.open': case 'pool.close': return <>{t.kind[e.kind]} {t.bytesUnit(e.a)}</>;
    default: return <>{t.kind[e.kind]}</>;
  }
}

export function Events({ snapshot, lang, lit = null, grain = 'line', most = 6, digits = 4 }: EventsProps) {
  const t = lensStrings(lang);
  const line = snapshot.lastLine;
  const title = grain === 'line' && line !== null ? t.lineDid(line) : snapshot.at.event === 0 && line === null ? t.beforeFirst : t.stepDid;
  const events = listed(snapshot.events, new Set(snapshot.objects.filter((o) => !o.immortal && o.slots.length > 0 || o.ghost).map((o) => o.address)));
  return (
    <div class="lens lens-events">
      <div class="lens-cap"><span>{title}</span>{snapshot.events.length > most && <span class="plain num">{t.moreEvents(snapshot.events.length - Math.min(most, events.length))}</span>}</div>
      {events.length === 0
        ? <p class="nothing" style={`--rows:${most}`}>{line === null ? t.nothingYet : t.nothingHappened}</p>
        : (
          <ol class="events" style={`--rows:${most};--n:${Math.max(2, String(events[events.length - 1].index + 1).length)}`} tabIndex={events.length > most ? 0 : undefined} aria-label={title}>
            {events.map((e) => {
              const counted = (e.kind === 'incref' || e.kind === 'decref') && e.a !== e.b;
              return (
                <li key={e.index} class={`${counted ? 'hot' : ''}${lit !== null && lit === e.address ? ' lit' : ''}`.trim() || undefined} data-a={e.address || undefined} data-event={e.index + 1}>
                  <span class="e-n">{e.index + 1}</span><EventIcon shape={glyphOf(e.kind)} /><span class="e-s">{subject(e, digits, t)}</span><span class="val"><Value e={e} t={t} digits={digits} /></span>
                </li>
              );
            })}
          </ol>
        )}
    </div>
  );
}
