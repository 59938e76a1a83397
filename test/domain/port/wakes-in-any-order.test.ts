import { describe, expect, test } from 'vitest';
import { agenda } from '../../../functions/domain/port/agenda';
import { decide } from '../../../functions/domain/port/decide';
import { elapse } from '../../../functions/domain/port/elapse';
import type { PortEvent } from '../../../functions/domain/port/event';
import { evolve } from '../../../functions/domain/port/evolve';
import { isFinal } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { nextStop } from '../../../functions/domain/port/stop';
import { CONTEXT, portIn, WHEN } from './cast';
import { COMMANDS, type CommandName } from './commands';

const NUMBERS = ['+442079460101', '+442079460102', '+442079460103'] as const;
const END = '2026-12-24T00:00:00Z';

type Step = readonly [at: string, command: CommandName];

/** From a confirmed date to the end, as people told it; the FOC is on Thursday 10 December, 10:00. */
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'a clean cutover': [['2026-12-10T10:20:00Z', 'complete-cutover']],
  'a half-port that is repaired': [
    ['2026-12-10T10:20:00Z', 'report-half-ported'],
    ['2026-12-11T15:00:01Z', 'complete-cutover'],
  ],
  'a half-port that is repaired after its window': [
    ['2026-12-10T10:20:00Z', 'report-half-ported'],
    ['2026-12-22T12:00:00Z', 'complete-cutover'],
  ],
  'a half-port that is rolled back': [
    ['2026-12-10T10:20:00Z', 'report-half-ported'],
    ['2026-12-12T09:00:00Z', 'call-rollback'],
    ['2026-12-12T16:30:00Z', 'report-restored'],
  ],
  'a rollback that is refused and called again in the last second': [
    ['2026-12-10T10:20:00Z', 'complete-cutover'],
    ['2026-12-11T09:00:00Z', 'call-rollback'],
    ['2026-12-11T18:00:00Z', 'report-port-back-refused'],
    ['2026-12-13T10:19:59Z', 'call-rollback'],
    ['2026-12-14T08:00:00Z', 'report-restored'],
  ],
};

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const at = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString().replace('.000', '');

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** One order on the clock: what became of its ports, which mails were written for what instant, and when. */
class Play {
  readonly facts = new Map<string, PortEvent[]>(NUMBERS.map((number) => [number, []]));
  readonly mails = new Map<string, { readonly due: string; readonly told: string }>();
  readonly #ports = new Map<string, Port>(NUMBERS.map((number) => [number, portIn('FOC_CONFIRMED', { number })]));
  readonly #toldUpTo = new Map<string, string>();

  port(number: string): Port {
    const port = this.#ports.get(number);
    if (port === undefined) throw new Error(number);
    return port;
  }

  #write(number: string, events: readonly PortEvent[]): void {
    this.#ports.set(number, events.reduce(evolve, this.port(number)));
    this.facts.get(number)?.push(...events);
  }

  /** What the machine does when it wakes (functions/usecases/attend-port.ts), and when it wants to wake next. */
  wake(number: string, now: string): string {
    this.#write(number, elapse(this.port(number), now));
    const port = this.port(number);
    const upTo = this.#toldUpTo.get(number);
    for (const entry of agenda(port, CONTEXT, now)) {
      const isTold = entry.at !== port.lastFact.at && upTo !== undefined && entry.at < upTo;
      const key = `${entry.occasion}#${entry.key}`;
      if (entry.at > now || isTold || this.mails.has(key)) continue;
      this.mails.set(key, { due: entry.at, told: now });
    }
    this.#toldUpTo.set(number, now);
    return nextStop(port, CONTEXT, now).until;
  }

  command(name: CommandName, now: string): void {
    for (const number of NUMBERS) {
      const decision = decide(COMMANDS[name](now), this.port(number), { at: now, id: `told-${now}` });
      if (isRefusal(decision)) throw new Error(`${name} at ${now}: ${decision.detail}`);
      this.#write(number, decision);
    }
  }

  result() {
    return {
      ports: NUMBERS.map((number) => this.port(number)),
      facts: [...this.facts.values()],
      mails: [...this.mails].map(([key, { due }]) => `${due} ${key}`).sort(),
    };
  }
}

/** A chance to disturb: the order of the ports at an instant, how late a timer fires, and wakes that nobody asked for. */
interface Disturbance {
  readonly shuffled: (numbers: readonly string[]) => readonly string[];
  readonly lateBy: (mostSeconds: number) => number;
  readonly strayWakes: () => number;
}

const PUNCTUAL: Disturbance = { shuffled: (numbers) => numbers, lateBy: () => 0, strayWakes: () => 0 };

function disturbed(seed: number): Disturbance {
  const roll = dice(seed);
  return {
    shuffled: (numbers) => [...numbers].sort(() => roll(3) - 1),
    lateBy: (most) => (roll(2) === 0 || most <= 0 ? 0 : roll(Math.min(most, 8 * 3600))),
    strayWakes: () => roll(4),
  };
}

/** The instant by which the present phase has ended at the latest; a timer that is later than that has nothing left to say. */
function phaseEnd(port: Port, nextStep: string): string {
  const own =
    port.phase === 'FOC_CONFIRMED' ? port.foc?.at : port.phase === 'ROLLBACK_WINDOW' ? port.rollback?.closesAt : null;
  return own !== null && own !== undefined && own < nextStep ? own : nextStep;
}

function played(story: readonly Step[], { shuffled, lateBy, strayWakes }: Disturbance): Play {
  const play = new Play();
  let now: string = WHEN.dateGiven;
  for (const [stepAt, command] of [...story, [END, null] as const]) {
    const timers = new Map(NUMBERS.map((number) => [number as string, now]));
    while (timers.size > 0) {
      const due = [...timers.values()].sort()[0] ?? stepAt;
      for (const number of shuffled([...timers.keys()].filter((key) => timers.get(key) === due))) {
        const port = play.port(number);
        const most = secondsBetween(due, phaseEnd(port, stepAt)) - 1;
        // Timers of ports whose phase has ended by now wake at once; the others may oversleep within their phase.
        const fires = at(due > now ? due : now, lateBy(Math.min(most, secondsBetween(now, stepAt) - 1)));
        const wakesAt = fires < stepAt ? fires : due;
        let until = play.wake(number, wakesAt);
        for (let stray = strayWakes(); stray > 0; stray -= 1) until = play.wake(number, wakesAt);
        if (isFinal(play.port(number).phase) || until >= stepAt) timers.delete(number);
        else timers.set(number, until);
      }
    }
    if (command !== null) play.command(command, stepAt);
    now = stepAt;
  }
  for (const number of shuffled(NUMBERS)) play.wake(number, END);
  return play;
}

describe.each(Object.entries(STORIES))('%s', (_name, story) => {
  const punctual = played(story, PUNCTUAL);

  test('has every mail written at the second at which it is due', () => {
    expect([...punctual.mails.values()].filter(({ due, told }) => due !== told)).toEqual([]);
    expect(punctual.mails.size).toBeGreaterThan(3);
    expect(NUMBERS.every((number) => isFinal(punctual.port(number).phase))).toBe(true);
  });

  const disturbances = Array.from({ length: 10 }, (_, seed) => played(story, disturbed(seed + 1)));

  test.each(disturbances.map((play, seed) => [seed + 1, play] as const))(
    'comes to the same facts, instants and mails whatever wakes it, in whatever order, late or twice (%i)',
    (_seed, play) => {
      expect(play.result()).toEqual(punctual.result());
    },
  );

  test('is really disturbed: some mails of these runs went out late', () => {
    const late = disturbances.flatMap(({ mails }) => [...mails.values()].filter(({ due, told }) => due < told));
    expect(late.length).toBeGreaterThan(10);
  });
});

test('a timer that is later than the end of its phase writes the same history, and sounds no alarm of a window that is over', () => {
  const story = STORIES['a clean cutover'] ?? [];
  const asleep = new Play();
  asleep.wake(NUMBERS[0], WHEN.dateGiven);
  for (const [stepAt, command] of story) asleep.command(command, stepAt);
  for (const number of NUMBERS) asleep.wake(number, END);
  const punctual = played(story, PUNCTUAL).result();
  expect(asleep.result().facts).toEqual(punctual.facts);
  expect(asleep.result().ports).toEqual(punctual.ports);
  expect([...asleep.mails.keys()].filter((key) => key.startsWith('rollback-countdown'))).toEqual([]);
});
