import { describe, expect, test } from 'vitest';
import { lookupAnswer, lookupRecord, unknownNumber } from '../../../functions/domain/port/lookup-answer';
import { PHASES, type Phase } from '../../../functions/domain/port/phase';
import { DURING, ORDER, portIn, WHEN } from './cast';

/** The promise of design §7, in its order. */
const KEYS = [
  'found',
  'schemaVersion',
  'number',
  'phase',
  'route',
  'country',
  'numberClass',
  'orderId',
  'wave',
  'focAt',
  'rollbackOpen',
  'rollbackClosesAt',
  'rollbackMinutesLeft',
  'testCaller',
  'legacyNumber',
  'message',
];

/** Design §11, Lookup: the route of a number without a bridge. */
const ROUTE: Record<Phase, string> = {
  CSR_PENDING: 'LEGACY',
  LOA_PENDING: 'LEGACY',
  READY_TO_FILE: 'LEGACY',
  FILED: 'LEGACY',
  FOC_CONFIRMED: 'LEGACY',
  REJECTED: 'LEGACY',
  ON_HOLD: 'LEGACY',
  CUTOVER: 'IN_TRANSITION',
  HALF_PORTED: 'IN_TRANSITION',
  ROLLING_BACK: 'IN_TRANSITION',
  ROLLBACK_WINDOW: 'CONNECT',
  COMPLETED: 'CONNECT',
  ROLLED_BACK: 'LEGACY',
  CANCELLED: 'LEGACY',
};

const answerIn = (phase: Phase, now = DURING[phase], caller: string | null = null) =>
  lookupAnswer(lookupRecord(portIn(phase), ORDER), caller, now);

describe('the answer to a contact flow', () => {
  test.each(PHASES)('in %s has the same keys as ever, all of them strings, and the route of the phase', (phase) => {
    const answer = answerIn(phase);
    expect(Object.keys(answer).sort()).toEqual([...KEYS].sort());
    expect(Object.values(answer).filter((value) => typeof value !== 'string')).toEqual([]);
    expect(answer).toMatchObject({ found: 'true', phase, route: ROUTE[phase] });
  });

  test('for an unknown number has the same keys and leaves the call on its normal path', () => {
    const answer = unknownNumber('+442079460199', 'not being ported');
    expect(Object.keys(answer).sort()).toEqual([...KEYS].sort());
    expect(Object.values(answer).filter((value) => typeof value !== 'string')).toEqual([]);
    expect(answer).toMatchObject({ found: 'false', phase: 'UNKNOWN', route: 'CONNECT', rollbackOpen: 'false' });
  });

  test('writes nothing known as an empty string', () => {
    const record = lookupRecord(portIn('FILED', { wave: null }), ORDER);
    expect(lookupAnswer(record, null, DURING.FILED)).toMatchObject({ wave: '', focAt: '', legacyNumber: '' });
  });

  test('counts the minutes of the window, rounded up, to its very end', () => {
    expect(answerIn('ROLLBACK_WINDOW', '2026-12-13T10:19:01Z')).toMatchObject({
      rollbackOpen: 'true',
      rollbackMinutesLeft: '1',
      rollbackClosesAt: WHEN.windowCloses,
    });
    expect(answerIn('ROLLBACK_WINDOW', WHEN.windowCloses)).toMatchObject({
      rollbackOpen: 'false',
      rollbackMinutesLeft: '0',
    });
  });

  test('counts on while the carrier is asked to take the number back, and nothing once it has', () => {
    expect(answerIn('ROLLING_BACK', '2026-12-13T10:18:30Z')).toMatchObject({
      phase: 'ROLLING_BACK',
      rollbackOpen: 'true',
      rollbackMinutesLeft: '2',
      rollbackClosesAt: WHEN.windowCloses,
    });
    expect(answerIn('ROLLING_BACK', WHEN.windowCloses)).toMatchObject({
      rollbackOpen: 'false',
      rollbackMinutesLeft: '0',
    });
    expect(answerIn('ROLLED_BACK', '2026-12-12T10:00:00Z').rollbackOpen).toBe('false');
  });

  test('at the FOC says that the number is in transition, whether or not the machine has written it down', () => {
    expect(answerIn('FOC_CONFIRMED', WHEN.foc)).toMatchObject({ phase: 'CUTOVER', route: 'IN_TRANSITION' });
    expect(answerIn('ROLLBACK_WINDOW', WHEN.windowCloses)).toMatchObject({ phase: 'COMPLETED' });
  });

  test('knows the caller of a registered test phone, and nobody else', () => {
    expect(answerIn('CUTOVER', DURING.CUTOVER, '+442079460777').testCaller).toBe('true');
    expect(answerIn('CUTOVER', DURING.CUTOVER, '+442079460778').testCaller).toBe('false');
    expect(answerIn('CUTOVER', DURING.CUTOVER, null).testCaller).toBe('false');
  });
});
