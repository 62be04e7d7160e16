/**
 * Second pass over symbol tables: decides where each name is found, what must be a cell, and which comprehensions run
 * inside their parent's frame (CPython 3.13 Python/symtable.c, analyze_block and inline_comprehension).
 */
import { syntaxFailure } from './errors.ts';
import { BOUND, DEF } from './scope.ts';
import type { Resolution, Scope } from './scope.ts';

interface Surroundings {
  filename: string;
  /** Names bound by enclosing functions; null at module level. */
  bound: ReadonlySet<string> | null;
  global: ReadonlySet<string>;
  typeParams: Set<string>;
  classEntry: Scope | null;
}

function directiveError(scope: Scope, name: string, msg: string, filename: string): never {
  const where = scope.directives.find((d) => d.name === name);
  throw syntaxFailure(msg, filename, where?.loc ?? scope.loc, true);
}

interface Sets { local: Set<string>; free: Set<string>; bound: Set<string> | null; global: Set<string> }

function classify(scope: Scope, name: string, flags: number, sets: Sets, around: Surroundings): Resolution {
  if (flags & DEF.GLOBAL) {
    if (flags & DEF.NONLOCAL) directiveError(scope, name, `name '${name}' is nonlocal and global`, around.filename);
    sets.global.add(name);
    sets.bound?.delete(name);
    return 'global-explicit';
  }
  if (flags & DEF.NONLOCAL) {
    if (!sets.bound) directiveError(scope, name, 'nonlocal declaration not allowed at module level', around.filename);
    if (!sets.bound.has(name)) directiveError(scope, name, `no binding for nonlocal '${name}' found`, around.filename);
    if (around.typeParams.has(name)) {
      directiveError(scope, name, `nonlocal binding not allowed for type parameter '${name}'`, around.filename);
    }
    sets.free.add(name);
    return 'free';
  }
  if (flags & BOUND) {
    sets.local.add(name);
    sets.global.delete(name);
    if (flags & DEF.TYPE_PARAM) around.typeParams.add(name);
    else around.typeParams.delete(name);
    return 'local';
  }
  if (around.classEntry) {
    const inClass = around.classEntry.flagsOf(name);
    if (inClass & DEF.GLOBAL) return 'global-explicit';
    if (inClass & BOUND && !(inClass & DEF.NONLOCAL)) return 'global-implicit';
  }
  if (sets.bound?.has(name)) {
    sets.free.add(name);
    return 'free';
  }
  return 'global-implicit';
}

function freeInChild(scope: Scope, name: string): boolean {
  return scope.children.some((child) => child.resolve(name) === 'free');
}

/** Move the names of comprehension `comp` into `scope`, whose frame it will use. */
function inline(scope: Scope, comp: Scope, resolutions: Map<string, Resolution>, free: Set<string>, cells: Set<string>): void {
  let dropClass = false;
  for (const [name, entry] of comp.symbols) {
    if (entry.flags & DEF.PARAM) continue;
    let resolution = entry.resolution!;
    if (resolution === 'cell' || entry.flags & DEF.COMP_CELL) cells.add(name);
    const existing = scope.symbols.get(name);
    // The cell of __class__ belongs to the methods; in the body of the class the name is like any other.
    if (resolution === 'free' && scope.type === 'class' && name === '__class__') {
      resolution = 'global-implicit';
      free.delete(name);
      dropClass = true;
    }
    if (!existing) {
      scope.symbols.set(name, { flags: entry.flags, resolution: null });
      resolutions.set(name, resolution);
    } else if (existing.flags & BOUND && scope.type !== 'class' && !freeInChild(comp, name)) {
      free.delete(name);
    }
  }
  if (dropClass) comp.symbols.delete('__class__');
  comp.inlined = true;
}

/** Returns the names `scope` needs from outside. */
function analyzeBlock(scope: Scope, around: Surroundings): Set<string> {
  const resolutions = new Map<string, Resolution>();
  const isClass = scope.type === 'class';
  const childGlobal = new Set<string>();
  const childBound = new Set<string>();
  const newFree = new Set<string>();
  const cells = new Set<string>();
  if (isClass) {
    for (const name of around.global) childGlobal.add(name);
    for (const name of around.bound ?? []) childBound.add(name);
  }
  const sets: Sets = {
    local: new Set(), free: new Set(), bound: around.bound && new Set(around.bound), global: new Set(around.global),
  };
  for (const [name, { flags }] of scope.symbols) resolutions.set(name, classify(scope, name, flags, sets, around));
  if (isClass) {
    childBound.add('__class__');
    childBound.add('__classdict__');
  } else {
    if (scope.functionLike) for (const name of sets.local) childBound.add(name);
    for (const name of sets.bound ?? []) childBound.add(name);
    for (const name of sets.global) childGlobal.add(name);
  }

  const children: Scope[] = [];
  for (const child of scope.children) {
    const classEntry = !child.canSeeClassScope ? null : isClass ? scope : around.classEntry;
    const inlines = child.comprehension !== null && child.comprehension !== 'generator' && !scope.canSeeClassScope;
    const childFree = analyzeBlock(child, {
      filename: around.filename, bound: new Set(childBound), global: new Set(childGlobal),
      typeParams: new Set(around.typeParams), classEntry,
    });
    if (inlines) {
      inline(scope, child, resolutions, childFree, cells);
      children.push(...child.children);
    } else children.push(child);
    for (const name of childFree) newFree.add(name);
  }
  scope.children = children;

  if (scope.functionLike) {
    for (const [name, resolution] of resolutions) {
      if (resolution !== 'local' || (!newFree.has(name) && !cells.has(name))) continue;
      resolutions.set(name, 'cell');
      newFree.delete(name);
    }
  } else if (isClass) {
    if (newFree.delete('__class__')) scope.needsClassClosure = true;
    if (newFree.delete('__classdict__')) scope.needsClassdict = true;
  }

  for (const [name, entry] of scope.symbols) {
    entry.resolution = resolutions.get(name)!;
    if (cells.has(name)) entry.flags |= DEF.COMP_CELL;
  }
  for (const name of newFree) {
    const entry = scope.symbols.get(name);
    if (entry) {
      if (isClass || scope.canSeeClassScope) entry.flags |= DEF.FREE_CLASS;
    } else if (!around.bound || around.bound.has(name)) scope.symbols.set(name, { flags: 0, resolution: 'free' });
  }
  for (const name of newFree) sets.free.add(name);
  return sets.free;
}

/** Resolve every name of the module; throws SyntaxFailure for an impossible global or nonlocal. */
export function analyze(top: Scope, filename: string): void {
  analyzeBlock(top, { filename, bound: null, global: new Set(), typeParams: new Set(), classEntry: null });
}
