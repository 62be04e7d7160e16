/** Threads on one timeline: any step can be gone back to, turns do not depend on who looks, and what can never end says so. */
import { describe, expect, test } from 'vitest';
import { createSession, Images, runProgram } from '#engine';

const images = new Images();
const QUEUE = `
import threading, queue
q = queue.Queue(2)
out = []
def put():
    for i in range(6): q.put(i)
    q.put(None)
def get():
    while (x := q.get()) is not None: out.append(x)
ts = [threading.Thread(target=put), threading.Thread(target=get)]
for t in ts: t.start()
for t in ts: t.join()
print(out)
`;
const run = (source: string) => runProgram({ source, filename: 'main.py', images, audit: true });

describe('a run of several threads', () => {
  const session = createSession(QUEUE, { images });
  const { instructions, output } = session.overview();

  test('goes back and forth, byte for byte', () => {
    expect(output).toBe('[0, 1, 2, 3, 4, 5]\n');
    const places = Array.from({ length: 8 }, (_, i) => Math.floor((i * instructions) / 7));
    const sums = places.map((n) => session.fingerprint('instruction', n));
    for (const i of [5, 1, 7, 0, 3]) expect(session.fingerprint('instruction', places[i]!), `instruction ${places[i]}`).toBe(sums[i]);
    const again = createSession(QUEUE, { images });
    for (let i = 6; i >= 0; i -= 3) expect(again.fingerprint('instruction', places[i]!)).toBe(sums[i]);
  });

  test('shows the names of main while another thread runs', () => {
    const inside = createSession('import threading\nseen = 1\ndef f(own):\n    own += seen\n    return own\nt = threading.Thread(target=f, args=(2,))\nt.start()\nt.join()\n', { images });
    const step = inside.overview().marks.findIndex(({ line }) => line === 4);
    const { frames } = inside.seek('line', step);
    expect(frames[0]!.names.map(({ name }) => name)).toContain('seen');
    expect(frames.at(-1)).toMatchObject({ name: 'f', line: 4 });
  });
});

describe('what could never end is said', () => {
  test.each([
    ['alone', 'import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()\n', /lock\.acquire\(\) that would wait for ever\. The program has one thread/],
    ['two that wait for each other', `
import threading
a, b = threading.Lock(), threading.Lock()
first, second = threading.Event(), threading.Event()
def one():
    with a:
        first.set(); second.wait()
        with b: pass
def two():
    with b:
        second.set(); first.wait()
        with a: pass
ts = [threading.Thread(target=f) for f in (one, two)]
for t in ts: t.start()
for t in ts: t.join()
`, /would wait for ever\. Every thread waits for another: a deadlock/],
  ])('%s', (_name, source, message) => {
    const { error, stderr } = run(source);
    expect(error?.type).toBe('Unsupported');
    expect(`${error?.message}${stderr}`).toMatch(message);
  });

  test('more threads than there is room for: an exception, as in CPython', () => {
    const { stdout, error } = run(`
import threading
e = threading.Event()
ts = []
try:
    for i in range(100):
        t = threading.Thread(target=e.wait)
        t.start()
        ts.append(t)
except RuntimeError as x:
    print(x, len(ts) >= 16)
e.set()
for t in ts: t.join()
print(threading.active_count())
`);
    expect(error).toBeNull();
    expect(stdout).toBe("can't start new thread True\n1\n");
  });
});

test('a thread that runs on gives the turn away when its slice is over', () => {
  const { stdout, error } = run(`
import threading
done = False
def work():
    global done
    for i in range(300000): pass
    done = True
t = threading.Thread(target=work)
t.start()
print(done)
while not done: pass
t.join()
print(done)
`);
  expect(error).toBeNull();
  expect(stdout).toBe('False\nTrue\n');
});
