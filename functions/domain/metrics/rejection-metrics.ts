import { REJECTION_CLASSES, type FixOwner, type RejectionClass } from '../rejections/classes';
import type { Port } from '../port/port';
import { localDateOf, type Instant, type LocalDate } from '../time/instant';
import { daysInPhase, type DaysInPhase } from './days-in-phase';

export const METRIC_GROUPS = ['carrier', 'country', 'class'] as const;

export type MetricGroup = (typeof METRIC_GROUPS)[number];

export interface ClassCount {
  readonly class: RejectionClass;
  readonly count: number;
}

/** What became of the filings of some ports. Every share stands beside the counts that it comes from. */
export interface RejectionFigures {
  readonly ports: number;
  readonly filed: number;
  /** Ports whose first filing the carrier has answered, with a date or with a rejection. */
  readonly answered: number;
  /** Ports whose first filing led to a date before any rejection. */
  readonly firstPass: number;
  /**
   * `firstPass` of `answered`, to four decimals; null while nothing is answered, and of a class: its ports were chosen because
   * they were rejected, and a share of them says nothing of how filings fare.
   */
  readonly firstPassYield: number | null;
  /** Rejections, each counted once however many codes it had; a port may have several. */
  readonly rejections: number;
  readonly rejectedPorts: number;
  /** Ports of `firstPass` whose date was taken away again by a rejection. */
  readonly rejectedAfterDate: number;
  /** How many rejections named each class, most first; one may name several. */
  readonly classes: readonly ClassCount[];
  readonly daysInPhase: DaysInPhase;
}

export interface RejectionItem extends RejectionFigures {
  /** A carrier's id, a country or a rejection class. */
  readonly key: string;
  /** Of a class: what it means in plain words, and who can mend it. */
  readonly meaning?: string;
  readonly fixBy?: FixOwner;
}

export interface RejectionMetrics {
  readonly by: MetricGroup;
  readonly items: readonly RejectionItem[];
  /** Over all ports. Not the sum of the items: a rejection may name several classes. */
  readonly totals: RejectionFigures;
}

type Rejection = Port['passage']['rejections'][number];

const always = (): boolean => true;

function classCounts(rejections: readonly Rejection[]): readonly ClassCount[] {
  const counts = new Map<RejectionClass, number>();
  for (const { classes } of rejections) {
    for (const name of new Set(classes)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ class: name, count }))
    .sort((a, b) => b.count - a.count || a.class.localeCompare(b.class));
}

function figuresOf(ports: readonly Port[], now: Instant, counts: (rejection: Rejection) => boolean): RejectionFigures {
  const answered = ports.filter(({ passage }) => passage.firstAnswer !== null);
  const firstPass = answered.filter(({ passage }) => passage.firstAnswer === 'accepted');
  const rejectionsOf = ({ passage }: Port): readonly Rejection[] => passage.rejections.filter(counts);
  const rejections = ports.flatMap(rejectionsOf);
  return {
    ports: ports.length,
    filed: ports.filter(({ passage }) => passage.filings > 0).length,
    answered: answered.length,
    firstPass: firstPass.length,
    firstPassYield: answered.length === 0 ? null : Math.round((firstPass.length / answered.length) * 10_000) / 10_000,
    rejections: rejections.length,
    rejectedPorts: ports.filter((port) => rejectionsOf(port).length > 0).length,
    rejectedAfterDate: firstPass.filter((port) => rejectionsOf(port).length > 0).length,
    classes: classCounts(rejections),
    daysInPhase: daysInPhase(ports, now),
  };
}

const names = (port: Port, name: RejectionClass): boolean =>
  port.passage.rejections.some(({ classes }) => classes.includes(name));

function classItems(ports: readonly Port[], now: Instant): readonly RejectionItem[] {
  const named = classCounts(ports.flatMap(({ passage }) => passage.rejections)).map((count) => count.class);
  return named.map((name) => {
    const { meaning, fixBy } = REJECTION_CLASSES[name];
    const befallen = ports.filter((port) => names(port, name));
    const figures = figuresOf(befallen, now, ({ classes }) => classes.includes(name));
    return { key: name, meaning, fixBy, ...figures, firstPassYield: null };
  });
}

function groupItems(ports: readonly Port[], now: Instant, by: 'carrier' | 'country'): readonly RejectionItem[] {
  const groups = new Map<string, Port[]>();
  for (const port of ports) {
    const known = groups.get(port[by]);
    if (known) known.push(port);
    else groups.set(port[by], [port]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...figuresOf(group, now, always) }))
    .sort((a, b) => b.rejections - a.rejections || a.key.localeCompare(b.key));
}

/** The day to which a port belongs: that of its first filing, else that on which it was ordered; in UTC, since desks differ. */
const dayOf = ({ passage, createdAt }: Port): LocalDate => localDateOf(passage.firstFiledAt ?? createdAt, 'UTC');

/** The ports of a span of days, both included; an end that is not named is open. */
export function portsBetween(ports: readonly Port[], from?: LocalDate, to?: LocalDate): readonly Port[] {
  if (from === undefined && to === undefined) return ports;
  return ports.filter((port) => {
    const day = dayOf(port);
    return (from === undefined || from <= day) && (to === undefined || day <= to);
  });
}

/**
 * First-pass yield, rejections and days in each phase, by losing carrier, by country or by rejection class (design §3). An item
 * of a class stands for the ports that it befell; its rejections are those that named it. Ports are as time has left them.
 * Most rejections first.
 */
export function rejectionMetrics(ports: readonly Port[], by: MetricGroup, now: Instant): RejectionMetrics {
  const items = by === 'class' ? classItems(ports, now) : groupItems(ports, now, by);
  return { by, items, totals: figuresOf(ports, now, always) };
}
