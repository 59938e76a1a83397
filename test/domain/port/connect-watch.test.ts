import { describe, expect, test } from 'vitest';
import { connectAlarm, connectTask, wasLookedFor, watchedUntil } from '../../../functions/domain/port/connect-watch';
import type { ConnectSight, Port } from '../../../functions/domain/port/port';
import { portIn, WHEN } from './cast';

// The FOC is 2026-12-10T10:00:00Z: the watch begins on the 6th, the alarm on the 7th, the last day on the 9th.
const sight = (state: ConnectSight['state'], lookedAt: string | null = null): ConnectSight => ({
  state,
  lookedAt,
  phoneNumberId: state === 'LOADED' || state === 'ASSOCIATED' ? 'id-1' : null,
});

const dated = (connect: ConnectSight, more: Partial<Port> = {}) => portIn('FOC_CONFIRMED', { connect, ...more });

describe('what is to be done in Connect', () => {
  test.each<[string, Port, string, ReturnType<typeof connectTask>]>([
    ['nothing a second before the fourth day', dated(sight('NOT_LOOKED')), '2026-12-06T09:59:59Z', null],
    ['a look from the fourth day on', dated(sight('NOT_LOOKED')), '2026-12-06T10:00:00Z', 'look'],
    [
      'no look within the hour after one that found nothing',
      dated(sight('MISSING', '2026-12-06T10:00:00Z')),
      '2026-12-06T10:59:59Z',
      null,
    ],
    [
      'another look an hour after one that found nothing',
      dated(sight('MISSING', '2026-12-06T10:00:00Z')),
      '2026-12-06T11:00:00Z',
      'look',
    ],
    [
      'the contact flow for a number that is loaded, at once',
      dated(sight('LOADED', '2026-12-06T10:00:00Z')),
      '2026-12-06T10:00:00Z',
      'associate',
    ],
    [
      'nothing for a number that has its flow, until two days before the FOC',
      dated(sight('ASSOCIATED', '2026-12-06T10:00:00Z')),
      '2026-12-08T09:59:59Z',
      null,
    ],
    [
      'a word on its flow two days before the FOC',
      dated(sight('ASSOCIATED', '2026-12-06T10:00:00Z')),
      '2026-12-08T10:00:00Z',
      'verify',
    ],
    [
      'nothing more before the FOC once the flow is verified',
      dated(sight('ASSOCIATED', '2026-12-08T10:00:00Z')),
      '2026-12-10T09:59:59Z',
      null,
    ],
    [
      'nothing for a number that was given its flow in the last two days',
      dated(sight('ASSOCIATED', '2026-12-09T08:00:00Z')),
      '2026-12-09T10:00:00Z',
      null,
    ],
    [
      'a word on a flow that was seen for an earlier date only',
      dated(sight('ASSOCIATED', '2026-11-30T10:00:00Z')),
      '2026-12-06T10:00:00Z',
      'verify',
    ],
    [
      'a look for a number that has lost its flow and with it its id',
      dated({ ...sight('LOADED', '2026-12-08T10:00:00Z'), phoneNumberId: null }),
      '2026-12-08T10:00:00Z',
      'look',
    ],
    [
      'a look before a flow for what was loaded for an earlier date',
      dated(sight('LOADED', '2026-11-30T10:00:00Z')),
      '2026-12-06T10:00:00Z',
      'look',
    ],
    [
      'nothing during the cutover of a number that has its flow',
      portIn('CUTOVER', { connect: sight('ASSOCIATED', '2026-12-08T10:00:00Z') }),
      '2026-12-10T10:10:00Z',
      null,
    ],
    [
      'a word on the flow after the cutover, whatever was seen before it',
      portIn('ROLLBACK_WINDOW', { connect: sight('ASSOCIATED', WHEN.foc) }),
      WHEN.moved,
      'verify',
    ],
    [
      'a look after the cutover for what was only loaded before it',
      portIn('ROLLBACK_WINDOW', { connect: sight('LOADED', WHEN.foc) }),
      WHEN.moved,
      'look',
    ],
    [
      'a word on the flow of a half-ported number: some of its calls arrive',
      portIn('HALF_PORTED', { connect: sight('ASSOCIATED', WHEN.foc) }),
      '2026-12-11T09:00:00Z',
      'verify',
    ],
    [
      'no second word after the cutover',
      portIn('ROLLBACK_WINDOW', { connect: sight('ASSOCIATED', WHEN.moved) }),
      '2026-12-11T09:00:00Z',
      null,
    ],
    [
      'a look at a half-ported number that is not there',
      portIn('HALF_PORTED', { connect: sight('MISSING', WHEN.foc) }),
      '2026-12-11T09:00:00Z',
      'look',
    ],
    ['nothing without a FOC', portIn('FILED', { connect: sight('NOT_LOOKED') }), '2026-12-06T10:00:00Z', null],
    ['nothing when it is over', portIn('COMPLETED', { connect: sight('MISSING') }), '2026-12-14T10:00:00Z', null],
    ['nothing on the way back', portIn('ROLLING_BACK', { connect: sight('MISSING') }), '2026-12-11T12:00:00Z', null],
  ])('is %s', (_, port, now, task) => {
    expect(connectTask(port, now)).toBe(task);
  });

  test('begins for all whose FOC lies before one instant', () => {
    // The list is asked for what is due before: the FOC that is exactly four days away belongs to it.
    expect(watchedUntil('2026-12-06T10:00:00Z')).toBe('2026-12-10T10:00:01Z');
  });
});

describe('a list that does not name a number', () => {
  const begunAt = '2026-12-07T10:00:00Z';

  test.each<[string, Port, boolean]>([
    ['says that it is missing where nobody had looked', dated(sight('NOT_LOOKED')), true],
    ['says so again an hour after the last look', dated(sight('MISSING', '2026-12-07T09:00:00Z')), true],
    [
      'says nothing where its hour was not over when the list was begun',
      dated(sight('MISSING', '2026-12-07T09:00:01Z')),
      false,
    ],
    [
      'says nothing of a date that came after it was begun',
      dated(sight('NOT_LOOKED'), { phaseSince: '2026-12-07T10:00:01Z' }),
      false,
    ],
    [
      'says nothing of a flow that was found missing after it was begun',
      dated({ ...sight('LOADED', '2026-12-07T10:01:00Z'), phoneNumberId: null }),
      false,
    ],
    ['says nothing of a number that has its flow', dated(sight('ASSOCIATED', '2026-12-06T10:00:00Z')), false],
  ])('%s', (_, port, isMissing) => {
    expect(wasLookedFor(port, begunAt)).toBe(isMissing);
  });
});

describe('the alarm about a number', () => {
  const missing = dated(sight('MISSING', '2026-12-06T10:00:00Z'));

  test.each<[string, Port, string, string | null]>([
    ['is silent a second before the third day', missing, '2026-12-07T09:59:59Z', null],
    ['stands from the third day on', missing, '2026-12-07T10:00:00Z', `${WHEN.foc}#MISSING#72h`],
    ['stays the same one through the second', missing, '2026-12-09T09:59:59Z', `${WHEN.foc}#MISSING#72h`],
    ['is another one on the last day', missing, '2026-12-09T10:00:00Z', `${WHEN.foc}#MISSING#24h`],
    ['is another one at the FOC', portIn('CUTOVER', { connect: missing.connect }), WHEN.foc, `${WHEN.foc}#MISSING#foc`],
    [
      'is another one after the cutover',
      portIn('ROLLBACK_WINDOW', { connect: sight('MISSING', WHEN.moved) }),
      WHEN.moved,
      `${WHEN.foc}#MISSING#moved`,
    ],
    [
      'is silent while a loaded number waits its turn for a flow',
      dated(sight('LOADED', '2026-12-08T10:00:00Z')),
      '2026-12-08T11:59:59Z',
      null,
    ],
    [
      'stands when a loaded number has waited two hours',
      dated(sight('LOADED', '2026-12-08T10:00:00Z')),
      '2026-12-08T12:00:00Z',
      `${WHEN.foc}#LOADED#72h`,
    ],
    [
      'is silent while a date that came late waits its turn for a look',
      dated(sight('NOT_LOOKED'), { phaseSince: '2026-12-08T10:00:00Z' }),
      '2026-12-08T11:59:59Z',
      null,
    ],
    ['stands when nobody could look', dated(sight('NOT_LOOKED')), '2026-12-07T10:00:00Z', `${WHEN.foc}#NOT_LOOKED#72h`],
    [
      'is silent about a number that has its flow',
      dated(sight('ASSOCIATED', WHEN.moved)),
      '2026-12-09T12:00:00Z',
      null,
    ],
    ['is silent without a FOC', portIn('FILED', { connect: missing.connect }), '2026-12-09T12:00:00Z', null],
    ['is silent when it is over', portIn('CANCELLED', { connect: missing.connect }), '2026-12-09T12:00:00Z', null],
  ])('%s', (_, port, now, alarm) => {
    expect(connectAlarm(port, now)).toBe(alarm);
  });
});
