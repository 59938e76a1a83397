import { randomUUID } from 'node:crypto';
import { instantOf } from '../clock/instant';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { account } from '../template/account';
import type { RuleTarget, Schedule } from '../template/deployed-rules';
import { timetable, type Timetable } from './expression';

export interface SchedulerOptions {
  readonly clock: VirtualClock;
  readonly journal: Journal;
  readonly schedules: readonly Schedule[];
  /** Resolves with what the function answered. */
  readonly deliver: (target: RuleTarget, event: unknown) => Promise<unknown>;
}

/** Schedules of so short an interval sleep while there is nothing new to see. */
const coalescedUpToMs = 3_600_000;

/** What a sleeper may miss is what falls due by time alone; it is met after so long at the latest. */
const longestSleepMs = 6 * 3_600_000;

interface Ticking {
  readonly schedule: Schedule;
  readonly timetable: Timetable;
  readonly anchor: number;
  /** Number of DynamoDB writes at the start of the last run. */
  seen: number;
  /** Two runs in a row have seen the same table: the next one would see it too. */
  isAsleep: boolean;
  /** The last tick that ran. */
  last: number;
  /** The tick that is armed. */
  due: number;
  disarm: () => void;
}

/**
 * Fires schedules on the virtual clock. A schedule of minutes, or of an hour, is for what the table may hold at any time, so
 * its ticks are left out from the second run that saw nothing new until the next write: twenty virtual weeks of five minutes
 * would be 40,000 calls that all see the same. Two runs, not one, so that an item which must first be a tick old is met.
 * What falls due by time alone is met every six hours of a sleep, and by the last tick before the clock stands still: nobody
 * who looks at the stack finds a tick left out that would have shown. What has to be exact while nobody writes (calls that
 * stay away) answers when it will next have something to do, as `nextAt`, and is woken for it; null is for what only a write
 * can give something to do.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #ticking: readonly Ticking[];
  #writes = 0;
  #isStopped = false;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#ticking = options.schedules.map((schedule) => ({
      schedule,
      timetable: timetable(schedule.expression, schedule.timeZone),
      anchor: this.#anchorOf(schedule),
      seen: -1,
      isAsleep: false,
      last: Number.NEGATIVE_INFINITY,
      due: Number.POSITIVE_INFINITY,
      disarm: () => undefined,
    }));
  }

  start(): void {
    for (const ticking of this.#ticking) this.#arm(ticking, this.#options.clock.now());
    this.#options.clock.beforeArrival((target) => {
      this.#wakeAt(target);
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** To be told of every write to DynamoDB. */
  noteWrite(): void {
    this.#writes += 1;
    for (const ticking of this.#ticking) {
      if (!ticking.isAsleep) continue;
      ticking.isAsleep = false;
      // The tick of this very instant is still to come, unless it has run.
      this.#arm(ticking, Math.max(this.#options.clock.now() - 1, ticking.last));
    }
  }

  /** Arms the last tick of each sleeper before the clock comes to stand at `target`. */
  #wakeAt(target: number): void {
    for (const ticking of this.#ticking) {
      if (!ticking.isAsleep) continue;
      this.#arm(ticking, Math.max(this.#options.clock.now(), target - ticking.timetable.intervalMs));
    }
  }

  /** When the schedule came to exist: rates count from there, also after a restart. */
  #anchorOf(schedule: Schedule): number {
    const key = `schedule/${schedule.name}`;
    const saved = this.#options.journal.saved('scheduler').get(key);
    if (typeof saved === 'number') return saved;
    const now = this.#options.clock.now();
    this.#options.journal.record('scheduler', key, now);
    return now;
  }

  /** Arms the first tick after `after`, unless one before it is armed already. */
  #arm(ticking: Ticking, after: number): void {
    const due = ticking.timetable.next(after, ticking.anchor);
    if (ticking.due <= due) return;
    ticking.disarm();
    ticking.due = due;
    ticking.disarm = this.#options.clock.at(due, () => this.#tick(ticking, due));
  }

  async #tick(ticking: Ticking, due: number): Promise<void> {
    if (this.#isStopped) return;
    ticking.last = due;
    ticking.due = Number.POSITIVE_INFINITY;
    const nothingNew = ticking.seen === this.#writes;
    ticking.seen = this.#writes;
    let wanted = Number.POSITIVE_INFINITY;
    for (const target of ticking.schedule.targets) {
      const answer = await this.#options.deliver(target, target.input ?? ownEvent(ticking.schedule, due));
      wanted = Math.min(wanted, nextAtOf(answer) ?? due + longestSleepMs);
    }
    const isCoalesced = ticking.timetable.intervalMs <= coalescedUpToMs;
    ticking.isAsleep = isCoalesced && nothingNew && ticking.seen === this.#writes;
    if (!ticking.isAsleep) this.#arm(ticking, due);
    else if (Number.isFinite(wanted)) this.#arm(ticking, Math.max(due, wanted - 1));
  }
}

/**
 * The instant that an answer names as `nextAt`, never for null; undefined where it says nothing of it. On AWS the answer to an
 * event is heard by nobody, and every tick runs.
 */
function nextAtOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('nextAt' in answer)) return undefined;
  if (answer.nextAt === null) return Number.POSITIVE_INFINITY;
  const at = typeof answer.nextAt === 'string' ? Date.parse(answer.nextAt) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** What the service sends when the target has no input of its own. */
function ownEvent({ source, arn }: Schedule, due: number): unknown {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account: account.id,
    time: instantOf(due),
    region: account.region,
    resources: [arn],
    detail: {},
  };
}
