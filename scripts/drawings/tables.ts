import { LEGAL_MOVES, type Move } from '../../functions/domain/port/moves';
import { isFinal, PHASES, routeOf, type Phase } from '../../functions/domain/port/phase';
import { OPERATIONS } from '../../functions/rest/openapi';
import { isWait, stateOfWord, type Machine } from './machine';
import { CLOCK_MOVES } from './move-words';
import { stateOfPhase } from './state-of-phase';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The states of the machine in their own words, with the phase in which a port halts there. */
export function statesTable(machine: Machine): string {
  const words = new Map([...stateOfWord(machine)].map(([word, state]) => [state, word]));
  const phases = [...stateOfPhase(machine)];
  return table(
    ['state', 'outcome word', 'phase', 'what it is for'],
    Object.entries(machine.States).map(([name, of]) => {
      const halted = phases.filter(([, state]) => state === name).map(([phase]) => phase);
      const word = words.get(name);
      return [
        isWait(of) ? `**${name}**` : name,
        word === undefined ? '' : `\`${word}\``,
        halted.map((phase) => `\`${phase}\``).join(', '),
        of.Comment,
      ];
    }),
  );
}

/** The legal moves, a row a phase; what is not in it is refused. */
export const movesTable = (): string =>
  table(
    ['phase', 'calls arrive', 'legal move → next phase', 'by time alone'],
    PHASES.map((phase) => [`\`${phase}\``, routeOf(phase), ...movesOf(phase)]),
  );

function movesOf(phase: Phase): readonly string[] {
  const legal: Partial<Record<Move, string>> = LEGAL_MOVES[phase];
  const said = (isClock: boolean): string =>
    Object.entries(legal)
      .filter(([move]) => CLOCK_MOVES.has(move) === isClock)
      .map(
        ([move, to]) =>
          `${move} → ${to === 'FROM_RECORD' ? '_from the record_' : to === phase ? '_stays_' : `\`${to}\``}`,
      )
      .join('<br>');
  return [isFinal(phase) ? `it is final; ${said(false)}` : said(false), said(true)];
}

const METHODS = ['POST', 'PUT', 'GET', 'DELETE'];

/** The REST API in brief: what the template's routes are checked against, a row an operation. */
export const operationsTable = (): string =>
  table(
    ['method and path', 'what it does', 'scope'],
    [...OPERATIONS]
      .sort((a, b) => compared(a.path, b.path) || METHODS.indexOf(a.method) - METHODS.indexOf(b.method))
      .map(({ method, path, summary, scope }) => [`\`${method} ${path}\``, summary, `\`${scope}\``]),
  );

/** By code unit: a locale's order would differ from one machine to the next. */
const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
