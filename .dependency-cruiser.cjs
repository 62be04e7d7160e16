/**
 * Who may import whom. Rooms of the engine stand in one order and import only what stands before them; the engine
 * knows nothing outside itself; lenses know a snapshot by its types alone.
 */
const ENGINE = '^src/engine/';
const room = (...names) => `${ENGINE}(${names.join('|')})/`;

/** Room -> rooms it may import, besides itself. `vm` and what follows may use anything before them. */
const MAY = {
  kernel: [],
  text: ['kernel'],
  bytecode: ['kernel'],
  syntax: ['kernel', 'text'],
  compiler: ['kernel', 'text', 'bytecode', 'syntax'],
  models: ['kernel'],
  memory: ['kernel'],
  objects: ['kernel', 'text', 'memory', 'bytecode'],
  gc: ['kernel', 'text', 'memory', 'bytecode', 'objects'],
  vm: ['kernel', 'text', 'memory', 'bytecode', 'objects', 'gc', 'syntax', 'compiler'],
  threads: ['kernel', 'text', 'memory', 'bytecode', 'objects', 'gc', 'syntax', 'compiler', 'vm'],
  stdlib: ['kernel', 'text', 'memory', 'bytecode', 'objects', 'gc', 'syntax', 'compiler', 'vm', 'threads'],
  session: ['kernel', 'text', 'memory', 'bytecode', 'objects', 'gc', 'syntax', 'compiler', 'vm', 'threads', 'stdlib'],
};

const engineRooms = Object.entries(MAY).map(([name, before]) => ({
  name: `engine-${name}`,
  severity: 'error',
  comment: `src/engine/${name} imports only ${[...before, 'itself'].join(', ')}.`,
  from: { path: room(name) },
  // Types may point upwards: they are erased, and a lower room may describe what a higher one hands it.
  to: { path: ENGINE, pathNot: room(name, ...before), dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...engineRooms,
    { name: 'engine-room-unknown', severity: 'error', comment: 'A new room of the engine needs its place in the order above.', from: { path: `${ENGINE}[^/]+/`, pathNot: room(...Object.keys(MAY)) }, to: {} },
    { name: 'engine-stands-alone', severity: 'error', comment: 'The engine imports nothing of ours from outside itself.', from: { path: ENGINE }, to: { path: '^(src|components|content|tests)/', pathNot: ENGINE } },
    { name: 'engine-packages', severity: 'error', comment: 'The only package in the engine is the Python grammar.', from: { path: ENGINE }, to: { path: 'node_modules/', pathNot: 'node_modules/@lezer/' } },
    { name: 'engine-grammar-in-syntax', severity: 'error', comment: 'Only the syntax room knows the parser.', from: { path: ENGINE, pathNot: room('syntax') }, to: { path: 'node_modules/@lezer/' } },
    { name: 'no-node-in-engine', severity: 'error', comment: 'The engine runs in pages and workers.', from: { path: ENGINE }, to: { dependencyTypes: ['core'] } },
    { name: 'no-cycles', severity: 'error', comment: 'Modules that need each other are one module, or need a third. Types may point both ways. The objects room is still one knot (errors make exceptions, exceptions are objects) and is not held to this yet.', from: { path: '^(src|components)/', pathNot: room('objects') }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'one-door', severity: 'error', comment: 'Outside the engine, import `#engine` or the contract of the session; never a room.', from: { path: '^(src|components)/', pathNot: ENGINE }, to: { path: ENGINE, pathNot: [`${ENGINE}index\\.ts$`, `${ENGINE}session/contract\\.ts$`, room('models')] } },
    { name: 'lenses-know-types', severity: 'error', comment: 'A lens is a function of a snapshot: it may name the types of a session and nothing else of the engine.', from: { path: '^components/lenses/' }, to: { path: ENGINE, dependencyTypesNot: ['type-only'] } },
    { name: 'lenses-stand-below', severity: 'error', comment: 'Lenses know no player, lesson, exercise or page.', from: { path: '^components/lenses/' }, to: { path: '^(components/(player|lesson|exercises|chrome)|src/(site|pages|layouts|authoring))/' } },
    { name: 'player-stands-below', severity: 'error', comment: 'The player knows lenses and sessions, not lessons or exercises.', from: { path: '^components/player/' }, to: { path: '^(components/(lesson|exercises|chrome)|src/(pages|layouts|authoring))/' } },
    { name: 'course-has-no-ui', severity: 'error', comment: 'Lesson and exercise logic runs in Node, in a worker and in a page.', from: { path: '^src/course/' }, to: { path: '^(components|src/(site|pages|layouts|authoring|workers))/' } },
    { name: 'course-has-no-node', severity: 'error', comment: 'Lesson and exercise logic runs in a page too.', from: { path: '^src/course/' }, to: { dependencyTypes: ['core'] } },
    { name: 'authoring-has-no-pages', severity: 'error', comment: 'The command line stands on the engine and the course.', from: { path: '^src/authoring/' }, to: { path: '^(components|src/(site|pages|layouts|workers))/' } },
    { name: 'nothing-imports-tests', severity: 'error', comment: 'Tests are leaves.', from: { path: '^(src|components)/' }, to: { path: '^tests/' } },
    { name: 'no-unresolved', severity: 'error', comment: 'Every import leads somewhere.', from: { path: '^(src|components)/' }, to: { couldNotResolve: true, pathNot: '^astro:|^virtual:|^#engine\\?(light|lesson)$|\\?raw$|\\?worker|\\.astro$|^#.*\\.(astro|css(\\?inline)?)$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.astro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'] },
  },
};
