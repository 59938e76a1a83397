import { addBusinessDaysToInstant } from '../../calendars/business-days';
import { orderTasks, type Task } from '../../evidence/tasks';
import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import { gatesDue, gatesOpen } from '../../runbook/gates';
import { earlierOf, isAfter, minutesBetween, plusDays, type Instant } from '../../time/instant';
import { pacer, standingOf, type Pace } from '../../timeline/pace';
import { sayDistance, sayMinutes } from '../mails/said-time';
import { deadlinesOf, type Deadline } from './deadlines';
import type { DigestCase, DigestEntry, SayTime } from './digest-case';
import { bridgeEntries, heldEntries } from './standing-entries';

/** How far ahead a digest looks: working days of the desk for what people hand in, days for what comes by itself. */
const AHEAD = { paperBusinessDays: 3, days: 7 } as const;

interface Outlook {
  readonly now: Instant;
  readonly papersUntil: Instant;
  readonly datesUntil: Instant;
  readonly say: SayTime;
  readonly paceOf: (port: Port) => Pace | null;
}

export interface WaitingEntries {
  readonly due: readonly DigestEntry[];
  readonly late: readonly DigestEntry[];
}

/** What is due for the ports of an order, and what is late; late at the very instant of the deadline. */
export function waitingEntries(digestCase: DigestCase, now: Instant, say: SayTime, pace = pacer(now)): WaitingEntries {
  const { carrier, playbook, ports } = digestCase;
  const outlook: Outlook = {
    now,
    papersUntil: addBusinessDaysToInstant(now, AHEAD.paperBusinessDays, carrier.desk),
    datesUntil: plusDays(now, AHEAD.days),
    say,
    paceOf: (port) => pace(port, { carrier, playbook }),
  };
  const entries = [
    ...deadlineEntries(digestCase, outlook),
    ...ports.flatMap((port) => gateEntries(port, digestCase, outlook)),
    ...taskEntries(digestCase, outlook),
    ...ports.flatMap((port) => standingEntries(port, digestCase, outlook)),
  ];
  const of = (state: Waiting['state']) => entries.filter((entry) => entry.state === state).map(({ entry }) => entry);
  return { due: of('due'), late: of('late') };
}

const standingEntries = (port: Port, digestCase: DigestCase, { now, datesUntil, say }: Outlook): readonly Waiting[] => [
  ...heldEntries(port, { now, last: datesUntil, say }),
  ...bridgeEntries(port, digestCase, { now, last: datesUntil, say }),
];

interface Waiting {
  readonly state: 'due' | 'late';
  readonly entry: DigestEntry;
}

/** Ports of an order that stand alike have the same deadlines: thousands of them are reckoned once. */
function deadlineEntries(digestCase: DigestCase, outlook: Outlook): readonly Waiting[] {
  const known = new Map<string, readonly Waiting[]>();
  return digestCase.ports.flatMap((port) => {
    const standing = standingOf(port);
    const waiting = known.get(standing) ?? deadlinesOfOne(port, digestCase, outlook);
    known.set(standing, waiting);
    return waiting.map(({ state, entry }) => ({ state, entry: { ...entry, number: port.number } }));
  });
}

function deadlinesOfOne(port: Port, digestCase: DigestCase, outlook: Outlook): readonly Waiting[] {
  const known = deadlinesOf(port, digestCase).flatMap((deadline) => entryOf(port.number, deadline, outlook));
  if (known.some(({ state }) => state === 'late')) return known;
  const pace = outlook.paceOf(port);
  if (pace === null || pace.verdict !== 'stalled') return known;
  const entry = { number: port.number, at: pace.normalUntil ?? pace.since, text: pace.words };
  return [...known, { state: 'late', entry }];
}

function entryOf(number: string | null, { at, kind, due, late }: Deadline, outlook: Outlook): readonly Waiting[] {
  const { now, say } = outlook;
  if (!isAfter(at, now)) {
    const ago = minutesBetween(at, now);
    const text = `${late ?? ''} ${say(at)}, ${ago === 0 ? 'this minute' : `${sayDistance(ago)} ago`}`;
    return late === null ? [] : [{ state: 'late', entry: { number, at, text } }];
  }
  if (isAfter(at, kind === 'paper' ? outlook.papersUntil : outlook.datesUntil)) return [];
  const minutes = minutesBetween(now, at);
  const left = kind === 'window' ? `${sayMinutes(minutes)} left` : `in ${sayDistance(minutes)}`;
  return [{ state: 'due', entry: { number, at, text: `${due}: ${say(at)}, ${left}` } }];
}

const MOST_GATES = 3;

/** Gates of the runbook that stand open although their time has come, in one line. */
function gateEntries(port: Port, digestCase: DigestCase, { now, say }: Outlook): readonly Waiting[] {
  const open = gatesDue(gatesOpen(port, { ...digestCase, now }), now);
  const due = open.flatMap(({ dueAt }) => dueAt ?? []);
  if (open.length === 0 || due.length === 0) return [];
  const at = due.reduce(earlierOf);
  const titles = open.slice(0, MOST_GATES).map(({ title }) => title);
  const more = open.length > MOST_GATES ? `, and ${open.length - MOST_GATES} more` : '';
  const gates = open.length === 1 ? '1 gate of the runbook is open' : `${open.length} gates of the runbook are open`;
  const text = `${gates} since ${say(at)}: ${titles.join('; ')}${more}`;
  return [{ state: 'late', entry: { number: port.number, at, text } }];
}

/** The phases in which what an order lacks keeps it from being filed. */
const BEFORE_FILING: ReadonlySet<Phase> = new Set(['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE']);

function taskEntries({ order, carrier, playbook, ports }: DigestCase, outlook: Outlook): readonly Waiting[] {
  if (!ports.some(({ phase }) => BEFORE_FILING.has(phase))) return [];
  const open = orderTasks(order, carrier, playbook, outlook.now).filter(({ state }) => state !== 'done');
  return open.flatMap((task) => entryOf(null, taskDeadline(task), outlook));
}

const taskDeadline = ({ name, owner, dueAt }: Task): Deadline => ({
  at: dueAt,
  kind: 'paper',
  due: `${name}, with ${owner.name}, is due`,
  late: `${name}, with ${owner.name}, was due`,
});
