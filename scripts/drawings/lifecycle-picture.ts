import { LEGAL_MOVES, type Move } from '../../functions/domain/port/moves';
import { isFinal, PHASES, routeOf, type Phase } from '../../functions/domain/port/phase';
import { DRAWN, ENDS, HOLD, LEGEND, PAGE, PLACES, type Drawn } from './chart';
import { legend } from './legend';
import type { Machine } from './machine';
import { CLOCK_MOVES, MOVE_WORDS } from './move-words';
import { crossAt, escaped, polyline, rectangle, text, wrapped } from './shapes';
import { stateOfPhase } from './state-of-phase';
import { STYLE } from './theme';

interface DrawnMove {
  readonly from: Phase;
  readonly move: Move;
  readonly words: string;
  readonly drawn: Drawn;
}

/** The moves as the domain has them, each with its way on the page. */
function moves(): readonly DrawnMove[] {
  return PHASES.flatMap((from) => {
    const legal: Partial<Record<Move, string>> = LEGAL_MOVES[from];
    const drawn: Partial<Record<Move, Drawn>> = DRAWN[from];
    return (Object.keys(legal) as Move[]).flatMap((move) => {
      const way = drawn[move];
      if (way === undefined) throw new Error(`${move} in ${from} is not drawn`);
      if ((way.as === 'stay') !== (legal[move] === from)) throw new Error(`${move} in ${from} leads to ${legal[move]}`);
      return [{ from, move, words: MOVE_WORDS[move], drawn: way }];
    });
  });
}

/** The path of a port through the lifecycle machine, as SVG. */
export function lifecyclePicture(machine: Machine): string {
  const states = stateOfPhase(machine);
  const all = moves();
  const main = PHASES.filter((phase) => !isFinal(phase));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PAGE.w} ${PAGE.h}" role="img" aria-labelledby="title desc">`,
    '<title id="title">The lifecycle of one ported number</title>',
    `<desc id="desc">${escaped(description(all))}</desc>`,
    `<style>${STYLE}</style>`,
    ...(['signal', 'deadline'] as const).map(arrowHead),
    rectangle({ x: 0.5, y: 0.5, w: PAGE.w - 1, h: PAGE.h - 1 }, 'paper', 14),
    ...heading(),
    rectangle(ENDS, 'band', 12),
    ...closing(machine, states.get('COMPLETED') ?? ''),
    ...holdLines(all),
    ...all.flatMap(line),
    ...main.flatMap((phase) => card(machine, states.get(phase) ?? '', phase, all)),
    ...PHASES.filter(isFinal).flatMap(ending),
    ...all.flatMap(crossOf),
    ...legend(LEGEND),
    '</svg>',
    '',
  ].join('\n');
}

const heading = (): readonly string[] => [
  text({ x: 28, y: 48 }, 'title ink', 'The lifecycle of one ported number'),
  text(
    { x: 28, y: 76 },
    'lead soft',
    'Straight down is a port with which nothing goes wrong. Every wait ends by a signal or by its deadline;',
  ),
  text(
    { x: 28, y: 95 },
    'lead soft',
    'a reminder that falls due is told and the wait armed again. Whatever ends a wait, the record decides what follows.',
  ),
];

const arrowHead = (kind: 'signal' | 'deadline'): string =>
  `<marker id="${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7.5" markerHeight="7.5" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 .8 10 5 0 9.2z" class="${kind}-fill"/></marker>`;

const kindOf = (move: Move): 'signal' | 'deadline' => (CLOCK_MOVES.has(move) ? 'deadline' : 'signal');

function line({ move, words, drawn }: DrawnMove): readonly string[] {
  if (drawn.as !== 'line' || drawn.says === '') return [];
  const kind = kindOf(move);
  const said = drawn.says ?? words;
  return [
    `<path d="${polyline(drawn.along)}" class="line ${kind}" marker-end="url(#${kind})"/>`,
    text(drawn.labelAt, 'label knock', said, drawn.anchor),
    text(drawn.labelAt, `label ${kind}-fill`, said, drawn.anchor),
  ];
}

/** One trunk with a branch to each card from which a port may be held: people hold, and release goes back to where it was. */
function holdLines(all: readonly DrawnMove[]): readonly string[] {
  const trunk = { x: HOLD.x, y: HOLD.from.y };
  const branches = all
    .filter(({ move }) => move === 'hold')
    .map(({ from }) => HOLD.onto(from))
    .map((onto) => (onto.y === trunk.y ? [HOLD.from, onto] : [trunk, { x: trunk.x, y: onto.y }, onto]));
  return [
    ...[...branches, [trunk, HOLD.from]].map(
      (along) => `<path d="${polyline(along)}" class="line signal" marker-end="url(#signal)"/>`,
    ),
    text(HOLD.labelAt, 'label signal-fill', 'held, and released', 'end'),
  ];
}

function card(machine: Machine, state: string, phase: Phase, all: readonly DrawnMove[]): readonly string[] {
  const box = PLACES[phase];
  const said = wrapped(machine.States[state]?.Comment ?? '', Math.floor((box.w - 30) / 6.3));
  const stays = all.filter(({ from, move, drawn }) => from === phase && drawn.as === 'stay' && !EVERYWHERE.has(move));
  const inset = box.x + 18;
  return [
    rectangle(box, 'card', 9),
    rectangle({ x: box.x + 5, y: box.y + 9, w: 4, h: box.h - 18 }, routeOf(phase), 2),
    text({ x: inset, y: box.y + 20 }, 'phase soft', phase),
    text({ x: inset, y: box.y + 39 }, 'name ink', state),
    ...said.map((words, index) => text({ x: inset, y: box.y + 57 + index * 15 }, 'soft', words)),
    ...(stays.length === 0 ? [] : stayNote(phase, stays)),
  ];
}

/** What may be noted in so many phases that the legend says it once. */
const EVERYWHERE: ReadonlySet<Move> = new Set(['note-test-call', 'put-bridge', 'remove-bridge']);

/** What may happen in a phase without its being left: beside its name, or below where the card is narrow. */
function stayNote(phase: Phase, stays: readonly DrawnMove[]): readonly string[] {
  const box = PLACES[phase];
  const words = stays.map(({ move, words: said }) => (move === 'confirm-foc' ? 'FOC moved' : said));
  const note = `↻ ${words.join(', ')}`;
  if (box.w > 300) return [text({ x: box.x + box.w - 12, y: box.y + 20 }, 'small soft', note, 'end')];
  const lines = wrapped(note, Math.floor((box.w - 30) / 5.6));
  return lines.map((said, index) =>
    text({ x: box.x + 18, y: box.y + box.h - 12 - (lines.length - 1 - index) * 14 }, 'small soft', said),
  );
}

function ending(phase: Phase): readonly string[] {
  const box = PLACES[phase];
  return [
    rectangle(box, 'card', 9),
    rectangle({ x: box.x + 5, y: box.y + 8, w: 4, h: box.h - 16 }, routeOf(phase), 2),
    text({ x: box.x + 18, y: box.y + 25 }, 'phase ink', phase),
    ...(phase === 'CANCELLED' ? [crossAt({ x: box.x + box.w - 20, y: box.y + 20 })] : []),
  ];
}

const closing = (machine: Machine, close: string): readonly string[] => [
  text({ x: ENDS.x + 16, y: ENDS.y + 80 }, 'name ink', close),
  text({ x: ENDS.x + 16, y: ENDS.y + 99 }, 'soft', machine.States[close]?.Comment ?? ''),
];

function crossOf({ from, drawn }: DrawnMove): readonly string[] {
  const box = PLACES[from];
  return drawn.as === 'cross' ? [crossAt({ x: box.x, y: box.y + box.h - 18 })] : [];
}

/** The whole drawing in words, for those who cannot see it. */
function description(all: readonly DrawnMove[]): string {
  const sentences = PHASES.map((phase) => {
    const from = all.filter((entry) => entry.from === phase);
    if (from.length === 0) return `${phase} is an end.`;
    const legal: Partial<Record<Move, string>> = LEGAL_MOVES[phase];
    const parts = from.map(({ move, words }) => {
      const to = legal[move] ?? '';
      const where =
        to === 'FROM_RECORD' ? 'to the phase that the record calls for' : to === phase ? 'it stays' : `to ${to}`;
      return `${words}${CLOCK_MOVES.has(move) ? ' (by time alone)' : ''}: ${where}`;
    });
    const end = isFinal(phase) ? `${phase} is an end. ` : '';
    return `${end}From ${phase}: ${parts.join('; ')}.`;
  });
  return sentences.join(' ');
}
