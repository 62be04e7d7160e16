/** Opcodes against what pickletools of CPython 3.13.0 lists; frames of the stream; the limit of a pattern that goes back too often. */
import { describe, expect, test } from 'vitest';
import { runProgram } from '#engine';
import { pickleOps } from '#engine/stdlib/pickle/opcodes.ts';
import { Output } from '#engine/stdlib/pickle/output.ts';

/** name|code|argument|before|after|protocol, in pickletools' order. */
const RECORDED = `
INT|73|decimalnl_short||int_or_bool|0
BININT|74|int4||int|1
BININT1|75|uint1||int|1
BININT2|77|uint2||int|1
LONG|76|decimalnl_long||int|0
LONG1|138|long1||int|2
LONG4|139|long4||int|2
STRING|83|stringnl||bytes_or_str|0
BINSTRING|84|string4||bytes_or_str|1
SHORT_BINSTRING|85|string1||bytes_or_str|1
BINBYTES|66|bytes4||bytes|3
SHORT_BINBYTES|67|bytes1||bytes|3
BINBYTES8|142|bytes8||bytes|4
BYTEARRAY8|150|bytearray8||bytearray|5
NEXT_BUFFER|151|||buffer|5
READONLY_BUFFER|152||buffer|buffer|5
NONE|78|||None|0
NEWTRUE|136|||bool|2
NEWFALSE|137|||bool|2
UNICODE|86|unicodestringnl||str|0
SHORT_BINUNICODE|140|unicodestring1||str|4
BINUNICODE|88|unicodestring4||str|1
BINUNICODE8|141|unicodestring8||str|4
FLOAT|70|floatnl||float|0
BINFLOAT|71|float8||float|1
EMPTY_LIST|93|||list|1
APPEND|97||list any|list|0
APPENDS|101||list mark stackslice|list|1
LIST|108||mark stackslice|list|0
EMPTY_TUPLE|41|||tuple|1
TUPLE|116||mark stackslice|tuple|0
TUPLE1|133||any|tuple|2
TUPLE2|134||any any|tuple|2
TUPLE3|135||any any any|tuple|2
EMPTY_DICT|125|||dict|1
DICT|100||mark stackslice|dict|0
SETITEM|115||dict any any|dict|0
SETITEMS|117||dict mark stackslice|dict|1
EMPTY_SET|143|||set|4
ADDITEMS|144||set mark stackslice|set|4
FROZENSET|145||mark stackslice|frozenset|4
POP|48||any||0
DUP|50||any|any any|0
MARK|40|||mark|0
POP_MARK|49||mark stackslice||1
GET|103|decimalnl_short||any|0
BINGET|104|uint1||any|1
LONG_BINGET|106|uint4||any|1
PUT|112|decimalnl_short|||0
BINPUT|113|uint1|||1
LONG_BINPUT|114|uint4|||1
MEMOIZE|148||any|any|4
EXT1|130|uint1||any|2
EXT2|131|uint2||any|2
EXT4|132|int4||any|2
GLOBAL|99|stringnl_noescape_pair||any|0
STACK_GLOBAL|147||str str|any|4
REDUCE|82||any any|any|0
BUILD|98||any any|any|0
INST|105|stringnl_noescape_pair|mark stackslice|any|0
OBJ|111||mark any stackslice|any|1
NEWOBJ|129||any any|any|2
NEWOBJ_EX|146||any any any|any|4
PROTO|128|uint1|||2
STOP|46||any||0
FRAME|149|uint8|||4
PERSID|80|stringnl_noescape||any|0
BINPERSID|81||any|any|1
`.trim();

test('opcodes are those of pickletools', () => {
  const ours = pickleOps().map((o) => [o.name, o.code, o.argument ?? '', o.before, o.after, o.proto].join('|'));
  expect(ours.join('\n')).toBe(RECORDED);
});

describe('frames', () => {
  test('less than four bytes stand without a header', () => {
    const out = new Output(null);
    out.framing = true;
    out.put([1, 2, 3]);
    out.commit();
    expect([...out.take()]).toEqual([1, 2, 3]);
  });

  test('four bytes get one', () => {
    const out = new Output(null);
    out.framing = true;
    out.put([1, 2, 3, 4]);
    out.commit();
    expect([...out.take()]).toEqual([0x95, 4, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
  });

  test('a large payload goes to the file on its own, outside of frames', () => {
    const written: number[] = [];
    const out = new Output((data) => { written.push(data.length); return true; });
    out.framing = true;
    out.put([1, 2, 3, 4, 5]);
    out.payload([66, 0, 0, 1, 0], new Uint8Array(65536));
    out.put([9, 9, 9, 9]);
    out.commit();
    out.flush();
    expect(written).toEqual([9 + 5 + 5, 65536, 9 + 4]);
  });

  test('a frame ends at the first boundary after 64 KiB', () => {
    const written: number[] = [];
    const out = new Output((data) => { written.push(data.length); return true; });
    out.framing = true;
    out.put(new Uint8Array(65535));
    out.boundary();
    expect(written).toEqual([]);
    out.put([0]);
    out.boundary();
    expect(written).toEqual([65536 + 9]);
  });
});

test('a pattern that goes back over its text for ever ends in the limit', () => {
  const outcome = runProgram({ source: "import re\nprint(re.match(r'(a+)+$', 'a' * 60 + 'b'))\n", filename: 'p.py', profile: '3.13', maxInstructions: 2_000_000 });
  expect(outcome.error?.type).toBe('LimitReached');
  expect(outcome.error?.message).toContain('regular expression');
});

test('names every object of the host has are names like any other', () => {
  const source = "constructor = 1\ntoString = 2\nclass C: hasOwnProperty = 3\nprint(constructor, toString, C.hasOwnProperty)\ntry:\n    import valueOf\nexcept ImportError as e: print(e)\n";
  const outcome = runProgram({ source, filename: 'p.py', profile: '3.13', maxInstructions: 100_000 });
  expect(outcome.stdout).toBe("1 2 3\nNo module named 'valueOf'\n");
});
