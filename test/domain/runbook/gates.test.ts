import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { decide } from '../../../functions/domain/port/decide';
import { PHASES } from '../../../functions/domain/port/phase';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { waitingFor } from '../../../functions/domain/port/waiting-for';
import { gatesDue, gatesOpen } from '../../../functions/domain/runbook/gates';
import { RUNBOOK } from '../../../functions/domain/runbook/items';
import { partyNamed } from '../../../functions/domain/runbook/party';
import { saidIn } from '../letters/mails/mail-text';
import { CARRIER, DURING, ORDER, portIn, WHEN } from '../port/cast';
import { dated, everything, factsWith, FOC, IN_CONNECT, signed, word } from './cast';

const keysOf = (gates: readonly { readonly itemKey: string }[]) => gates.map(({ itemKey }) => itemKey);

describe('the gates that stand open', () => {
  test('are all that nobody signed and the record does not prove', () => {
    expect(keysOf(gatesOpen(dated(), factsWith()))).toEqual(
      RUNBOOK.filter(({ gate, itemKey }) => gate && itemKey !== 'foc-confirmed' && itemKey !== 'sbc-tested').map(
        ({ itemKey }) => itemKey,
      ),
    );
  });

  test('are none once everything is signed off', () => {
    expect(gatesOpen(dated(), signed(...everything()))).toEqual([]);
  });

  test('are none of the advice', () => {
    const facts = signed(...everything().filter(({ itemKey }) => itemKey !== 'connect-quotas'));
    expect(gatesOpen(dated(), facts)).toEqual([]);
  });

  test('ask for the number itself and not for its neighbours', () => {
    const facts = signed(...everything().filter(({ itemKey }) => itemKey !== 'number-associated'));
    expect(gatesOpen(dated(IN_CONNECT), facts)).toEqual([]);
    expect(keysOf(gatesOpen(dated(), facts))).toEqual(['number-associated']);
  });

  test('ask nothing of Connect where the number leaves it again', () => {
    const leaving = keysOf(gatesOpen(dated({ carrier: 'amazon-connect' }), factsWith()));
    for (const key of ['number-associated', 'flow-walkthrough', 'lambda-permissions'])
      expect(leaving).not.toContain(key);
    expect(leaving).toContain('human-on-duty');
  });

  test.each(PHASES)('are asked of in FOC_CONFIRMED and CUTOVER only (%s)', (phase) => {
    const isAsked = phase === 'FOC_CONFIRMED' || phase === 'CUTOVER';
    expect(gatesOpen(portIn(phase), factsWith()).length > 0).toBe(isAsked);
  });

  test('come to their time a week and a day before, and at the FOC', () => {
    const open = gatesOpen(dated(), factsWith());
    const due = (at: string) => gatesDue(open, at).length;
    expect(due('2026-12-03T09:59:59Z')).toBe(0);
    expect(due('2026-12-03T10:00:00Z')).toBe(5);
    expect(due('2026-12-09T10:00:00Z')).toBe(11);
    expect(due(FOC)).toBe(13);
  });
});

describe('a port whose gate is open past its time', () => {
  const wait = (gateOverdueAt: string | null) =>
    waitingFor(dated(), { carrier: CARRIER, playbook: GB_GEO, gateOverdueAt });

  test('waits for the gate until the last moment to postpone, while that is ahead', () => {
    // Five business days before Thursday 10 December.
    const expected = { what: 'gate', since: WHEN.dateGiven, until: '2026-12-03T10:00:00Z' };
    expect(wait('2026-12-03T10:00:00Z')).toEqual(expected);
  });

  test('waits for it until the FOC after that', () => {
    expect(wait('2026-12-03T10:00:01Z')).toMatchObject({ what: 'gate', until: FOC });
  });

  test('waits for the FOC when no gate is', () => {
    expect(wait(null)).toMatchObject({ what: 'foc', until: FOC });
  });
});

describe('a cutover that is reported with gates open', () => {
  const report = (outcome: 'completed' | 'half-ported' | 'failed', accepted?: { by: string; reason: string }) =>
    ({
      type: 'report-cutover',
      outcome,
      at: WHEN.moved,
      by: 'ops@acme.example',
      rollbackHours: 72,
      rollbackBasis: 'practice',
      gatesOpen: ['CRM smoke test passed', 'Somebody has the stopwatch'],
      ...(accepted === undefined ? {} : { acceptOpenGates: accepted }),
    }) as const;
  const stamp = { at: DURING.CUTOVER, id: 'c-cut' };

  test('as completed is refused, with the name of each gate', () => {
    const decision = decide(report('completed'), portIn('CUTOVER'), stamp);
    expect(decision).toMatchObject({ refused: true, rule: 'gates-open', phase: 'CUTOVER' });
    expect(isRefusal(decision) && decision.detail).toContain('CRM smoke test passed; Somebody has the stopwatch');
  });

  test('and accepted by somebody is told so in the history, with the reason', () => {
    const accepted = { by: 'Dana Decide', reason: 'the rest was tested yesterday' };
    expect(decide(report('completed', accepted), portIn('CUTOVER'), stamp)).toMatchObject([
      {
        type: 'cutover-completed',
        why: 'Dana Decide accepted open gates (CRM smoke test passed; Somebody has the stopwatch): the rest was tested yesterday',
      },
    ]);
  });

  test.each(['half-ported', 'failed'] as const)('as %s needs nobody: what has happened has happened', (outcome) => {
    expect(isRefusal(decide(report(outcome), portIn('CUTOVER'), stamp))).toBe(false);
  });

  test('after a half-port is past its gates', () => {
    expect(decide(report('completed'), portIn('HALF_PORTED'), { ...stamp, at: DURING.HALF_PORTED })).toMatchObject([
      { type: 'half-port-repaired' },
    ]);
  });
});

describe('a party of the order', () => {
  test.each([
    ['decide@acme.example', 'Dana Decide'],
    ['DECIDE@Acme.Example', 'Dana Decide'],
    ['dana decide', 'Dana Decide'],
    [' Otis Operations ', 'Otis Operations'],
    ['Dana', undefined],
    ['decide@other.example', undefined],
  ])('answers to %j: %s', (who, name) => {
    expect(partyNamed(ORDER.parties, who)?.name).toBe(name);
  });
});

describe('the mails', () => {
  const mail = (
    occasion: 'gates-open' | 't-minus-7d' | 't-minus-24h' | 'cutover-window',
    at: string,
    facts = factsWith(),
  ) =>
    writeMail({
      occasion,
      dueAt: at,
      ports: [occasion === 'cutover-window' ? portIn('CUTOVER') : dated()],
      ...facts,
      now: at,
      order: { ...ORDER, ...facts.order },
    });

  test('of open gates name each with its owner, its time and the call that signs it off', () => {
    const said = saidIn(mail('gates-open', '2026-12-03T10:00:00Z'));
    expect(said).toContain(
      'Cutover window booked with operations. Owner: Otis Operations. Due Thursday 3 December 2026, 10:00 (Europe/London), UTC 2026-12-03T10:00:00Z. Sign off: POST /v1/orders/order-1/runbook/window-booked',
    );
    expect(said).toContain('Nobody has called Night desk to see that somebody answers.');
    expect(said).not.toContain('crm-smoke-test');
    expect(said).toContain('moves the number at the FOC whatever we think');
  });

  test('of open gates say until when the date can still be moved, and that it cannot when it cannot', () => {
    const inTime = saidIn(mail('gates-open', '2026-12-03T10:00:00Z'));
    expect(inTime).toContain(
      'by Thursday 3 December 2026, 10:00 (Europe/London), UTC 2026-12-03T10:00:00Z, the last moment to postpone',
    );
    const tooLate = saidIn(mail('gates-open', '2026-12-09T10:00:00Z'));
    expect(tooLate).toContain('by the FOC, Thursday 10 December 2026, 10:00 (Europe/London)');
    expect(tooLate).toContain('(passed: a change now is a favour of the desk)');
  });

  test('of a week before list what is wanted by then, done or open, with whose it is', () => {
    const said = saidIn(mail('t-minus-7d', '2026-12-03T10:00:00Z', signed(word('window-booked'))));
    expect(said).toContain('Cutover window booked with operations: done, signed off by Otis Operations.');
    expect(said).toContain('FOC confirmed by the carrier: done, by the record.');
    expect(said).toContain('Connect quotas raised: numbers and concurrent calls: OPEN (advice), Otis Operations.');
    expect(said).toContain('signed off by the legal contact: OPEN, Lena Legal.');
    expect(said).not.toContain('CRM smoke test');
  });

  test('of a day before list those of the day and of the window', () => {
    const said = saidIn(mail('t-minus-24h', '2026-12-09T10:00:00Z'));
    for (const { title, stage } of RUNBOOK) {
      expect(said.includes(`${title}: `)).toBe(stage === 'T-24h' || stage === 'window');
    }
  });

  test('of the cutover name the gates that stand open, and are silent when none does', () => {
    const open = saidIn(mail('cutover-window', FOC));
    expect(open).toContain('acceptOpenGates');
    expect(open).toContain('/runbook/stopwatch');
    expect(saidIn(mail('cutover-window', FOC, signed(...everything())))).not.toContain('acceptOpenGates');
  });
});
