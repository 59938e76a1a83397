import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { FR_GEO } from '../../../../functions/domain/playbooks/fr-geo';
import { acmePort, FIRST_NUMBER, previewOf, SECOND_NUMBER } from './mail-previews';
import { addressesOf, saidIn } from './mail-text';

const due = previewOf('predecessor-due');
const received = { receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'owner@acme.example' } as const;
const SIRET = { per: 'order', value: '73282932000074', ...received } as const;

describe('a filing that opens', () => {
  it('is to be filed now, by the last good day of the letter, and says whose limit kept it waiting', () => {
    const mail = writeMail(previewOf('filing-opens'));
    const text = saidIn(mail);
    expect(mail.subject).toBe('[ACME-LON-1] The filing is open, file now: 2 numbers from Example Telecom');
    expect(text).toContain('by Thursday 10 December 2026, the last good day of the letter');
    expect(text).toContain('Cutover asked for: Thursday 31 December 2026');
    expect(text).toMatch(
      /Filed from: Tuesday 1 December 2026, 06:00 .* \(at most 30 days before the cutover: Amazon Connect/u,
    );
    expect(text).toContain('Record it with: POST /v1/orders/01jdacmeorder/filing');
    expect(text).not.toContain('Still open');
  });

  it('names the oldest of several signatures', () => {
    const ports = [
      acmePort(FIRST_NUMBER, { phase: 'READY_TO_FILE', loaSignedOn: '2026-11-28' }),
      acmePort(SECOND_NUMBER, { phase: 'READY_TO_FILE', loaSignedOn: '2026-11-26' }),
    ];
    expect(saidIn(writeMail(previewOf('filing-opens', { ports })))).toContain('by Friday 11 December 2026, the last');
  });

  it('asks for what is still open first', () => {
    const { order } = due;
    const text = saidIn(writeMail(previewOf('filing-opens', { order, playbook: FR_GEO })));
    expect(text).toContain('Do what is still open, below; then open the port request');
    expect(text).toMatch(/Still open: RIO of each number.*SIRET.*take the number out of its bundle/u);
  });
});

describe('a task before the filing', () => {
  it('is named with its deadline, its owner and who stands behind the span; the others are named after it', () => {
    const mail = writeMail(due);
    const text = saidIn(mail);
    expect(mail.subject).toBe(
      '[ACME-LON-1] 3 tasks before the filing, overdue for 4 days: 2 numbers from Example Telecom',
    );
    expect(text).toContain(
      '(unbundling): due in 3 days, Monday 7 December 2026, 09:00 (Europe/London), UTC 2026-12-07T09:00:00Z; task of Camille Exemple.',
    );
    expect(text).toContain("Reckoned with 10 bd, practice: migration practitioners' field report.");
    expect(text).toContain('(rio): overdue for 4 days, Monday 30 November 2026, 09:00 (Europe/London)');
    expect(text).toContain('PUT /v1/orders/01jdacmeorder/evidence/{kind}');
    expect(text).toContain('by today');
  });

  it('goes to the owner of the order alone where nobody else has it', () => {
    const parties = { ...due.order.parties, countryLead: undefined };
    expect(addressesOf(writeMail({ ...due, order: { ...due.order, parties } }))).toEqual(['owner@acme.example']);
  });

  it('that is not due at this instant is said to be open as well, and has a deadline of its own', () => {
    const at = '2026-12-02T09:00:00Z';
    const text = saidIn(writeMail({ ...due, dueAt: at, now: at }));
    const [asked, alsoOpen = ''] = text.split('Open as well, and reminded of by itself:');
    expect(asked).toContain('(rio): overdue for 2 days');
    expect(asked).not.toContain('(unbundling)');
    expect(alsoOpen).toContain('(unbundling): due in 5 days');
  });

  it('that is done is named no more, and nothing of its value ever is', () => {
    const text = saidIn(writeMail({ ...due, order: { ...due.order, evidence: { siret: SIRET } } }));
    expect(text).toContain('(rio)');
    expect(text).not.toContain('(siret)');
    expect(text).not.toContain(SIRET.value);
  });

  it('tells the time that is left when it is written, not when it was due', () => {
    const mail = writeMail({
      ...due,
      order: { ...due.order, traits: {} },
      dueAt: '2026-11-27T09:00:00Z',
      now: '2026-11-27T11:00:00Z',
    });
    expect(mail.subject).toContain('2 tasks before the filing, due in 2 days 22 hours');
    expect(saidIn(mail)).toContain('by Monday 30 November 2026, 09:00 (Europe/London), UTC 2026-11-30T09:00:00Z');
  });
});
