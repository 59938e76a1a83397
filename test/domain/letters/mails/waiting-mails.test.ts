import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { US_GEO } from '../../../../functions/domain/playbooks/us-geo';
import type { ConnectSight, Port } from '../../../../functions/domain/port/port';
import { acmeOrder, acmePort, FIRST_NUMBER, foc, previewOf, SECOND_NUMBER } from './mail-previews';
import { saidIn } from './mail-text';

const dated = (number: string, state: ConnectSight['state']): Port =>
  acmePort(number, {
    phase: 'FOC_CONFIRMED',
    foc: foc(),
    connect: { state, phoneNumberId: null, lookedAt: '2026-12-07T10:00:00Z' },
  });

describe('a letter that ages', () => {
  it('says how long it is good, to whom, and when it is too old, before and after', () => {
    const ageing = writeMail(previewOf('loa-ageing'));
    expect(ageing.subject).toContain('grows too old in 5 days');
    expect(saidIn(ageing)).toContain('Good until: Thursday 10 December 2026 (Amazon Connect takes 15 days');
    expect(saidIn(ageing)).toContain('by Friday 11 December 2026, 00:00 (Europe/London), UTC 2026-12-11T00:00:00Z');
    expect(saidIn(writeMail(previewOf('loa-aged-out')))).toContain('Too old since: Friday 11 December 2026, 00:00');
  });

  it('is judged by the oldest signature among the numbers', () => {
    const ports = [
      acmePort(FIRST_NUMBER, { phase: 'READY_TO_FILE', loaSignedOn: '2026-11-28' }),
      acmePort(SECOND_NUMBER, { phase: 'READY_TO_FILE', loaSignedOn: '2026-11-25' }),
    ];
    expect(saidIn(writeMail(previewOf('loa-ageing', { ports })))).toContain('Signed on: Wednesday 25 November 2026');
  });

  it('is signed anew where the port cannot be filed before it is too old', () => {
    const order = { ...acmeOrder, requestedCutover: '2027-02-01' };
    const text = saidIn(writeMail(previewOf('loa-ageing', { order, playbook: US_GEO })));
    expect(text).toContain('good from Saturday 2 January 2027 on: the port cannot be filed earlier');
  });

  it('of a rejected port says that it was not filed again', () => {
    const ports = [acmePort(FIRST_NUMBER, { phase: 'REJECTED', loaSignedOn: '2026-11-25' })];
    expect(saidIn(writeMail(previewOf('loa-ageing', { ports })))).toContain('not been filed again after the rejection');
  });
});

describe('silence', () => {
  it('is normal, until when is said, and nothing is asked for', () => {
    const text = saidIn(writeMail(previewOf('quiet-is-normal')));
    expect(text).toContain('Normal until: 25 business days after filing');
    expect(text).toContain('Nothing. Let the desk work');
  });

  it('on the case counts from our last word on record, in the alarm as in every row that shows it', () => {
    const heard = {
      phase: 'FILED',
      phaseSince: '2026-11-26T09:00:00Z',
      caseWrittenAt: '2026-12-10T09:00:00Z',
    } as const;
    const ports = [acmePort(FIRST_NUMBER, heard)];
    for (const occasion of ['case-silence', 'stalled', 'quiet-is-normal'] as const) {
      const text = saidIn(writeMail(previewOf(occasion, { ports })));
      expect(text).toContain('counted from our last word on record, Thursday 10 December 2026, 09:00 (Europe/London)');
      expect(text).toContain('that is Saturday 9 January 2027, 09:00 (Europe/London), UTC 2027-01-09T09:00:00Z');
    }
  });

  it('on the case says how long it has lasted and when AWS gives up', () => {
    const mail = writeMail(previewOf('case-silence'));
    expect(mail.subject).toContain('AWS gives the case up in 7 days if nobody writes');
    expect(saidIn(mail)).toContain('written on the AWS case for 23 days');
    expect(saidIn(mail)).toContain('by Saturday 26 December 2026, 09:00 (Europe/London), UTC 2026-12-26T09:00:00Z');
  });

  it('on the case that has lasted too long is not said to have time left', () => {
    const mail = writeMail(previewOf('case-silence', { now: '2026-12-26T09:00:00Z' }));
    expect(mail.subject).toContain('AWS may have given the case up, silent for 30 days');
    expect(saidIn(mail)).toContain('by today');
  });
});

describe('a reader who lives by another clock than the desk', () => {
  it('sees his own time beside it, on his own day', () => {
    const { order } = previewOf('stalled');
    const owner = { ...order.parties.owner, timeZone: 'Asia/Tokyo' };
    const read = { ...order, parties: { ...order.parties, owner } };
    const text = saidIn(writeMail(previewOf('case-silence', { order: read, now: '2026-12-19T16:00:00Z' })));
    expect(text).toContain(
      '09:00 (Europe/London); Saturday 26 December 2026, 18:00 (Asia/Tokyo), UTC 2026-12-26T09:00:00Z',
    );
  });

  it('and the desk sees its own only', () => {
    const { order } = previewOf('csr-overdue');
    const owner = { ...order.parties.owner, timeZone: 'Asia/Tokyo' };
    const read = { ...order, parties: { ...order.parties, owner } };
    expect(saidIn(writeMail(previewOf('csr-overdue', { order: read })))).not.toContain('Tokyo');
  });
});

describe('the last change', () => {
  it('is announced with the hours that are left and its instant', () => {
    const mail = writeMail(previewOf('change-cutoff'));
    expect(mail.subject).toContain('Example Telecom takes the last change in 24 hours');
    expect(saidIn(mail)).toContain('by Thursday 3 December 2026, 10:00 (Europe/London), UTC 2026-12-03T10:00:00Z');
  });
});

describe('a number that is late in Connect', () => {
  it.each([
    ['MISSING', 'Not in Amazon Connect 3 days before the FOC', 'NOT LOADED', 'ask when the numbers will be loaded'],
    [
      'LOADED',
      'Without its contact flow 3 days before the FOC',
      'loaded, and NOT ASSOCIATED',
      'Associate the contact flow by hand',
    ],
    ['NOT_LOOKED', 'Amazon Connect could not be read 3 days before the FOC', 'not looked for', 'Look for the numbers'],
  ] as const)('is told as %s', (state, subject, seen, what) => {
    const mail = writeMail(
      previewOf('number-missing', { ports: [dated(FIRST_NUMBER, state), dated(SECOND_NUMBER, state)] }),
    );
    expect(mail.subject).toContain(subject);
    expect(saidIn(mail)).toContain(`${FIRST_NUMBER}: ${seen}`);
    expect(saidIn(mail)).toContain(what);
  });

  it('is led by the worst of several', () => {
    const ports = [dated(FIRST_NUMBER, 'LOADED'), dated(SECOND_NUMBER, 'MISSING')];
    expect(writeMail(previewOf('number-missing', { ports })).subject).toContain('Not in Amazon Connect');
  });

  it('is not said to have time once the FOC is reached', () => {
    const mail = writeMail(previewOf('number-missing', { now: '2026-12-10T10:00:00Z' }));
    expect(mail.subject).toContain('though the FOC is reached');
    expect(saidIn(mail)).toContain('call each number from outside');
    expect(saidIn(mail)).not.toContain('will be loaded');
  });
});
