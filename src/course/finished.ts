/**
 * A finished run as check.py sees it: facts counted from the run's events and its last state, written out as
 * the Python of the `machine` object. The checks themselves are then run by the machine, like any program.
 */
import type { MachineEvent, ObjectView, Overview, Snapshot } from '#engine/session/contract.ts';
import type { Run } from './machine.ts';

export interface Finished {
  output: string;
  error: string | null;
  /** The log did not hold the whole run: what is counted from events is unknown. */
  cut: boolean;
  alive: Record<string, number>;
  freed: Record<string, number>;
  allocated: Record<string, number>;
  /** Collections by generation. */
  collections: [number, number, number];
  peakBytes: number;
  calls: Record<string, number>;
  events: MachineEvent[];
  names: Record<string, number>;
  objects: ObjectView[];
}

/** Events of the program itself: without the machine's start and without the clearing away at the end. */
export function programEvents(log: readonly MachineEvent[]): MachineEvent[] {
  let from = 0;
  let to = log.length;
  while (from < to && log[from]!.line === 0) from++;
  while (to > from && log[to - 1]!.line === 0) to--;
  return log.slice(from, to);
}

/**
 * The line of the step an event falls in: the line the player stands on when it happens. What a function's end frees is freed in the
 * step of its last line, though the machine, as CPython does, is back in the caller's frame by then.
 */
export function stepLine({ marks }: Pick<Overview, 'marks'>, event: MachineEvent): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.event <= event.index) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1]?.line ?? event.line;
}

/** The state after the program's last line, before the module is cleared away. */
export function finalSnapshot(run: Run, overview: Overview): Snapshot {
  return run.seek('line', overview.lines, { objects: true, maxObjects: 400 });
}

/** A table without a prototype: programs may call a class or a function `constructor`. */
const empty = (): Record<string, number> => Object.create(null) as Record<string, number>;

function add(table: Record<string, number>, key: string, by = 1): void {
  table[key] = (table[key] ?? 0) + by;
}

/** Counts what happened. */
export function finish(run: Run): Finished {
  const overview = run.overview();
  const last = finalSnapshot(run, overview);
  const events = programEvents(overview.log).map((event) => ({ ...event, line: stepLine(overview, event) }));
  const alive = empty();
  const freed = empty();
  const allocated = empty();
  const calls = empty();
  const collections: [number, number, number] = [0, 0, 0];
  const born = new Map<number, { type: string; size: number }>();
  let bytes = 0;
  let peakBytes = 0;
  for (const event of events) {
    if (event.kind === 'alloc') {
      add(allocated, event.type);
      add(alive, event.type);
      born.set(event.address, { type: event.type, size: event.b });
      bytes += event.b;
      peakBytes = Math.max(peakBytes, bytes);
    } else if (event.kind === 'free') {
      const was = born.get(event.address);
      add(freed, was?.type || event.type);
      if (was) {
        add(alive, was.type, -1);
        bytes -= was.size;
        born.delete(event.address);
      }
    } else if (event.kind === 'call') add(calls, event.name ?? '');
    else if (event.kind === 'collect.start' && event.a in collections) collections[event.a as 0 | 1 | 2]++;
  }
  const names = empty();
  for (const name of last.frames[0]?.names ?? []) if (name.to) names[name.name] = name.to;
  return {
    output: overview.output,
    error: overview.error?.type ?? null,
    cut: overview.logCut,
    alive, freed, allocated, collections, peakBytes, calls, events, names,
    objects: last.objects.filter((object) => !object.ghost),
  };
}

/** A Python string literal. JSON's escapes are all Python's too. */
const text = (value: string): string => JSON.stringify(value);
const table = (record: Record<string, number>): string => `{${Object.entries(record).map(([key, value]) => `${text(key)}: ${value}`).join(', ')}}`;

const STRING = /^b?(?:'(?:[^'\\\n…]|\\.)*'|"(?:[^"\\\n…]|\\.)*")$/;
const LITERALS = new Map<string, RegExp>(Object.entries({
  int: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  bool: /^(True|False)$/,
  NoneType: /^None$/,
  str: STRING,
  bytes: STRING,
}));

/** An object's value as Python: itself when its text is a whole literal, else its text. */
function value(object: ObjectView): string {
  return LITERALS.get(object.type)?.test(object.text) ? object.text : text(object.text);
}

function objectRow(object: ObjectView): string {
  const slots = object.slots.filter((slot) => slot.to !== null).map((slot) => `${text(slot.label)}: ${slot.to}`);
  const count = object.immortal ? IMMORTAL : object.count;
  return `${object.address}: (${text(object.type)}, ${count}, ${object.length}, ${value(object)}, {${slots.join(', ')}}),`;
}

/** What sys.getrefcount says of an immortal object on a 64-bit build. */
const IMMORTAL = 4294967295;

function eventRow(event: MachineEvent): string {
  return `(${event.index}, ${text(event.kind)}, ${text(event.type)}, ${text(event.name ?? '')}, ${event.line}, ${text(event.text ?? '')}, ${event.a}, ${event.b}),`;
}

/** Kinds that check.py asks events of; null when one of its calls may ask for any. */
function kindsWanted(check: string): Set<string> | null {
  const kinds = new Set<string>();
  for (const call of check.matchAll(/\bmachine\.events\(([^)]*)/g)) {
    const kind = /\bkind\s*=\s*(['"])([\w.]+)\1/.exec(call[1]!) ?? /^\s*(['"])([\w.]+)\1/.exec(call[1]!);
    if (!kind) return null;
    kinds.add(kind[2]!);
  }
  return kinds;
}

const CLASS = `
class _Event:
    def __init__(self, row):
        self.index, self.kind, self.type, self.name, self.line, self.text, self.before, self.after = row
    def __repr__(self):
        return "<event " + str(self.index) + " " + self.kind + " " + self.type + self.name + ">"


class _Machine:
    def __init__(self):
        self.output = _OUTPUT
        self.lines = _OUTPUT.split("\\n")
        if self.lines[-1] == "":
            self.lines.pop()
        self.error = _ERROR

    def _whole(self):
        if _CUT:
            raise RuntimeError("the run has more events than are kept")

    @property
    def peak_bytes(self):
        self._whole()
        return _PEAK

    def alive(self, type):
        self._whole()
        return _ALIVE.get(type, 0)

    def freed(self, type):
        self._whole()
        return _FREED.get(type, 0)

    def allocations(self, type):
        self._whole()
        return _ALLOCATED.get(type, 0)

    def calls(self, name):
        self._whole()
        return _CALLS.get(name, 0)

    def collections(self, generation=None):
        self._whole()
        if generation is None:
            return sum(_COLLECTIONS)
        return _COLLECTIONS[generation]

    def events(self, kind=None, type=None, name=None, line=None):
        self._whole()
        found = []
        for row in _EVENTS:
            if kind is not None and row[1] != kind:
                continue
            if type is not None and row[2] != type:
                continue
            if name is not None and row[3] != name:
                continue
            if line is not None and row[4] != line:
                continue
            found.append(_Event(row))
        return found

    def _at(self, path):
        end = 0
        while end < len(path) and path[end] not in ".[":
            end += 1
        address = _NAMES.get(path[:end])
        while address is not None and end < len(path):
            slots = _OBJECTS[address][4] if address in _OBJECTS else {}
            start = end
            end += 1
            if path[start] == "[":
                while end < len(path) and path[end] != "]":
                    end += 1
                end += 1
                label = path[start:end]
                inner = label[1:-1]
                if inner[:1] == "-":
                    inner = str(_OBJECTS[address][2] + int(inner)) if address in _OBJECTS else inner
                    label = "[" + inner + "]"
                bare = inner[1:-1]
                for spelt in (label, "['" + bare + "']", '["' + bare + '"]', "{" + inner + "}", "{" + bare + "}"):
                    if spelt in slots:
                        break
                address = slots.get(spelt)
            else:
                while end < len(path) and path[end] not in ".[":
                    end += 1
                label = path[start:end]
                if label in slots:
                    address = slots[label]
                else:
                    inside = slots.get(".__dict__", slots.get("__dict__"))
                    held = _OBJECTS[inside][4] if inside in _OBJECTS else {}
                    address = held.get("['" + label[1:] + "']")
        return address

    def _field(self, path, index, missing):
        address = self._at(path)
        if address not in _OBJECTS:
            return missing
        return _OBJECTS[address][index]

    def has(self, path):
        return self._at(path) is not None

    def same(self, first, second):
        address = self._at(first)
        return address is not None and address == self._at(second)

    def type(self, path):
        return self._field(path, 0, "")

    def count(self, path):
        return self._field(path, 1, 0)

    def length(self, path):
        return self._field(path, 2, -1)

    def value(self, path):
        return self._field(path, 3, None)


machine = _Machine()
`;

/** The Python program that checks a finished run, and how many lines stand before check.py's first. */
export function checkProgram(finished: Finished, check: string): { source: string; before: number } {
  const wanted = kindsWanted(check);
  const events = wanted ? finished.events.filter((event) => wanted.has(event.kind)) : finished.events;
  const prelude = [
    `_OUTPUT = ${text(finished.output)}`,
    `_ERROR = ${finished.error === null ? 'None' : text(finished.error)}`,
    `_CUT = ${finished.cut ? 'True' : 'False'}`,
    `_PEAK = ${finished.peakBytes}`,
    `_ALIVE = ${table(finished.alive)}`,
    `_FREED = ${table(finished.freed)}`,
    `_ALLOCATED = ${table(finished.allocated)}`,
    `_CALLS = ${table(finished.calls)}`,
    `_COLLECTIONS = [${finished.collections.join(', ')}]`,
    '_EVENTS = [', ...events.map(eventRow), ']',
    `_NAMES = ${table(finished.names)}`,
    '_OBJECTS = {', ...finished.objects.map(objectRow), '}',
    ...CLASS.trim().split('\n'),
    '', '',
  ];
  const body = check.replace(/\r\n?/g, '\n').replace(/^import machine[ \t]*$/gm, 'pass');
  return { source: prelude.join('\n') + '\n' + body, before: prelude.length };
}
