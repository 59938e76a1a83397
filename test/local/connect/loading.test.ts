import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { portIn } from '../../domain/port/cast';
import { bench, emptyDirectory, INSTANCE, NUMBER, type Bench } from './bench';

const FOC = '2026-12-10T10:00:00Z';
const FOUR_DAYS_BEFORE = '2026-12-06T10:00:00Z';
const A_MILLISECOND_BEFORE_THAT = '2026-12-06T09:59:59.999Z';

/** Straight from the engine, at the instant itself: a look over the wire would need time of its own. */
const held = ({ connect }: Bench) => connect.view().items.map(({ number, since }) => ({ number, since }));

async function withFoc(at = FOC, directory?: string): Promise<Bench> {
  const own = await bench(directory === undefined ? {} : { directory });
  await own.order();
  await own.port(at);
  return own;
}

describe('AWS loads a number by itself', () => {
  test('96 hours before its FOC, not a millisecond earlier', async () => {
    const own = await withFoc();
    await own.to(A_MILLISECOND_BEFORE_THAT);
    expect(held(own)).toEqual([]);
    await own.to(FOUR_DAYS_BEFORE);
    expect(held(own)).toEqual([{ number: NUMBER, since: FOUR_DAYS_BEFORE }]);
    expect(own.connect.view().items).toMatchObject([{ status: 'CLAIMED', instanceArn: INSTANCE, contactFlowId: null }]);
    expect(own.changes()).toBe(1);
  });

  test('at once where the FOC is less than 96 hours ahead', async () => {
    const own = await withFoc('2026-12-02T09:00:00Z');
    expect(held(own)).toEqual([{ number: NUMBER, since: '2026-12-01T09:00:00Z' }]);
  });

  test('96 hours before the FOC in summer time and winter time alike: hours are elapsed', async () => {
    const own = await withFoc('2027-03-29T09:00:00Z');
    await own.to('2027-03-25T08:59:59Z');
    expect(held(own)).toEqual([]);
    await own.to('2027-03-25T09:00:00Z');
    expect(held(own)).toHaveLength(1);
  });

  test('once, however often its port is written after that', async () => {
    const own = await withFoc();
    await own.to(FOC);
    await own.port(FOC, { phase: 'CUTOVER' });
    await own.port('2026-12-20T10:00:00Z');
    await own.to('2026-12-20T10:00:00Z');
    expect(held(own)).toEqual([{ number: NUMBER, since: FOUR_DAYS_BEFORE }]);
  });

  test('when its order becomes known, where the port was written first', async () => {
    const own = await bench();
    await own.port('2026-12-02T09:00:00Z');
    expect(held(own)).toEqual([]);
    await own.order();
    expect(held(own)).toHaveLength(1);
  });

  test('at the instant at which the product looks: the number is there for a timer set after the FOC', async () => {
    const own = await withFoc();
    const seen: unknown[] = [];
    own.clock.at(Date.parse(FOUR_DAYS_BEFORE), () => void seen.push(...held(own)));
    await own.to(FOUR_DAYS_BEFORE);
    expect(seen).toHaveLength(1);
  });
});

describe('a FOC that changes', () => {
  test('a slip moves the loading with it', async () => {
    const own = await withFoc();
    await own.to('2026-12-05T10:00:00Z');
    await own.port('2026-12-17T10:00:00Z');
    await own.to('2026-12-13T09:59:59Z');
    expect(held(own)).toEqual([]);
    await own.to('2026-12-13T10:00:00Z');
    expect(held(own)).toEqual([{ number: NUMBER, since: '2026-12-13T10:00:00Z' }]);
  });

  test('an earlier one loads earlier, or at once', async () => {
    const own = await withFoc('2026-12-17T10:00:00Z');
    await own.port(FOC);
    expect(own.connect.view().expected).toEqual([{ number: NUMBER, loadsAt: FOUR_DAYS_BEFORE }]);
    await own.port('2026-12-03T10:00:00Z');
    expect(held(own)).toHaveLength(1);
    expect(own.connect.view().expected).toEqual([]);
  });

  test.each(['withdrawn', 'cancelled', 'rolled back', 'deleted'] as const)('%s, it loads nothing', async (how) => {
    const own = await withFoc();
    if (how === 'withdrawn') await own.write(portIn('FILED'));
    if (how === 'cancelled') await own.port(FOC, { phase: 'CANCELLED' });
    if (how === 'rolled back') await own.port(FOC, { phase: 'ROLLED_BACK' });
    if (how === 'deleted') await own.erase();
    await own.to(FOC);
    expect(held(own)).toEqual([]);
    expect(own.connect.view().expected).toEqual([]);
  });

  test('a slip takes back no number that is loaded already', async () => {
    const own = await withFoc();
    await own.to(FOUR_DAYS_BEFORE);
    await own.port('2026-12-24T10:00:00Z');
    expect(held(own)).toHaveLength(1);
  });

  test('the numbers of one order load each before its own FOC', async () => {
    const own = await withFoc();
    await own.port('2026-12-11T10:00:00Z', { number: '+442079460102' });
    await own.to(FOUR_DAYS_BEFORE);
    expect(held(own)).toEqual([{ number: NUMBER, since: FOUR_DAYS_BEFORE }]);
    await own.to('2026-12-07T10:00:00Z');
    expect(held(own).map(({ number }) => number)).toEqual([NUMBER, '+442079460102']);
  });
});

describe('a number that is withheld', () => {
  test('is not loaded, not even past its FOC, until the list no longer names it; then at once', async () => {
    const own = await withFoc();
    await own.port(FOC, { number: '+442079460102' });
    own.connect.withhold([NUMBER]);
    await own.to('2026-12-11T10:00:00Z');
    expect(held(own)).toEqual([{ number: '+442079460102', since: FOUR_DAYS_BEFORE }]);
    expect(own.connect.view()).toMatchObject({
      withheld: [NUMBER],
      expected: [{ number: NUMBER, loadsAt: FOUR_DAYS_BEFORE }],
    });
    own.connect.withhold([]);
    expect(held(own)[0]).toEqual({ number: NUMBER, since: '2026-12-11T10:00:00Z' });
  });

  test('the list is replaced, not added to', async () => {
    const own = await withFoc();
    own.connect.withhold([NUMBER]);
    own.connect.withhold(['+442079460102']);
    await own.to(FOUR_DAYS_BEFORE);
    expect(held(own)).toHaveLength(1);
  });

  test('a number that is let go before its time waits for its time', async () => {
    const own = await withFoc();
    own.connect.withhold([NUMBER]);
    own.connect.withhold([]);
    expect(held(own)).toEqual([]);
    await own.to(FOUR_DAYS_BEFORE);
    expect(held(own)).toHaveLength(1);
  });

  test('one that is loaded already stays', async () => {
    const own = await withFoc('2026-12-02T09:00:00Z');
    own.connect.withhold([NUMBER]);
    expect(held(own)).toHaveLength(1);
  });
});

describe('a start on the same journal', () => {
  test('loads at the same instant as if nothing had happened', async () => {
    const directory = emptyDirectory();
    await (await withFoc(FOC, directory)).kill();
    const again = await bench({ directory });
    expect(again.connect.view().expected).toEqual([{ number: NUMBER, loadsAt: FOUR_DAYS_BEFORE }]);
    await again.to(A_MILLISECOND_BEFORE_THAT);
    expect(held(again)).toEqual([]);
    await again.to(FOUR_DAYS_BEFORE);
    expect(held(again)).toEqual([{ number: NUMBER, since: FOUR_DAYS_BEFORE }]);
  });

  test('has the loaded numbers with their ids, and the list of those withheld', async () => {
    const directory = emptyDirectory();
    const own = await withFoc(FOC, directory);
    own.connect.withhold(['+442079460102']);
    await own.port(FOC, { number: '+442079460102' });
    await own.to(FOUR_DAYS_BEFORE);
    const before = own.connect.view();
    await own.kill();
    const again = await bench({ directory });
    expect(again.connect.view()).toEqual(before);
    expect(again.changes()).toBe(0);
  });

  test('loads at once what fell due in the days of a stack that knew no Connect', async () => {
    const directory = emptyDirectory();
    const own = await withFoc(FOC, directory);
    await own.to(FOC);
    await own.kill();
    forgetConnect(directory);
    expect(held(await bench({ directory }))).toEqual([{ number: NUMBER, since: FOC }]);
  });
});

/** Takes every line of Connect out of a journal. */
function forgetConnect(directory: string): void {
  const path = join(directory, 'journal.jsonl');
  const turns = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const others = turns.map((turn) => (JSON.parse(turn) as [string][]).filter(([engine]) => engine !== 'connect'));
  writeFileSync(path, others.map((turn) => JSON.stringify(turn) + '\n').join(''));
}
