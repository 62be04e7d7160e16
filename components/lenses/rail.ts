/**
 * Where events stand on the rail, from 0 to 1. In a short run every event gets the same room. Where one line does the work of a
 * thousand (a collection, a long built-in call), its events stand closer, so that the other lines keep theirs.
 *
 * Invariant: the scale rises strictly with the event; `eventAt` undoes `placeOf`.
 */
import type { Overview } from '#engine/session/contract.ts';

/** Events of one line that get full room. */
const FULL = 48;
/** Room a tenfold of that adds, in events. */
const TENFOLD = 56;

const roomOf = (n: number): number => (n <= FULL ? n : FULL + TENFOLD * Math.log10(n / FULL));

export interface RailScale {
  /** Share of the rail at which `events` have happened. */
  placeOf(events: number): number;
  /** Events that have happened at a share of the rail. */
  eventAt(share: number): number;
}

const scales = new WeakMap<Overview, RailScale>();

/** The scale of a run; made once. */
export function railScale(overview: Overview): RailScale {
  const known = scales.get(overview);
  if (known) return known;
  const total = Math.max(1, overview.events);
  // Boundaries between lines, and the room up to each.
  const starts: number[] = [0];
  for (const mark of overview.marks) if (mark.event > starts[starts.length - 1] && mark.event < total) starts.push(mark.event);
  starts.push(total);
  const even = total <= 2 * FULL;
  const rooms: number[] = [0];
  for (let i = 1; i < starts.length; i++) { const n = starts[i] - starts[i - 1]; rooms.push(rooms[i - 1] + (even ? n : roomOf(n))); }
  const all = rooms[rooms.length - 1];
  const within = (list: number[], value: number): number => {
    let lo = 1, hi = list.length - 1;
    while (lo < hi) { const mid = (lo + hi) >> 1; if (list[mid] < value) lo = mid + 1; else hi = mid; }
    return lo;
  };
  const scale: RailScale = {
    placeOf(events) {
      const e = Math.max(0, Math.min(total, events));
      const i = within(starts, e);
      return (rooms[i - 1] + ((e - starts[i - 1]) / (starts[i] - starts[i - 1])) * (rooms[i] - rooms[i - 1])) / all;
    },
    eventAt(share) {
      const room = Math.max(0, Math.min(1, share)) * all;
      const i = within(rooms, room);
      return Math.round(starts[i - 1] + ((room - rooms[i - 1]) / (rooms[i] - rooms[i - 1])) * (starts[i] - starts[i - 1]));
    },
  };
  scales.set(overview, scale);
  return scale;
}
