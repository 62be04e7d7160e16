/** What `heapbook check` says of a file. */
export interface Problem {
  /** Id of the rule, for ever. */
  rule: string;
  /** Path from the project's root. */
  file: string;
  line: number;
  column: number;
  /** What is wrong, and how to mend it. */
  message: string;
  mend: string;
  /** A warning does not fail the check. */
  severity: 'error' | 'warning';
}

/** `file:line:column: message. Mend: mend [rule]` */
export function problemText(problem: Problem): string {
  const warning = problem.severity === 'warning' ? 'warning: ' : '';
  return `${problem.file}:${problem.line}:${problem.column}: ${warning}${problem.message}. ${problem.mend[0]!.toUpperCase()}${problem.mend.slice(1)} [${problem.rule}]`;
}

/** What a command was given wrongly: printed, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
