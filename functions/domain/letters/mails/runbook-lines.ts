import type { Parties } from '../../port/order';
import type { Stage } from '../../runbook/stages';
import { focSets, hasCome, itemsOf, type FocSet, type RunbookItem } from '../../runbook/runbook';
import type { Instant } from '../../time/instant';
import type { MailBlock, MailFacts } from '../mail-content';
import { list, orderCall, paragraph } from './about';
import { sayInstant } from './said-time';

/** The items that a mail is about, with their sets: one for each FOC among its numbers. */
function itemsIn(facts: MailFacts): readonly { readonly set: FocSet; readonly items: readonly RunbookItem[] }[] {
  return focSets(facts.ports).map((set) => ({ set, items: itemsOf(set, facts, facts.now) }));
}

/** Names the FOC behind an item where the mail is about several. */
function withFoc({ focAt }: FocSet, { ports, carrier }: MailFacts): string {
  return focSets(ports).length > 1 && focAt !== null ? ` (FOC ${sayInstant(focAt, carrier)})` : '';
}

/** The runbook's items of some stages, in a line each: done and by whom, or open and whose it is. */
export const runbookLines = (facts: MailFacts, ...stages: readonly Stage[]): readonly string[] =>
  itemsIn(facts).flatMap(({ set, items }) =>
    items
      .filter(({ stage }) => stages.includes(stage))
      .map((item) => `${item.title}${withFoc(set, facts)}: ${sayState(item)}`),
  );

function sayState({ state, gate, signedOff, owner, lacks, asks }: RunbookItem): string {
  if (state === 'done') {
    const done = signedOff === null ? 'done, by the record.' : `done, signed off by ${signedOff.by}.`;
    return lacks === null ? done : `${done} ${lacks}`;
  }
  return `OPEN${gate ? '' : ' (advice)'}, ${owner.name}. ${lacks === null ? '' : `${lacks} `}Wanted: ${asks}.`;
}

/** The items of one key, one for each FOC among the numbers of the mail. */
export const itemsCalled = (facts: MailFacts, itemKey: string): readonly RunbookItem[] =>
  focSets(facts.ports).flatMap((set) => itemsOf(set, facts, facts.now, itemKey));

/**
 * What is open of the weeks before the FOC, in a line each with whose it is and by when: those who have to do it hear of it
 * before it is late. Nothing where nothing is.
 */
export function stillToDo(facts: MailFacts): readonly MailBlock[] {
  const open = itemsIn(facts).flatMap(({ set, items }) =>
    items
      .filter(({ stage, state }) => state === 'open' && (stage === 'T-21d' || stage === 'T-7d'))
      .map((item) => ({ late: item.late, line: `${item.title}${withFoc(set, facts)}: ${sayTask(item, facts)}` })),
  );
  if (open.length === 0) return [];
  const lateFirst = [...open.filter(({ late }) => late), ...open.filter(({ late }) => !late)];
  return [
    paragraph('Still to do before it, each by the person named; please hand it on to whoever does not read this:'),
    list(lateFirst.map(({ line }) => line)),
  ];
}

const ROLES = {
  owner: 'owner',
  legalContact: 'legal contact',
  operationsLead: 'operations lead',
  decisionMaker: 'decision-maker',
  countryLead: 'country lead',
} as const satisfies Record<keyof Parties, string>;

function sayTask({ owner, gate, dueAt, late, lacks, asks }: RunbookItem, { carrier }: MailFacts): string {
  const by = dueAt === null ? '' : `, by ${sayInstant(dueAt, carrier)}${late ? ' (that has passed: at once)' : ''}`;
  const what = [...(lacks === null ? [] : [lacks]), ...(late ? [`Wanted: ${asks}.`] : [])];
  return [`${owner.name} (${ROLES[owner.role]})${gate ? '' : ', advice'}${by}.`, ...what].join(' ');
}

/** The gates that stand open though their time has come by an instant, each with its FOC's set. */
const openGates = (facts: MailFacts, by: Instant) =>
  itemsIn(facts).flatMap(({ set, items }) =>
    items
      .filter(({ gate, state, dueAt }) => gate && state === 'open' && hasCome(dueAt, by))
      .map((item) => ({ set, item })),
  );

export const openGateCount = (facts: MailFacts, by: Instant): number => openGates(facts, by).length;

/** Each of them in a line: whose it is, since when it is due, what is lacking, and the call that signs it off. */
export const openGateLines = (facts: MailFacts, by: Instant): readonly string[] =>
  openGates(facts, by).map(({ set, item: { title, owner, dueAt, lacks, itemKey } }) =>
    [
      `${title}${withFoc(set, facts)}.`,
      `Owner: ${owner.name}.`,
      ...(dueAt === null ? [] : [`Due ${sayInstant(dueAt, facts.carrier)}.`]),
      ...(lacks === null ? [] : [lacks]),
      `Sign off: ${orderCall(facts, 'POST', `runbook/${itemKey}`)}`,
    ].join(' '),
  );
