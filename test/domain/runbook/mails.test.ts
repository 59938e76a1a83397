import { describe, expect, test } from 'vitest';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import type { Occasion } from '../../../functions/domain/letters/mail-content';
import type { Port } from '../../../functions/domain/port/port';
import type { RunbookFacts } from '../../../functions/domain/runbook/facts';
import { saidIn } from '../letters/mails/mail-text';
import { CARRIER, ORDER, WHEN } from '../port/cast';
import { dated, datedFor, everything, factsWith, signed, word } from './cast';

const said = (occasion: Occasion, now: string, ports: readonly Port[], facts: RunbookFacts = factsWith()) =>
  saidIn(
    writeMail({
      occasion,
      dueAt: now,
      ports,
      carrier: facts.carrier,
      playbook: facts.playbook,
      order: { ...ORDER, ...facts.order },
      now,
    }),
  );

/** A Monday, of which the day before is a Sunday; and the Thursday before. */
const monday = datedFor('2026-12-14T10:00:00Z', WHEN.dateGiven);
const thursday = dated();
const FRIDAY_EVENING = 'Friday 11 December 2026, 17:00 (Europe/London)';
const MONDAY_MORNING = 'Monday 14 December 2026, 09:00 (Europe/London)';

describe('the mail of the day before', () => {
  test('asks for calls today while the desk is open', () => {
    const text = said('t-minus-24h', '2026-12-09T10:00:00Z', [thursday]);
    expect(text).toContain('NOT VERIFIED. Call it today, while somebody is there.');
    expect(text).toContain('and have the carrier reconfirm the FOC by phone, by a human on duty.');
  });

  test('says until when the desk is closed where it is, and asks nobody to call it before', () => {
    const text = said('t-minus-24h', '2026-12-13T10:00:00Z', [monday]);
    expect(text).not.toContain('while somebody is there');
    expect(text).toContain(`NOT VERIFIED. The desk is closed until ${MONDAY_MORNING}`);
    expect(text).toContain('Have the FOC reconfirmed by phone as soon as it opens');
    const early = datedFor('2026-12-14T08:00:00Z', WHEN.dateGiven);
    expect(said('t-minus-24h', '2026-12-13T08:00:00Z', [early])).toContain(
      'nobody there can reconfirm the FOC before it comes',
    );
  });

  test('asks for no call that has been made', () => {
    const text = said('t-minus-24h', '2026-12-09T10:00:00Z', [thursday], signed(...everything()));
    expect(text).toContain('the FOC has been reconfirmed by phone');
    expect(text).not.toContain('have the carrier reconfirm');
  });
});

describe('the mail of a week before', () => {
  test('names the last time at which the desk can reconfirm, and until when it is closed then', () => {
    expect(said('t-minus-7d', '2026-12-07T10:00:00Z', [monday])).toMatch(
      new RegExp(
        `Reconfirm the FOC by phone: by ${FRIDAY_EVENING}, .*; then the desk is closed until ${MONDAY_MORNING}`.replace(
          /[()]/g,
          '.',
        ),
      ),
    );
    const text = said('t-minus-7d', '2026-12-03T10:00:00Z', [thursday]);
    expect(text).toContain('Reconfirm the FOC by phone: by Wednesday 9 December 2026, 10:00 (Europe/London)');
    expect(text).not.toContain('the desk is closed');
  });
});

describe.each(['t-minus-7d', 't-minus-24h'] as const)('the emergency contact in the mail %s', (occasion) => {
  const now = occasion === 't-minus-7d' ? '2026-12-03T10:00:00Z' : '2026-12-09T10:00:00Z';

  test('stands as it does in the runbook: not verified nowhere once somebody has signed for it', () => {
    const text = said(occasion, now, [thursday], signed(word('emergency-contact')));
    expect(text).not.toContain('NOT VERIFIED');
    expect(text).toContain('Verified by phone: signed off by Otis Operations; the record of the carrier has no date');
  });

  test('is not verified by a signature where there is none', () => {
    const facts = factsWith({
      order: { signOffs: [word('emergency-contact')] },
      carrier: { emergencyContact: null },
    });
    expect(said(occasion, now, [thursday], facts)).toContain('The emergency contact for a rollback is NOT VERIFIED.');
  });

  test('that was called long ago is named with what it lacks', () => {
    const emergencyContact = { ...CARRIER.emergencyContact, name: 'Night desk', email: 'n@example.example' };
    const facts = factsWith({
      carrier: { emergencyContact: { ...emergencyContact, verifiedOn: '2026-10-01', process: 'call' } },
    });
    const text = said(occasion, now, [thursday], facts);
    expect(text).not.toContain('NOT VERIFIED');
    expect(text).toContain('is not good yet: Night desk was last called on 2026-10-01, more than 30 days before');
  });
});

describe.each(['foc-confirmed', 'foc-moved'] as const)('the mail %s', (occasion) => {
  const given = (focAt: string, facts = factsWith()) => {
    const past = occasion === 'foc-moved' ? { pastFocs: [{ at: WHEN.foc, confirmedAt: WHEN.recordIn }] } : {};
    return said(occasion, WHEN.dateGiven, [datedFor(focAt, WHEN.dateGiven, past)], facts);
  };

  test('names what is still to do of the weeks before, with its owner and its time, before any of it is late', () => {
    const text = given('2027-01-14T10:00:00Z');
    expect(text).toContain(
      'signed off by the legal contact: Lena Legal (legal contact), by Thursday 7 January 2027, 10:00 (Europe/London)',
    );
    expect(text).toContain('Otis Operations (operations lead), advice, by Thursday 24 December 2026, 10:00');
    expect(text).not.toContain('that has passed');
    expect(text).not.toContain('FOC confirmed by the carrier: ');
    expect(text).not.toContain('CRM smoke test');
  });

  test('begins with the quotas where less than three weeks are left, and says that it is late for them', () => {
    const text = given('2026-12-17T10:00:00Z');
    const [first] = text.split('Still to do before it')[1]?.split('\n').slice(1) ?? [];
    expect(first).toContain('Connect quotas raised');
    expect(first).toContain('(that has passed: at once)');
    expect(first).toContain('a large raise can take 3 weeks');
  });

  test('leaves out what is done, and the list where all is', () => {
    const all = everything('2026-12-17T10:00:00Z', WHEN.dateGiven);
    expect(given('2026-12-17T10:00:00Z', signed(...all))).not.toContain('Still to do');
  });
});
