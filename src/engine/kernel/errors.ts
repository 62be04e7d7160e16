/** Errors that are ours, not the learner's program's. Python exceptions are values in the machine, never these. */

/** The machine contradicted itself: a count that does not add up, a list that does not close. Always our bug. */
export class EngineBug extends Error {
  constructor(message: string) { super(message); this.name = 'EngineBug'; }
}

/** The program asked for something this machine does not have. `remedy` says what to use. */
export class Unsupported extends Error {
  readonly feature: string;
  readonly line: number;
  readonly remedy: string;
  constructor(feature: string, line: number, remedy: string) {
    super(`Unsupported: ${feature}${line > 0 ? ` (line ${line})` : ''}. ${remedy}`);
    this.name = 'Unsupported';
    this.feature = feature;
    this.line = line;
    this.remedy = remedy;
  }
}

export type LimitKind = 'instructions' | 'memory' | 'output' | 'depth';

/** A limit of the run was reached. Everything until then stays valid and can be stepped through. */
export class LimitReached extends Error {
  readonly kind: LimitKind;
  readonly limit: number;
  constructor(kind: LimitKind, limit: number, message: string) {
    super(message);
    this.name = 'LimitReached';
    this.kind = kind;
    this.limit = limit;
  }
}

/** Unwinds the loop when a replay has reached the step it was asked for. The state it leaves is thrown away. */
export class Stopped extends Error {
  constructor() { super('stopped'); this.name = 'Stopped'; }
}
