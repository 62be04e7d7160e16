/**
 * Symbol tables: what each name of a block is (CPython 3.13 Include/internal/pycore_symtable.h).
 */
import type { Location } from './location.ts';

/** How a name is used in a block. */
export const DEF = {
  GLOBAL: 0x1, LOCAL: 0x2, PARAM: 0x4, NONLOCAL: 0x8, USE: 0x10, FREE_CLASS: 0x40, IMPORT: 0x80, ANNOT: 0x100,
  COMP_ITER: 0x200, TYPE_PARAM: 0x400, COMP_CELL: 0x800,
} as const;
export const BOUND = DEF.LOCAL | DEF.PARAM | DEF.IMPORT | DEF.TYPE_PARAM;

/** Where a name is found. */
export type Resolution = 'local' | 'global-explicit' | 'global-implicit' | 'free' | 'cell';

export type BlockType = 'function' | 'class' | 'module' | 'type-variable' | 'type-alias' | 'type-parameters';
export type ComprehensionKind = 'list' | 'set' | 'dict' | 'generator';

export interface SymbolEntry { flags: number; resolution: Resolution | null }

export class Scope {
  readonly type: BlockType;
  readonly name: string;
  readonly loc: Location;
  readonly nested: boolean;
  readonly symbols = new Map<string, SymbolEntry>();
  /** Parameters in the order of their slots. */
  readonly varnames: string[] = [];
  children: Scope[] = [];
  /** Where names were declared global or nonlocal. */
  readonly directives: { name: string; loc: Location }[] = [];
  comprehension: ComprehensionKind | null = null;
  /** Runs inside its parent's frame (PEP 709). */
  inlined = false;
  generator = false;
  coroutine = false;
  varargs = false;
  varkeywords = false;
  annotationsUsed = false;
  returnsValue = false;
  needsClassClosure = false;
  needsClassdict = false;
  /** An annotation scope directly in a class: sees the names of the class. */
  canSeeClassScope = false;
  /** Depth of comprehension iterables being visited, for `:=`. */
  iterableDepth = 0;
  inIterationTarget = false;
  /** Name mangling in force. */
  readonly privateName: string | null;

  constructor(type: BlockType, name: string, loc: Location, nested: boolean, privateName: string | null) {
    this.type = type;
    this.name = name;
    this.loc = loc;
    this.nested = nested;
    this.privateName = privateName;
  }

  get functionLike(): boolean { return this.type !== 'class' && this.type !== 'module'; }

  flagsOf(name: string): number { return this.symbols.get(name)?.flags ?? 0; }

  resolve(name: string): Resolution | null { return this.symbols.get(name)?.resolution ?? null; }
}

/** Scopes of a module; keyed by the node that opens them. Type parameters have the node's `type_params` array as key. */
export interface SymbolTable {
  readonly top: Scope;
  readonly scopes: ReadonlyMap<object, Scope>;
}
