import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { cutoverPicture } from './cutover-picture';
import { lifecyclePicture } from './lifecycle-picture';
import { readMachine } from './machine';
import { machineDiagram } from './machine-diagram';
import { movesTable, operationsTable, statesTable } from './tables';

export interface Drawing {
  readonly file: string;
  /** What the file has to hold, to the letter. */
  readonly content: string;
}

/** Every file that is drawn from the machine, the table of moves, the list of operations and the runbook, or has a part that is. */
export async function drawings(): Promise<readonly Drawing[]> {
  const machine = readMachine();
  return [
    { file: 'statemachines/lifecycle.svg', content: lifecyclePicture(machine) },
    { file: 'docs/pictures/cutover.svg', content: cutoverPicture() },
    await page('statemachines/README.md', { machine: machineDiagram(machine), states: statesTable(machine) }),
    await page('README.md', { rest: operationsTable() }),
    await page('functions/domain/port/README.md', { moves: movesTable() }),
  ];
}

async function page(file: string, parts: Readonly<Record<string, string>>): Promise<Drawing> {
  let text = readFileSync(file, 'utf8');
  for (const [name, content] of Object.entries(parts)) text = between(file, text, name, content);
  return { file, content: await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }) };
}

/** The text with what stands between the two markers of a name replaced. */
export function between(file: string, text: string, name: string, content: string): string {
  const [open, close] = [`<!-- drawn: ${name} -->`, `<!-- /drawn: ${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end < start) throw new Error(`${file} has no markers ${open} and ${close}, in that order`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
