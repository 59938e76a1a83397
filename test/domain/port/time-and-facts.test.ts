import { describe, expect, test } from 'vitest';
import { decide } from '../../../functions/domain/port/decide';
import { asOf, elapse } from '../../../functions/domain/port/elapse';
import type { PortEvent } from '../../../functions/domain/port/event';
import { evolve } from '../../../functions/domain/port/evolve';
import { historyEntry } from '../../../functions/domain/port/history-entry';
import { PHASES } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { portIn, WHEN } from './cast';
import { COMMANDS } from './commands';

const NEXT_FOC = { at: '2026-12-14T10:00:00Z', confirmedAt: '2026-12-02T09:00:00Z', confirmedBy: 'Porting desk' };
const at = '2026-12-02T09:00:00Z';

describe('evolve', () => {
  test('counts every fact in the version, notes included', () => {
    const note: PortEvent = {
      type: 'carrier-responded',
      at,
      id: 'n',
      receivedAt: at,
      outcome: 'query',
      why: 'which building?',
    };
    expect(evolve(portIn('FILED'), note).version).toBe(2);
    expect(evolve(evolve(portIn('FILED'), note), note).version).toBe(3);
  });

  test('a slip keeps the date that stood before', () => {
    const port = portIn('FOC_CONFIRMED');
    const moved = evolve(port, { type: 'foc-moved', at, id: 'm', foc: NEXT_FOC, from: WHEN.foc });
    expect(moved).toMatchObject({ phase: 'FOC_CONFIRMED', phaseSince: at, foc: NEXT_FOC, pastFocs: [port.foc] });
  });

  test.each([
    ['foc-withdrawn', 'FILED'],
    ['rejected', 'REJECTED'],
  ] as const)('%s takes the date away and keeps it among the past ones', (type, phase) => {
    const port = portIn('FOC_CONFIRMED');
    const rejection = { receivedAt: at, codes: [], classes: [], refilableAsIs: false };
    const event: PortEvent = type === 'rejected' ? { type, at, id: 'x', rejection, why: 'w' } : { type, at, id: 'x' };
    expect(evolve(port, event)).toMatchObject({ phase, foc: null, pastFocs: [port.foc] });
  });

  test('a failed cutover goes back to FILED with no FOC', () => {
    const port = portIn('CUTOVER');
    const failed = evolve(port, { type: 'cutover-failed', at: WHEN.moved, id: 'f', by: 'ops' });
    expect(failed).toMatchObject({ phase: 'FILED', foc: null, pastFocs: [port.foc], rollback: null });
  });

  test('leaves the port it was given as it was', () => {
    const port = portIn('FOC_CONFIRMED');
    const copy = structuredClone(port);
    evolve(port, { type: 'foc-moved', at, id: 'm', foc: NEXT_FOC, from: WHEN.foc });
    expect(port).toEqual(copy);
  });
});

describe('what time alone does', () => {
  test('a second before the FOC nothing has happened; at it the number is in its cutover', () => {
    expect(elapse(portIn('FOC_CONFIRMED'), '2026-12-10T09:59:59Z')).toEqual([]);
    expect(elapse(portIn('FOC_CONFIRMED'), '2026-12-10T10:00:00Z')).toMatchObject([{ type: 'foc-reached' }]);
  });

  test('a second before it closes the window is open; at it the port is complete', () => {
    expect(elapse(portIn('ROLLBACK_WINDOW'), '2026-12-13T10:19:59Z')).toEqual([]);
    expect(asOf(portIn('ROLLBACK_WINDOW'), '2026-12-13T10:20:00Z').phase).toBe('COMPLETED');
  });

  test.each(PHASES.filter((phase) => phase !== 'FOC_CONFIRMED' && phase !== 'ROLLBACK_WINDOW'))(
    'in %s it does nothing, however long',
    (phase) => {
      expect(elapse(portIn(phase), '2036-01-01T00:00:00Z')).toEqual([]);
    },
  );

  test.each([
    ['FOC_CONFIRMED', WHEN.foc],
    ['ROLLBACK_WINDOW', WHEN.windowCloses],
  ] as const)('a clock that is days late on %s writes the very history of a punctual one', (phase, due) => {
    const history = (now: string) => {
      let port = portIn(phase);
      return elapse(port, now).map((event) => {
        const after = evolve(port, event);
        const entry = historyEntry(port, event, after, 'portolan');
        port = after;
        return { entry, after };
      });
    };
    expect(history('2026-12-31T23:59:59Z')).toEqual(history(due));
    expect(history(due)).toHaveLength(1);
  });

  test('a report that is late past both FOC and window finds both passed: cutover, then complete', () => {
    const now = '2026-12-14T09:00:00Z';
    const report = COMMANDS['complete-cutover'](WHEN.moved);
    const decision = decide(report, portIn('FOC_CONFIRMED'), { at: now, id: 'late' });
    if (isRefusal(decision)) throw new Error(decision.detail);
    expect(decision.map(({ type }) => type)).toEqual(['foc-reached', 'cutover-completed']);
    const reported = decision.reduce(evolve, portIn('FOC_CONFIRMED'));
    expect(asOf(reported, now)).toMatchObject({ phase: 'COMPLETED', rollback: { closesAt: WHEN.windowCloses } });
  });

  test('a window that was over when the cutover was reported closes after the report in the history, not before', () => {
    const now = '2026-12-14T09:00:00Z';
    const report = COMMANDS['complete-cutover'](WHEN.moved);
    const decision = decide(report, portIn('CUTOVER'), { at: now, id: 'late' });
    if (isRefusal(decision)) throw new Error(decision.detail);
    const reported = decision.reduce(evolve, portIn('CUTOVER'));
    expect([...decision, ...elapse(reported, now)].map((event) => event.at)).toEqual([now, now]);
  });

  test('a FOC that was confirmed, overridden, after it had passed is reached when it is confirmed', () => {
    const now = '2026-12-10T12:00:00Z';
    const foc = { at: WHEN.foc, confirmedAt: now, override: { by: 'owner@acme.example', reason: 'told by phone' } };
    const decision = decide({ type: 'confirm-foc', foc }, portIn('FILED'), { at: now, id: 'late' });
    if (isRefusal(decision)) throw new Error(decision.detail);
    const confirmed = decision.reduce(evolve, portIn('FILED'));
    expect(elapse(confirmed, now)).toMatchObject([{ type: 'foc-reached', at: now }]);
  });
});

describe('the line that a fact leaves in the history', () => {
  const line = (port: Port, event: PortEvent) => historyEntry(port, event, evolve(port, event), 'agent@acme.example');

  test('names the caller, the phases and the reason', () => {
    expect(line(portIn('CSR_PENDING'), { type: 'csr-recorded', at, id: 'x', source: 'latest-bill' })).toEqual({
      at,
      actor: 'agent@acme.example',
      what: 'csr-recorded',
      from: 'CSR_PENDING',
      to: 'LOA_PENDING',
      why: 'source: latest-bill',
    });
  });

  test('what time did has portolan for its actor', () => {
    const [reached] = elapse(portIn('FOC_CONFIRMED'), WHEN.foc);
    if (reached === undefined) throw new Error('nothing elapsed');
    expect(line(portIn('FOC_CONFIRMED'), reached)).toMatchObject({ actor: 'portolan', at: WHEN.foc });
  });

  test('who confirmed a date stands in it, the first time', () => {
    expect(line(portIn('FILED'), { type: 'foc-confirmed', at, id: 'x', foc: NEXT_FOC })).toMatchObject({
      by: 'Porting desk',
    });
  });

  test('who confirmed a moved date stands in it too', () => {
    const moved: PortEvent = { type: 'foc-moved', at, id: 'x', foc: NEXT_FOC, from: WHEN.foc };
    expect(line(portIn('FOC_CONFIRMED'), moved)).toMatchObject({ by: 'Porting desk' });
  });

  test('an override stands in it with its name and reason', () => {
    const foc = { ...NEXT_FOC, override: { by: 'owner@acme.example', reason: 'night desk agreed' } };
    const why = line(portIn('FILED'), { type: 'foc-confirmed', at, id: 'x', foc }).why;
    expect(why).toContain('owner@acme.example');
    expect(why).toContain('night desk agreed');
  });

  test('when a port-back was restored in the world stands in it', () => {
    const told = decide(COMMANDS['report-restored']('2026-12-12T07:30:00Z'), portIn('ROLLING_BACK'), {
      at: '2026-12-12T09:00:00Z',
      id: 'x',
    });
    expect(JSON.stringify(told)).toContain('2026-12-12T07:30:00Z');
  });
});
