import { beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../../local/clock/instant';
import { VirtualClock } from '../../../local/clock/virtual-clock';
import { Journal } from '../../../local/journal/journal';
import { Scheduler } from '../../../local/schedules/scheduler';

const START = Date.parse('2026-11-23T09:00:00Z');

let clock: VirtualClock;
let scheduler: Scheduler;
let runs: string[];
let onRun: () => void;
let answer: unknown;

const to = (instant: string) => clock.advanceTo(Date.parse(instant));

function begin(expression: string): void {
  clock = new VirtualClock(START);
  runs = [];
  onRun = () => undefined;
  answer = undefined;
  scheduler = new Scheduler({
    clock,
    journal: new Journal(),
    schedules: [
      {
        name: 'watch',
        arn: 'arn:aws:events:eu-west-2:123456789012:rule/watch',
        source: 'aws.events',
        expression,
        timeZone: 'UTC',
        targets: [{ functionArn: 'arn:aws:lambda:eu-west-2:123456789012:function:watch' }],
      },
    ],
    deliver: () => {
      runs.push(instantOf(clock.now()));
      onRun();
      return Promise.resolve(answer);
    },
  });
  scheduler.start();
}

describe('a rate of one minute', () => {
  beforeEach(() => {
    begin('rate(1 minute)');
  });

  test('runs every minute while there is something new in the table', async () => {
    onRun = () => {
      scheduler.noteWrite();
    };
    await to('2026-11-23T09:03:30Z');
    expect(runs).toEqual(['2026-11-23T09:01:00Z', '2026-11-23T09:02:00Z', '2026-11-23T09:03:00Z']);
  });

  test('sleeps when two runs saw the same, and looks up every six hours for what falls due by time alone', async () => {
    await to('2026-11-24T09:00:00Z');
    expect(runs).toEqual([
      '2026-11-23T09:01:00Z',
      '2026-11-23T09:02:00Z',
      '2026-11-23T15:02:00Z',
      '2026-11-23T21:02:00Z',
      '2026-11-24T03:02:00Z',
      '2026-11-24T09:00:00Z',
    ]);
  });

  test('has run by the last minute wherever the clock comes to stand', async () => {
    await to('2026-11-23T11:30:20Z');
    expect(runs.at(-1)).toBe('2026-11-23T11:30:00Z');
    await to('2026-11-23T11:30:50Z');
    expect(runs.at(-1)).toBe('2026-11-23T11:30:00Z');
    await to('2026-11-23T12:00:00Z');
    expect(runs.at(-1)).toBe('2026-11-23T12:00:00Z');
  });

  test('is woken at the first minute that is not before the instant its answer names, and after null by writes only', async () => {
    answer = { nextAt: '2026-11-23T10:14:30Z' };
    onRun = () => {
      if (clock.now() >= Date.parse('2026-11-23T10:15:00Z')) answer = { nextAt: null };
    };
    await to('2026-11-23T18:00:00Z');
    expect(runs).toEqual([
      '2026-11-23T09:01:00Z',
      '2026-11-23T09:02:00Z',
      '2026-11-23T10:15:00Z',
      '2026-11-23T18:00:00Z',
    ]);
  });

  test('runs at its next minute when its answer names an instant that has passed', async () => {
    answer = { nextAt: '2026-11-23T09:00:00Z' };
    await to('2026-11-23T09:04:00Z');
    expect(runs).toHaveLength(4);
  });

  test.each([{ nextAt: 'soon' }, { nextAt: 5 }, 'nextAt', null])('does not heed the answer %j', async (said) => {
    answer = said;
    await to('2026-11-23T12:00:00Z');
    expect(runs).toEqual(['2026-11-23T09:01:00Z', '2026-11-23T09:02:00Z', '2026-11-23T12:00:00Z']);
  });

  test('is woken by a write, and runs in that very minute if it has not yet', async () => {
    clock.at(Date.parse('2026-11-23T10:00:00Z'), () => {
      scheduler.noteWrite();
    });
    clock.at(Date.parse('2026-11-23T10:20:30Z'), () => {
      scheduler.noteWrite();
    });
    await to('2026-11-23T10:21:00Z');
    expect(runs).toEqual([
      '2026-11-23T09:01:00Z',
      '2026-11-23T09:02:00Z',
      '2026-11-23T10:00:00Z',
      '2026-11-23T10:01:00Z',
      '2026-11-23T10:21:00Z',
    ]);
  });
});

describe('an hourly schedule', () => {
  beforeEach(() => {
    begin('cron(5 * * * ? *)');
  });

  test('sleeps like one of minutes while nothing is new', async () => {
    await to('2026-11-24T09:30:00Z');
    expect(runs).toEqual([
      '2026-11-23T09:05:00Z',
      '2026-11-23T10:05:00Z',
      '2026-11-23T16:05:00Z',
      '2026-11-23T22:05:00Z',
      '2026-11-24T04:05:00Z',
      '2026-11-24T09:05:00Z',
    ]);
  });
});

test('a daily schedule never sleeps', async () => {
  begin('cron(0 7 * * ? *)');
  await to('2026-11-28T09:00:00Z');
  expect(runs).toEqual(['24', '25', '26', '27', '28'].map((day) => `2026-11-${day}T07:00:00Z`));
});
