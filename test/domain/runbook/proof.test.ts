import { describe, expect, test } from 'vitest';
import type { Bridge } from '../../../functions/domain/bridges/bridge';
import type { EmergencyContact } from '../../../functions/domain/port/carrier';
import { gatesOpen } from '../../../functions/domain/runbook/gates';
import type { NotedCall } from '../../../functions/domain/testcalls/test-call';
import { plusMinutes } from '../../../functions/domain/time/instant';
import { portIn, WHEN } from '../port/cast';
import {
  dated,
  datedFor,
  factsWith,
  FOC,
  IN_CONNECT,
  itemOf,
  itemsOf,
  RECORD,
  SECOND,
  signed,
  SIGNED_AT,
  word,
} from './cast';

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

describe('the emergency contact', () => {
  const at = (verifiedOn: string, now = SIGNED_AT, port = dated()) => {
    const emergencyContact = {
      name: 'Night desk',
      email: 'night@example-telecom.example',
      process: 'call',
      verifiedOn,
    };
    return itemOf('emergency-contact', [port], factsWith({ carrier: { emergencyContact } }), now);
  };

  test.each([
    ['30 days before the FOC', '2026-11-10', 'done'],
    ['31 days before the FOC', '2026-11-09', 'open'],
  ])('that was called %s is %s: %s', (_, on, state) => {
    const item = at(on);
    expect(item.state).toBe(state);
    if (state === 'open') expect(item.lacks).toContain('more than 30 days before the FOC (a default of Portolan');
  });

  test('whose date has slipped is called again', () => {
    const later = datedFor('2026-12-22T10:00:00Z', '2026-12-08T09:00:00Z');
    expect([at('2026-11-20').state, at('2026-11-20', SIGNED_AT, later).state]).toEqual(['done', 'open']);
  });

  test('that is said to have been called on a day still to come is not verified until then', () => {
    expect(at('2026-12-04')).toMatchObject({
      state: 'open',
      lacks: 'The call to Night desk is dated 2026-12-04, which is still to come.',
    });
    expect(at('2026-12-04', '2026-12-04T00:00:00Z').state).toBe('done');
    const emergencyContact = {
      name: 'N',
      email: 'n@example-telecom.example',
      process: 'call',
      verifiedOn: '2026-12-04',
    };
    const open = (now: string) => gatesOpen(dated(), { ...factsWith({ carrier: { emergencyContact } }), now });
    const isOpen = (now: string) => open(now).some(({ itemKey }) => itemKey === 'emergency-contact');
    expect([isOpen(SIGNED_AT), isOpen('2026-12-04T00:00:00Z')]).toEqual([true, false]);
  });

  test('is verified by a signature where the record has no call, or an old one', () => {
    expect(itemOf('emergency-contact', [dated()], signed(word('emergency-contact'))).state).toBe('done');
  });

  test('is not there by a signature where the record has none', () => {
    const facts = factsWith({
      order: { signOffs: [word('emergency-contact')] },
      carrier: { emergencyContact: null },
    });
    expect(itemOf('emergency-contact', [dated()], facts)).toMatchObject({
      state: 'open',
      evidence: null,
      lacks: 'No emergency contact of Example Telecom is on record.',
      signedOff: { by: 'Otis Operations' },
    });
    expect(gatesOpen(dated(), facts).map(({ itemKey }) => itemKey)).toContain('emergency-contact');
  });
});

describe('the calls that are on record', () => {
  const call = (at: string, more: Partial<NotedCall> = {}): NotedCall => ({
    at,
    network: 'Third Mobile',
    caller: '+442079460777',
    by: 'ops@acme.example',
    ringback: true,
    ivrAudio: true,
    agentAnswer: true,
    hangupTone: true,
    ...more,
  });

  test('prove the last one on the legacy carrier: passed, before the FOC, since that date stands', () => {
    const by = (...testCalls: readonly NotedCall[]) => itemOf('legacy-test-call', [dated({ testCalls })]);
    expect(by(call('2026-12-09T15:00:00Z'))).toMatchObject({
      state: 'done',
      evidence: '+442079460101: passed at 2026-12-09T15:00:00Z, noted by ops@acme.example',
      signedOff: null,
    });
    expect(by(call('2026-12-09T15:00:00Z', { agentAnswer: false })).state).toBe('open');
    expect(by(call(FOC)).state).toBe('open');
    expect(by(call('2026-12-01T08:59:59Z')).state).toBe('open');
    expect(by().lacks).toContain('No test call that passed before the FOC is noted for +442079460101');
  });

  test('prove it only when each number has one', () => {
    const ports = [dated({ testCalls: [call('2026-12-09T15:00:00Z')] }), dated({ number: SECOND })];
    expect(itemOf('legacy-test-call', ports).lacks).toContain(`for ${SECOND}`);
  });

  // A call each 15 minutes for 2 hours from 10:20, then hourly for 6.
  const minutes = [...Array.from({ length: 9 }, (_, index) => 15 * index), 180, 240, 300, 360, 420, 480];
  const cadence = minutes.map((minute) => call(plusMinutes(WHEN.moved, minute)));

  test('prove the cadence once every call of every number is made', () => {
    const all = portIn('ROLLBACK_WINDOW', { testCalls: cadence });
    expect(itemOf('test-call-cadence', [all])).toMatchObject({ state: 'done', signedOff: null });
    const lastMissing = portIn('ROLLBACK_WINDOW', { number: SECOND, testCalls: cadence.slice(0, -1) });
    expect(itemOf('test-call-cadence', [all, lastMissing])).toMatchObject({
      state: 'open',
      lacks: `29 of 30 calls of the cadence are noted; still to come or missed for ${SECOND}.`,
    });
    expect(itemOf('test-call-cadence', [portIn('FILED')]).state).toBe('open');
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

  test('whose certificate ends before the window does is not good by a signature', () => {
    const facts = signed(word('sbc-tested'));
    expect(itemOf('sbc-tested', [over('2026-12-13', '2026-12-01')], facts)).toMatchObject({
      state: 'open',
      lacks: expect.stringContaining('ends on 2026-12-13') as string,
    });
    expect(itemOf('sbc-tested', [over('2027-06-30')], facts).state).toBe('done');
    const other = dated({ number: SECOND, bridge: bridge('2026-12-13', '2026-12-01') });
    expect(itemOf('sbc-tested', [over('2027-06-30'), other], facts).state).toBe('open');
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
