import { describe, expect, it } from 'vitest';
import { OCCASIONS, type Occasion } from '../../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../../functions/domain/letters/mails/write-mail';
import { acmeOrder, acmePort, exampleTelecom, FIRST_NUMBER, foc, previewOf, SECOND_NUMBER } from './mail-previews';
import { addressesOf, saidIn } from './mail-text';

const OWNER = 'owner@acme.example';
const LEGAL = 'legal@acme.example';
const OPERATIONS = 'ops@acme.example';
const DECIDER = 'decide@acme.example';
const MARKETING = 'marketing@acme.example';
const COUNTRY_LEAD = 'france@acme.example';
const DESK = 'porting@example-telecom.example';
const EMERGENCY = 'emergency@example-telecom.example';

const ADDRESSEES = {
  'csr-request': [DESK],
  'csr-overdue': [DESK, OWNER],
  'loa-request': [LEGAL],
  'loa-reminder': [LEGAL],
  'loa-blocked': [LEGAL, OWNER],
  'ready-to-file': [OWNER],
  'port-rejected': [OWNER, LEGAL],
  'foc-confirmed': [OWNER, OPERATIONS, DECIDER],
  'foc-moved': [OWNER, OPERATIONS, DECIDER],
  'foc-withdrawn': [OWNER, OPERATIONS, DECIDER],
  't-minus-7d': [OWNER, OPERATIONS],
  't-minus-24h': [OWNER, OPERATIONS, DECIDER],
  'cutover-window': [OWNER, OPERATIONS, DECIDER],
  'cutover-unreported': [OWNER, OPERATIONS, DECIDER],
  'rollback-opened': [DECIDER, OWNER, OPERATIONS],
  'rollback-countdown': [DECIDER, OWNER],
  'half-ported': [OWNER, DECIDER, OPERATIONS, DESK],
  'half-ported-clock': [DECIDER, OWNER, OPERATIONS],
  'half-port-repaired': [DESK],
  // Nobody has verified the emergency contact.
  'emergency-port-back': [EMERGENCY, DESK],
  'rollback-called': [OWNER, OPERATIONS, LEGAL],
  'port-back-refused': [DECIDER, OWNER, OPERATIONS],
  'rolled-back': [OWNER, OPERATIONS, DECIDER],
  'port-completed': [OWNER, OPERATIONS, DECIDER],
  'port-cancelled': [OWNER, OPERATIONS, DECIDER],
  stalled: [OWNER],
  'loa-ageing': [OWNER, LEGAL],
  'loa-aged-out': [LEGAL, OWNER],
  'quiet-is-normal': [OWNER],
  'case-silence': [OWNER, OPERATIONS],
  'change-cutoff': [OWNER, OPERATIONS],
  'number-missing': [OWNER, OPERATIONS],
  'filing-opens': [OWNER],
  'predecessor-due': [COUNTRY_LEAD, OWNER],
  'gates-open': [OWNER, DECIDER],
  'volume-drop': [OWNER],
  'campaign-conflict': [OWNER, OPERATIONS, MARKETING],
  'on-hold': [OWNER],
  'test-calls-failing': [DECIDER, OWNER, OPERATIONS],
  'test-calls-missed': [OPERATIONS],
  'claim-failed': [OWNER, OPERATIONS],
} as const satisfies Record<Occasion, readonly string[]>;

const LETTERS: Partial<Record<Occasion, readonly string[]>> = {
  'loa-request': ['port', 'field-sheet'],
  'loa-reminder': ['port', 'field-sheet'],
  'loa-blocked': ['port', 'field-sheet'],
  'loa-aged-out': ['port', 'field-sheet'],
  't-minus-7d': ['rollback'],
  'emergency-port-back': ['rollback'],
};

describe.each(OCCASIONS)('the %s mail', (occasion) => {
  const mail = writeMail(previewOf(occasion));

  it('goes to the people of its occasion and to nobody else', () => {
    expect(addressesOf(mail)).toEqual(ADDRESSEES[occasion]);
  });

  it('has a subject that begins with the reference of the order', () => {
    expect(mail.subject).toMatch(/^\[ACME-LON-1\] \S/);
  });

  it('names every number it concerns', () => {
    expect(saidIn(mail)).toContain(FIRST_NUMBER);
    expect(saidIn(mail)).toContain(SECOND_NUMBER);
  });

  it('asks for exactly one thing', () => {
    expect(mail.blocks.filter(({ kind }) => kind === 'action')).toHaveLength(1);
  });

  it('shows the PIN of the account nowhere', () => {
    expect(JSON.stringify(mail)).not.toContain('739146');
  });

  it('attaches the letters of its occasion', () => {
    const letters = mail.attachments.flatMap((attachment) => (attachment.kind === 'letter' ? [attachment.letter] : []));
    expect(letters).toEqual(LETTERS[occasion] ?? []);
  });

  it('says every instant in UTC beside the local time', () => {
    const text = saidIn(mail);
    const local = text.match(/\d{4}(?:,| à) \d{2}:\d{2} \(Europe\/London\)/g) ?? [];
    const both = text.match(/\(Europe\/London\), UTC \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g) ?? [];
    expect(both).toHaveLength(local.length);
  });
});

describe('what the mails say', () => {
  it('a blocked letter lists field, both texts and the fix of each difference, hidden characters named', () => {
    const text = saidIn(writeMail(previewOf('loa-blocked')));
    expect(text).toContain('Field: legalName (ENTITY_SUFFIX)');
    expect(text).toContain("Carrier's record: “Acme UK Limited”");
    expect(text).toContain('Letter: “Acme UK Ltd”');
    expect(text).toContain('Write: “Acme UK Limited”');
    expect(text).toContain('Letter: “1 High[U+00A0]Street”');
    expect(text).toContain('Write: “1 High Street,”');
  });

  it('a port that is ready to file is due on the last day of the youngest signature rule', () => {
    expect(saidIn(writeMail(previewOf('ready-to-file')))).toContain(
      'by Thursday 10 December 2026, the last day of the signature (15 days, Amazon Connect)',
    );
  });

  it('a letter to sign names who may sign, and says so when the legal contact may not', () => {
    expect(saidIn(writeMail(previewOf('loa-request')))).not.toContain('is not among them');
    const stranger = {
      ...acmeOrder,
      parties: { ...acmeOrder.parties, legalContact: { name: 'Alex Other', email: LEGAL } },
    };
    const text = saidIn(writeMail(previewOf('loa-request', { order: stranger })));
    expect(text).toContain('Jordan Example, Director');
    expect(text).toContain('Alex Other is not among them');
  });

  it('a letter filled in from a bill says so', () => {
    const csr = acmeOrder.csr && { ...acmeOrder.csr, source: 'latest-bill' };
    const text = saidIn(writeMail(previewOf('loa-request', { order: { ...acmeOrder, csr } })));
    expect(text).toContain('the latest bill, because the losing carrier gave no record');
  });

  it('a moved FOC says from when, to when and in which direction', () => {
    const earlier = writeMail(previewOf('foc-moved'));
    expect(earlier.subject).toContain('FOC moved EARLIER');
    expect(saidIn(earlier)).toContain('Was: Monday 14 December 2026, 10:00 (Europe/London), UTC 2026-12-14T10:00:00Z');
    expect(saidIn(earlier)).toContain('Is now: Thursday 10 December 2026, 10:00 (Europe/London)');
    expect(saidIn(earlier)).toContain('That is: 4 days earlier');
    const slipped = { phase: 'FOC_CONFIRMED', foc: foc('2026-12-15T11:00:00Z'), pastFocs: [foc()] } as const;
    const later = writeMail(previewOf('foc-moved', { ports: [acmePort(FIRST_NUMBER, slipped)] }));
    expect(later.subject).toContain('FOC moved later');
    expect(saidIn(later)).toContain('That is: 5 days 1 hour later');
    expect(saidIn(later)).toContain('Other numbers of the order keep the dates that they have.');
  });

  it('the last moment to postpone is reckoned in business days of the desk, over a bank holiday', () => {
    const afterChristmas = { phase: 'FOC_CONFIRMED', foc: foc('2026-12-31T10:00:00Z') } as const;
    const facts = previewOf('foc-confirmed', { ports: [acmePort(FIRST_NUMBER, afterChristmas)] });
    // Closed: Friday 25 and Monday 28 December (Boxing Day moved), and the weekend between.
    expect(saidIn(writeMail(facts))).toContain('by Tuesday 22 December 2026, 10:00 (Europe/London)');
  });

  it('an unverified emergency contact is said plainly a week and a day before, a verified one with its date', () => {
    const verified = {
      ...exampleTelecom,
      emergencyContact: exampleTelecom.emergencyContact && {
        ...exampleTelecom.emergencyContact,
        verifiedOn: '2026-12-01',
        verifiedBy: 'Kim Example',
      },
    };
    for (const occasion of ['t-minus-7d', 't-minus-24h'] as const) {
      expect(saidIn(writeMail(previewOf(occasion)))).toContain('NOT VERIFIED');
      const text = saidIn(writeMail(previewOf(occasion, { carrier: verified })));
      expect(text).not.toContain('NOT VERIFIED');
      expect(text).toContain('Verified by phone: on Tuesday 1 December 2026 by Kim Example');
    }
  });

  it('a rejection of a port with a coming FOC tells all who hold the date and takes the entry back', () => {
    const ports = [acmePort(FIRST_NUMBER, { phase: 'REJECTED', pastFocs: [foc()] })];
    const mail = writeMail(previewOf('port-rejected', { ports }));
    expect(addressesOf(mail)).toEqual([OWNER, LEGAL, OPERATIONS, DECIDER]);
    expect(mail.attachments).toMatchObject([{ kind: 'calendar', event: { cancelled: true } }]);
  });

  it('a rejection that only asks for a fix is filed again without a new letter', () => {
    const rejection = { receivedAt: '2026-12-01T11:00:00Z', codes: [], classes: [], refilableAsIs: true };
    const ports = [acmePort(FIRST_NUMBER, { phase: 'REJECTED', rejection })];
    expect(saidIn(writeMail(previewOf('port-rejected', { ports })))).toContain('without a new letter');
    expect(saidIn(writeMail(previewOf('port-rejected')))).toContain('bandwidth 7402');
  });

  it('a cutover that failed is told as a failure, not as a date that was taken back', () => {
    const lastFact = { type: 'cutover-failed', at: '2026-12-10T12:00:00Z', id: 'fact-9' } as const;
    const ports = [acmePort(FIRST_NUMBER, { phase: 'FILED', pastFocs: [foc()], lastFact })];
    const mail = writeMail(previewOf('foc-withdrawn', { ports, now: '2026-12-10T12:00:00Z' }));
    expect(mail.subject).toContain('Cutover failed');
    expect(saidIn(mail)).not.toContain('the old date');
    expect(mail.attachments).toEqual([]);
  });

  it('a date confirmed at short notice is said to be as near as it is', () => {
    expect(writeMail(previewOf('t-minus-7d')).subject).toContain('7 days to the cutover');
    expect(writeMail(previewOf('t-minus-24h')).subject).toContain('24 hours to the cutover');
    const late = writeMail(previewOf('t-minus-7d', { now: '2026-12-07T10:00:00Z' }));
    expect(late.subject).toContain('3 days to the cutover');
    expect(saidIn(late)).toContain('In 3 days the numbers leave Example Telecom');
  });

  it('a repaired half-port gives no new time to roll back', () => {
    const lastFact = { type: 'half-port-repaired', at: '2026-12-11T10:00:00Z', id: 'fact-9' } as const;
    const [port] = previewOf('rollback-opened').ports;
    const ports = port ? [{ ...port, lastFact }] : [];
    const text = saidIn(writeMail(previewOf('rollback-opened', { ports, now: '2026-12-11T10:00:00Z' })));
    expect(text).toContain('the repair gives no new time');
    expect(text).toContain('48 hours 20 minutes left');
  });

  it('a reminder after a rejection asks for the corrected letter, or for the same request where no letter is needed', () => {
    const rejected = (refilableAsIs: boolean) =>
      writeMail(
        previewOf(refilableAsIs ? 'ready-to-file' : 'loa-reminder', {
          ports: [
            acmePort(FIRST_NUMBER, {
              phase: 'REJECTED',
              rejection: { receivedAt: '2026-12-01T11:00:00Z', codes: [], classes: [], refilableAsIs },
            }),
          ],
        }),
      );
    expect(saidIn(rejected(false))).toContain('the corrected letter of authority has not come back yet');
    expect(saidIn(rejected(true))).toContain('file the same request again');
    expect(rejected(true).attachments).toEqual([]);
    expect(addressesOf(rejected(true))).toEqual([OWNER, LEGAL]);
  });

  it('a called rollback says who called it, when and why', () => {
    const text = saidIn(writeMail(previewOf('rollback-called')));
    expect(text).toContain('Called by: decide@acme.example');
    expect(text).toContain('Called at: Friday 11 December 2026, 09:00 (Europe/London), UTC 2026-12-11T09:00:00Z');
    expect(text).toContain('Reason: callers hear silence');
  });

  it('the losing contract may be cancelled when the port is completed, and must be kept until then', () => {
    expect(saidIn(writeMail(previewOf('port-completed')))).toContain('Cancel the contract with Example Telecom');
    expect(saidIn(writeMail(previewOf('rolled-back')))).toContain('Do not cancel the contract');
    expect(saidIn(writeMail(previewOf('port-cancelled')))).toContain('Keep the contract');
  });

  it('a stalled port says what it waits for and since when', () => {
    const mail = writeMail(previewOf('stalled'));
    expect(mail.subject).toContain('Stalled for 43 days, waiting for a FOC');
    expect(saidIn(mail)).toContain('25 business days after filing');
  });

  it('one person in several roles is written to once', () => {
    const { owner } = acmeOrder.parties;
    const alone = {
      ...acmeOrder,
      parties: {
        owner,
        legalContact: owner,
        operationsLead: { ...owner, email: 'Owner@ACME.example' },
        decisionMaker: owner,
      },
    };
    expect(addressesOf(writeMail(previewOf('foc-confirmed', { order: alone })))).toEqual([OWNER]);
  });
});
