import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../functions/domain/bridges/bridge';
import type { EmergencyContact } from '../../../functions/domain/port/carrier';
import { portIn } from '../port/cast';
import { dated, datedFor, factsWith, FOC, IN_CONNECT, itemOf, itemsOf, RECORD, SECOND, signed, word } from './cast';

describe('the record proves by itself', () => {
  test('that the FOC is confirmed, and by whom', () => {
    expect(itemOf('foc-confirmed', [dated()])).toMatchObject({
      state: 'done',
      evidence: `FOC ${FOC}, confirmed by Porting desk`,
      signedOff: null,
      lacks: null,
    });
    expect(itemOf('foc-confirmed', [portIn('FILED')])).toMatchObject({ state: 'open', evidence: null });
  });

  test('that the rollback letter is filled in, once the record is on file', () => {
    expect(itemOf('rollback-letter', [dated()])).toMatchObject({ state: 'open' });
    const item = itemOf('rollback-letter', [dated()], factsWith({ order: { csr: RECORD } }));
    expect(item).toMatchObject({ state: 'done', evidence: expect.stringContaining('unsigned') as string });
  });

  const contact = { name: 'Night desk', email: 'night@example-telecom.example' };
  test.each<[string, EmergencyContact | null, 'open' | 'done', string]>([
    ['nobody is on record', null, 'open', 'No emergency contact of Example Telecom is on record.'],
    ['nobody has called', contact, 'open', 'Nobody has called Night desk'],
    [
      'nobody has asked for the process',
      { ...contact, verifiedOn: '2026-11-20' },
      'open',
      'Night desk was called, but not how',
    ],
    [
      'nobody has called about the process',
      { ...contact, process: 'by phone' },
      'open',
      'Nobody has called Night desk',
    ],
    [
      'both are known',
      { ...contact, verifiedOn: '2026-11-20', verifiedBy: 'Otis', process: 'by phone' },
      'done',
      'Night desk verified by phone on 2026-11-20 by Otis; port-back: by phone',
    ],
  ])('whether the emergency contact is good: %s', (_, emergencyContact, state, words) => {
    const item = itemOf('emergency-contact', [dated()], factsWith({ carrier: { emergencyContact } }));
    expect(item.state).toBe(state);
    expect(item.evidence ?? item.lacks).toContain(words);
  });

  test('that the criterion is agreed, with who decides', () => {
    expect(itemOf('rollback-criterion', [dated()])).toMatchObject({ state: 'open' });
    const facts = factsWith({ order: { rollbackCriterion: 'two failed calls in a row' } });
    expect(itemOf('rollback-criterion', [dated()], facts)).toMatchObject({
      state: 'done',
      evidence: 'Dana Decide decides; criterion: two failed calls in a row',
    });
  });

  test('that the numbers are in Connect, only when each of them is', () => {
    const [here, gone] = [dated(IN_CONNECT), dated({ number: SECOND })];
    expect(itemOf('number-associated', [here, gone])).toMatchObject({
      state: 'open',
      lacks: `Not loaded and associated yet: ${SECOND}.`,
    });
    expect(itemOf('number-associated', [here]).state).toBe('done');
    const lost = dated({ connect: { state: 'LOADED', phoneNumberId: 'id-1', lookedAt: '2026-12-09T10:00:00Z' } });
    expect(itemOf('number-associated', [lost]).state).toBe('open');
  });

  test('that the window is over', () => {
    expect(itemOf('keep-or-port-anew', [portIn('ROLLBACK_WINDOW')]).state).toBe('open');
    expect(itemOf('keep-or-port-anew', [portIn('COMPLETED')])).toMatchObject({
      state: 'done',
      evidence: '+442079460101: the window has closed, the number stays',
    });
    expect(itemOf('keep-or-port-anew', [portIn('ROLLED_BACK')]).evidence).toContain('back at the former carrier');
  });
});

describe('a signature', () => {
  test('suffices where the record lacks something', () => {
    const item = itemOf('number-associated', [dated()], signed(word('number-associated', FOC, { evidence: 'seen' })));
    expect(item).toMatchObject({ state: 'done', evidence: 'seen', lacks: null });
  });

  test('for one number and the record for the other close the item together', () => {
    const was = '2026-12-08T10:00:00Z';
    const moved = dated({ number: SECOND, pastFocs: [{ at: was, confirmedAt: '2026-11-30T09:00:00Z' }] });
    const facts = signed(word('foc-confirmed', was));
    expect(itemOf('foc-confirmed', [dated(), moved], facts).state).toBe('done');
  });
});

describe('an SBC', () => {
  const bridge = (expires: string, testedOn?: string): Bridge => ({
    kind: 'sbc-to-claimed-number',
    claimedNumber: '+442079460190',
    sbc: { host: 'sbc.acme.example', certificateExpiresOn: expires },
    ...(testedOn === undefined ? {} : { testedOn }),
    since: '2026-11-24T09:00:00Z',
  });
  const over = (expires: string, testedOn?: string) => dated({ bridge: bridge(expires, testedOn) });

  test('is in the runbook of numbers that come over one, and of no others', () => {
    expect(itemsOf('sbc-tested', [dated()])).toEqual([]);
    const forwarded: Bridge = { kind: 'call-forward', claimedNumber: '+442079460190', since: '2026-11-24T09:00:00Z' };
    expect(itemsOf('sbc-tested', [dated({ bridge: forwarded })])).toEqual([]);
    expect(itemsOf('sbc-tested', [dated(), over('2027-06-30')])).toHaveLength(1);
  });

  // The window of a FOC on Thursday 10 December at 10:00 lasts 72 hours from whenever the number has moved: until the 13th.
  test.each([
    ['2026-12-13', 'open', 'ends on 2026-12-13; the rollback window lasts until 2026-12-13'],
    ['2026-12-14', 'done', 'good until 2026-12-14'],
  ])('with a certificate until %s is %s: it has to be good past the window', (expires, state, words) => {
    const item = itemOf('sbc-tested', [over(expires, '2026-12-01')]);
    expect(item.state).toBe(state);
    expect(item.evidence ?? item.lacks).toContain(words);
  });

  test('has to be tested as well', () => {
    expect(itemOf('sbc-tested', [over('2027-06-30')]).lacks).toBe(
      'No test of the bridge over sbc.acme.example is on record.',
    );
  });

  test('whose certificate was good for one date may not be good for a later one', () => {
    const later = datedFor('2026-12-17T10:00:00Z', '2026-12-08T09:00:00Z', {
      bridge: bridge('2026-12-14', '2026-12-01'),
    });
    expect(itemOf('sbc-tested', [later]).state).toBe('open');
  });

  test('of a number without a date cannot be judged yet', () => {
    const item = itemOf('sbc-tested', [portIn('FILED', { bridge: bridge('2027-06-30', '2026-12-01') })]);
    expect(item).toMatchObject({ state: 'open', lacks: expect.stringContaining('No FOC stands') as string });
  });

  test('that is good for one number and not for the other leaves the item open', () => {
    const other = dated({ number: SECOND, bridge: bridge('2026-12-01', '2026-11-30') });
    expect(itemOf('sbc-tested', [over('2027-06-30', '2026-12-01'), other]).state).toBe('open');
  });
});
