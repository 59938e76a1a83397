/** What is wrong with a row, and where: `line` counts the lines of the file from 1, the header being line 1. */
export interface ImportFault {
  readonly line: number;
  /** The header's name of the cell; empty where the whole row is at fault. */
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** A value as a message quotes it: long ones are cut, nothing else is touched. */
export const quoted = (value: string): string =>
  `"${[...value].slice(0, LONGEST_QUOTE).join('')}${value.length > LONGEST_QUOTE ? '…' : ''}"`;

const LONGEST_QUOTE = 60;

export const byLine = (a: ImportFault, b: ImportFault): number => a.line - b.line;
