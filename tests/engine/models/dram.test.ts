import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/engine/models/timeline.ts';
import { addressOf, capacity, DDR4_3200, dram, placeOf, TWO_CHANNELS } from '../../../src/engine/models/dram.ts';

const ROW = 2 ** (TWO_CHANNELS.burstBits + TWO_CHANNELS.channelBits + TWO_CHANNELS.columnBits);
const SAME_BANK = ROW * 2 ** TWO_CHANNELS.bankBits;
const end = (settings: Parameters<typeof dram>[0]) => {
  const timeline = dram(settings);
  return timeline.seek(timeline.length);
};

describe('address mapping', () => {
  it('takes 16 GiB', () => expect(capacity(TWO_CHANNELS)).toBe(16 * 2 ** 30));

  it('puts neighbouring bursts on the two channels, then along the row', () => {
    expect(placeOf(0)).toEqual({ channel: 0, bank: 0, row: 0, column: 0, byte: 0 });
    expect(placeOf(64)).toEqual({ channel: 1, bank: 0, row: 0, column: 0, byte: 0 });
    expect(placeOf(129)).toEqual({ channel: 0, bank: 0, row: 0, column: 1, byte: 1 });
    expect(placeOf(ROW)).toEqual({ channel: 0, bank: 1, row: 0, column: 0, byte: 0 });
    expect(placeOf(SAME_BANK)).toEqual({ channel: 0, bank: 0, row: 1, column: 0, byte: 0 });
  });

  it('is one to one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16 * 2 ** 30 - 1 }), (address) => addressOf(placeOf(address)) === address));
  });

  it('refuses addresses the memory does not have', () => {
    expect(() => placeOf(-1)).toThrow(RangeError);
    expect(() => placeOf(capacity(TWO_CHANNELS))).toThrow(RangeError);
  });
});

describe('row buffer', () => {
  it('opens each channel once when reading in sequence', () => {
    expect(end({ base: 0, stride: 64, count: 256 })).toMatchObject({ hits: 254, empties: 2, conflicts: 0 });
  });

  it('closes a row for every read when the stride stays in one bank', () => {
    const state = end({ base: 0, stride: SAME_BANK, count: 256 });
    expect(state).toMatchObject({ hits: 0, empties: 1, conflicts: 255 });
    const { tRP, tRCD, CL, burst } = DDR4_3200;
    expect(state.clock).toBe(256 * (tRCD + CL + burst) + 255 * tRP);
  });

  it('adds up: events, clocks and counts agree at every step', () => {
    fc.assert(fc.property(
      fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 0, max: 2 ** 18 }), fc.integer({ min: 1, max: 60 }), fc.nat(60),
      (base, stride, count, pick) => {
        const timeline = dram({ base, stride, count });
        const n = Math.min(pick, timeline.length);
        const state = timeline.seek(n);
        const events = timeline.events(0, n);
        expect(events.reduce((sum, event) => sum + event.clocks, 0)).toBe(state.clock);
        expect(state.hits + state.empties + state.conflicts).toBe(n);
        expect(events.filter((event) => event.kind === 'precharge').length).toBe(state.conflicts);
        expect(state.openRows.flat().filter((row) => row !== null).length).toBe(state.empties);
        if (state.last) expect(state.openRows[state.last.place.channel]![state.last.place.bank]).toBe(state.last.place.row);
      },
    ));
  });

  it('words every event in both languages', () => {
    const timeline = dram({ base: 0, stride: SAME_BANK, count: 2 });
    const events = timeline.events(0, 2);
    expect(events.map((event) => event.kind)).toEqual(['activate', 'read', 'precharge', 'activate', 'read']);
    expect(timeline.narrate(events[2]!, 'en')).toBe('Row 0 in channel 0, bank 0 is written back to its cells and closed: 22 clocks.');
    for (const event of events) expect(timeline.narrate(event, 'zh-CN')).toMatch(/[一-龥].*。$/u);
  });

  it('says which step does not exist', () => {
    expect(() => dram({ base: 0, stride: 8, count: 3 }).seek(4)).toThrow('step 4 is outside 0..3');
    const refused = () => { try { dram({ base: 0, stride: 8, count: 0 }); } catch (error) { return error instanceof Refusal ? error.words : error; } return null; };
    expect(refused()).toEqual({ en: 'the number of reads is 1 to 4096', 'zh-CN': '读取次数须在 1 到 4096 之间' });
    expect(() => dram({ base: 0, stride: -64, count: 3 })).toThrow('this memory has no address -64');
  });
});
