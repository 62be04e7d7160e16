import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, floatText, readCells } from '../../../src/engine/models/bytes-view.ts';

const read = (bytes: number[], type: Parameters<typeof readCells>[1], order: 'little' | 'big' = 'little') => readCells(bytes, type, order).map((reading) => reading.text);

describe('the same cells under several types', () => {
  it('reads both byte orders', () => {
    const cells = [0x78, 0x56, 0x34, 0x12];
    expect(cellsOf('0x12345678', 'little')).toEqual(cells);
    expect(cellsOf('0x12345678', 'big')).toEqual([...cells].reverse());
    expect(read(cells, 'u32')).toEqual(['305419896']);
    expect(read(cells, 'u32', 'big')).toEqual(['2018915346']);
    expect(read(cells, 'i16', 'big')).toEqual(['30806', '13330']);
    expect(read([0xff, 0xff], 'i16')).toEqual(['-1']);
  });

  it('reads UTF-8 and says which bytes mean nothing', () => {
    expect(readCells([0xe4, 0xbd, 0xa0, 0x41, 0xff, 0xc3], 'utf8', 'little')).toEqual([
      { offset: 0, size: 3, text: '你', valid: true }, { offset: 3, size: 1, text: 'A', valid: true },
      { offset: 4, size: 1, text: '�', valid: false }, { offset: 5, size: 1, text: '�', valid: false },
    ]);
    expect(read([0xc0, 0x80], 'utf8')).toEqual(['�', '�']);
    expect(read([0xed, 0xa0, 0x80], 'utf8')).toEqual(['�', '�', '�']);
  });

  it('puts typed values into cells and refuses what does not fit', () => {
    expect(cellsOf('-2:i16', 'little')).toEqual([0xfe, 0xff]);
    expect(cellsOf('1.5:f64', 'big')).toEqual([0x3f, 0xf8, 0, 0, 0, 0, 0, 0]);
    expect(cellsOf("'é'", 'big')).toEqual([0xc3, 0xa9]);
    expect(cellsOf('300:u8', 'big')).toBeNull();
    expect(cellsOf('nonsense', 'big')).toBeNull();
  });

  it('reads back any text and any integer it wrote', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => text.includes("'") || read(cellsOf(`'${text}'`, 'big')!, 'utf8').join('') === text));
    fc.assert(fc.property(fc.bigInt(-(1n << 63n), (1n << 63n) - 1n), fc.constantFrom('little', 'big'), (value, order) => read(cellsOf(`${value}:i64`, order)!, 'i64', order)[0] === String(value)));
  });

  it('writes floats as Python does', () => {
    const cases: [number, string][] = [[1, '1.0'], [0.1, '0.1'], [-0, '-0.0'], [1e16, '1e+16'], [1e15, '1000000000000000.0'], [1e-5, '1e-05'], [1.5e-7, '1.5e-07'], [0.0001, '0.0001'], [1.25e300, '1.25e+300'], [NaN, 'nan'], [-Infinity, '-inf']];
    for (const [value, text] of cases) expect(floatText(value)).toBe(text);
  });

  const havePython = spawnSync('python3', ['--version']).status === 0;
  it.runIf(havePython)('agrees with a real Python about floats', () => {
    const values = fc.sample(fc.double({ noNaN: true }), { numRuns: 300, seed: 7 });
    const cells = values.map((value) => { const view = new DataView(new ArrayBuffer(8)); view.setFloat64(0, value); return view.getBigUint64(0).toString(16).padStart(16, '0'); });
    const python = spawnSync('python3', ['-c', 'import sys,struct\nfor h in sys.stdin.read().split(): print(repr(struct.unpack(">d", bytes.fromhex(h))[0]))'], { input: cells.join(' '), encoding: 'utf8' });
    expect(values.map(floatText)).toEqual(python.stdout.trim().split('\n'));
  });
});
