/**
 * Main memory as a DDR4 module: an address becomes channel, bank, row and column; each bank keeps one row open in its row buffer.
 *
 * Values: DDR4-3200, speed bin AA, 22-22-22 in memory clocks of 0.625 ns (JEDEC JESD79-4B, table of speed bins; Micron 8 Gb x8 data sheet,
 * grade -062E): CL = tRCD = tRP = 13.75 ns. A burst is 8 transfers of 8 bytes on both clock edges: 64 bytes in 4 clocks.
 * Geometry: eight x8 chips of 8 Gbit side by side: 16 banks, 65536 rows, 1024 columns of 8 bytes, so a row is 8 KiB of the module.
 *
 * Invariants: at most one row open in a bank; a read finds its row open (hit), the bank closed (empty) or another row open (conflict).
 *
 * Left out: refresh; writes and their turn-around; the overlap of requests (each waits for the one before); bank groups (tCCD_L), tRAS, tFAW; the
 * processor's caches and prefetching; the hashing by which real controllers spread addresses over banks. Rows stay open until another is wanted.
 */
import { position, Refusal, type Language, type ModelTimeline } from './timeline.ts';

export interface DramTiming {
  /** Activate to read, clocks. */
  tRCD: number;
  /** Precharge to activate, clocks. */
  tRP: number;
  /** Read to first data, clocks. */
  CL: number;
  /** Clocks the burst takes on the bus. */
  burst: number;
  /** Length of a memory clock, nanoseconds. */
  clockNs: number;
}

export const DDR4_3200: DramTiming = { tRCD: 22, tRP: 22, CL: 22, burst: 4, clockNs: 0.625 };

export interface DramGeometry {
  /** Bits of the address, from the lowest: bytes in a burst, channel, burst in a row, bank, row. */
  burstBits: number;
  channelBits: number;
  columnBits: number;
  bankBits: number;
  rowBits: number;
}

/** Two channels with one such module each: 16 GiB. */
export const TWO_CHANNELS: DramGeometry = { burstBits: 6, channelBits: 1, columnBits: 7, bankBits: 4, rowBits: 16 };

/** Where an address is. `column` counts bursts of 64 bytes in a row, `byte` the bytes in a burst. */
export interface Place { channel: number; bank: number; row: number; column: number; byte: number }

/** Bytes a geometry addresses. */
export function capacity(geometry: DramGeometry): number {
  return 2 ** (geometry.burstBits + geometry.channelBits + geometry.columnBits + geometry.bankBits + geometry.rowBits);
}

/** Splits an address into its fields. Throws Refusal for an address the memory does not have. */
export function placeOf(address: number, geometry: DramGeometry = TWO_CHANNELS): Place {
  if (!Number.isInteger(address) || address < 0 || address >= capacity(geometry)) throw new Refusal({ en: `this memory has no address ${address}`, 'zh-CN': `这块内存没有地址 ${address}` });
  let rest = address;
  const take = (bits: number): number => {
    const size = 2 ** bits;
    const field = rest % size;
    rest = (rest - field) / size;
    return field;
  };
  const byte = take(geometry.burstBits);
  const channel = take(geometry.channelBits);
  const column = take(geometry.columnBits);
  const bank = take(geometry.bankBits);
  return { channel, bank, row: take(geometry.rowBits), column, byte };
}

/** The address of a place; the inverse of placeOf. */
export function addressOf(place: Place, geometry: DramGeometry = TWO_CHANNELS): number {
  let address = place.row;
  address = address * 2 ** geometry.bankBits + place.bank;
  address = address * 2 ** geometry.columnBits + place.column;
  address = address * 2 ** geometry.channelBits + place.channel;
  return address * 2 ** geometry.burstBits + place.byte;
}

export type DramOutcome = 'hit' | 'empty' | 'conflict';

export interface DramEvent {
  kind: 'precharge' | 'activate' | 'read';
  /** Step it belongs to, from 0. */
  step: number;
  /** Clock at which it begins. */
  clock: number;
  /** Clocks it takes. */
  clocks: number;
  address: number;
  place: Place;
  /** Row concerned: for precharge the row being closed. */
  row: number;
  outcome: DramOutcome;
}

export interface DramSnapshot {
  /** Reads done. */
  step: number;
  /** Memory clocks passed. */
  clock: number;
  nanoseconds: number;
  hits: number;
  empties: number;
  conflicts: number;
  /** Bytes asked for and bytes moved: every read moves a whole burst. */
  bytesWanted: number;
  bytesMoved: number;
  /** Open row of every bank, by channel; null = closed. */
  openRows: (number | null)[][];
  /** The last read and the next. */
  last: { address: number; place: Place; outcome: DramOutcome; clocks: number } | null;
  next: { address: number; place: Place } | null;
}

/** The traces a reader can set. */
export interface DramSettings {
  /** First address. */
  base: number;
  /** Bytes from one read to the next; may be negative. */
  stride: number;
  /** Reads. */
  count: number;
  /** Bytes wanted of each read, 1..64; a read never crosses a burst here. */
  width?: number;
  timing?: DramTiming;
  geometry?: DramGeometry;
}

interface Access { address: number; place: Place; outcome: DramOutcome; closed: number; start: number; clocks: number }

const MAX_READS = 4096;

/** Runs reads of a stride. Throws Refusal when a read falls outside the memory or there are more than 4096. */
export function dram(settings: DramSettings): ModelTimeline<DramSnapshot, DramEvent> {
  const { base, stride, count, width = 8, timing = DDR4_3200, geometry = TWO_CHANNELS } = settings;
  if (!Number.isInteger(count) || count < 1 || count > MAX_READS) throw new Refusal({ en: `the number of reads is 1 to ${MAX_READS}`, 'zh-CN': `读取次数须在 1 到 ${MAX_READS} 之间` });
  const banks = 2 ** geometry.bankBits;
  const channels = 2 ** geometry.channelBits;
  const open = new Int32Array(channels * banks).fill(-1);
  const accesses: Access[] = [];
  let clock = 0;
  for (let index = 0; index < count; index++) {
    const address = base + index * stride;
    const place = placeOf(address, geometry);
    const at = place.channel * banks + place.bank;
    const was = open[at]!;
    const outcome: DramOutcome = was === place.row ? 'hit' : was < 0 ? 'empty' : 'conflict';
    const clocks = (outcome === 'conflict' ? timing.tRP : 0) + (outcome === 'hit' ? 0 : timing.tRCD) + timing.CL + timing.burst;
    accesses.push({ address, place, outcome, closed: was, start: clock, clocks });
    clock += clocks;
    open[at] = place.row;
  }

  const eventsOf = (access: Access, step: number): DramEvent[] => {
    const { address, place, outcome } = access;
    const events: DramEvent[] = [];
    let at = access.start;
    const put = (kind: DramEvent['kind'], clocks: number, row: number) => {
      events.push({ kind, step, clock: at, clocks, address, place, row, outcome });
      at += clocks;
    };
    if (outcome === 'conflict') put('precharge', timing.tRP, access.closed);
    if (outcome !== 'hit') put('activate', timing.tRCD, place.row);
    put('read', timing.CL + timing.burst, place.row);
    return events;
  };

  return {
    length: accesses.length,
    seek(n) {
      position(n, accesses.length);
      const openRows: (number | null)[][] = Array.from({ length: channels }, () => Array.from({ length: banks }, () => null));
      const tally = { hit: 0, empty: 0, conflict: 0 };
      for (const { place, outcome } of accesses.slice(0, n)) {
        openRows[place.channel]![place.bank] = place.row;
        tally[outcome]++;
      }
      const last = n > 0 ? accesses[n - 1]! : null;
      const next = accesses[n] ?? null;
      const now = last ? last.start + last.clocks : 0;
      return {
        step: n, clock: now, nanoseconds: now * timing.clockNs,
        hits: tally.hit, empties: tally.empty, conflicts: tally.conflict,
        bytesWanted: n * width, bytesMoved: n * 2 ** geometry.burstBits,
        openRows,
        last: last && { address: last.address, place: last.place, outcome: last.outcome, clocks: last.clocks },
        next: next && { address: next.address, place: next.place },
      };
    },
    events(from, to) {
      return accesses.slice(position(from, accesses.length), position(to, accesses.length)).flatMap((access, index) => eventsOf(access, from + index));
    },
    narrate: (event, language) => SENTENCES[event.kind][language](event),
  };
}

const hex = (address: number): string => `0x${address.toString(16)}`;
const where = ({ channel, bank }: Place): string => `channel ${channel}, bank ${bank}`;
const whereZh = ({ channel, bank }: Place): string => `通道 ${channel} 的 bank ${bank}`;

const SENTENCES: Record<DramEvent['kind'], Record<Language, (event: DramEvent) => string>> = {
  precharge: {
    en: (event) => `Row ${event.row} in ${where(event.place)} is written back to its cells and closed: ${event.clocks} clocks.`,
    'zh-CN': (event) => `${whereZh(event.place)} 把第 ${event.row} 行写回单元并关闭，用 ${event.clocks} 个时钟。`,
  },
  activate: {
    en: (event) => `${where(event.place).replace(/^c/, 'C')} opens row ${event.row}: the whole row is copied into its row buffer, ${event.clocks} clocks.`,
    'zh-CN': (event) => `${whereZh(event.place)} 打开第 ${event.row} 行：整行复制到行缓冲，用 ${event.clocks} 个时钟。`,
  },
  read: {
    en: (event) => (event.outcome === 'hit'
      ? `Address ${hex(event.address)} is in the open row ${event.row}: column ${event.place.column} is read at once, ${event.clocks} clocks.`
      : `Column ${event.place.column} of row ${event.row} is read for address ${hex(event.address)}: ${event.clocks} clocks.`),
    'zh-CN': (event) => (event.outcome === 'hit'
      ? `地址 ${hex(event.address)} 就在已打开的第 ${event.row} 行：直接读第 ${event.place.column} 列，用 ${event.clocks} 个时钟。`
      : `读第 ${event.row} 行第 ${event.place.column} 列，得到地址 ${hex(event.address)} 的内容，用 ${event.clocks} 个时钟。`),
  },
};
