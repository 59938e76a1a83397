import { describe, expect, test } from 'vitest';
import { OCCASIONS, type MailContent, type Occasion } from '../../../functions/domain/letters/mail-content';
import { writeMail } from '../../../functions/domain/letters/mails/write-mail';
import { playbookOf } from '../../../functions/domain/playbooks';
import { agenda } from '../../../functions/domain/port/agenda';
import { agendaContextOf } from '../../../functions/domain/port/agenda-context';
import type { Carrier } from '../../../functions/domain/port/carrier';
import { evolve } from '../../../functions/domain/port/evolve';
import { filingFaults } from '../../../functions/domain/port/filing-rules';
import type { Order } from '../../../functions/domain/port/order';
import { plusMinutes } from '../../../functions/domain/time/instant';
import { saidIn } from '../letters/mails/mail-text';
import { CARRIER, ORDER } from './cast';
import { FRENCH_CARRIER, FRENCH_ORDER, GERMAN_CARRIER, GERMAN_ORDER } from './euro-cast';
import { filed, REMINDERS, type ReminderCase } from './reminder-cases';
import { AMERICAN_CARRIER, AMERICAN_ORDER, letterSigned } from './us-cast';

const FILING = { filedAt: '2026-11-26T09:00:00Z', awsCaseId: 'case-123456789012-muen-2026-abcdef' };

const COUNTRIES = {
  GB: { carrier: CARRIER, order: ORDER, zone: 'Europe/London' },
  US: { carrier: AMERICAN_CARRIER, order: AMERICAN_ORDER, zone: 'America/New_York' },
  DE: { carrier: GERMAN_CARRIER, order: GERMAN_ORDER, zone: 'Europe/Berlin' },
  FR: { carrier: FRENCH_CARRIER, order: FRENCH_ORDER, zone: 'Europe/Paris' },
} as const;

/** The order of a case, with the carrier and the playbook that it hangs on. */
function dossierOf({ country, order: changes = {} }: Pick<ReminderCase, 'country' | 'order'>) {
  const { carrier, order: usual } = COUNTRIES[country];
  const order: Order = { ...usual, filing: FILING, ...changes };
  const playbook = playbookOf(order.playbook);
  if (playbook === undefined) throw new Error(`no playbook ${order.playbook}`);
  return { order, carrier, playbook };
}

const contextOf = (reminder: Pick<ReminderCase, 'country' | 'order'>) => agendaContextOf(dossierOf(reminder));

const entriesOf = ({ port, occasion, now, ...reminder }: ReminderCase) =>
  agenda(port, contextOf(reminder), now).filter((entry) => entry.occasion === occasion);

/** The mail of a reminder, written at the instant at which it is due. */
const mailAt = ({ port, occasion, ...reminder }: ReminderCase, at: string): MailContent =>
  writeMail({ occasion, dueAt: at, now: at, ports: [port], ...dossierOf(reminder) });

/** The same entry twice in one agenda is one mail; two keys would be two. */
const keysOf = (reminder: ReminderCase) => entriesOf(reminder).map(({ key }) => key);

/** What comes at once with a fact, and never by time alone; a number missing in Connect and a drop in its calls are the watches' to tell. */
const NEWS_ONLY: readonly Occasion[] = [
  'csr-request',
  'loa-request',
  'loa-blocked',
  'ready-to-file',
  'port-rejected',
  'foc-confirmed',
  'foc-moved',
  'foc-withdrawn',
  'cutover-window',
  'rollback-opened',
  'half-ported',
  'half-port-repaired',
  'emergency-port-back',
  'port-back-refused',
  'rolled-back',
  'port-completed',
  'port-cancelled',
  'number-missing',
  'volume-drop',
  'campaign-conflict',
  'test-calls-failing',
  'test-calls-missed',
  'claim-failed',
];

const OF_TIME = OCCASIONS.filter((occasion) => !NEWS_ONLY.includes(occasion));

test('every occasion that time brings has its rows', () => {
  expect(new Set(REMINDERS.map(({ occasion }) => occasion))).toEqual(new Set(OF_TIME));
});

describe.each(OF_TIME)('%s', (occasion) => {
  remind(occasion);
});

const named = (cases: readonly ReminderCase[]) => cases.map((one) => [one.country, one.rule, one] as const);

function remind(occasion: ReminderCase['occasion']): void {
  const cases = REMINDERS.filter((reminder) => reminder.occasion === occasion);

  // A country that knows no such reminder has a row that says why: nothing is due there.
  test('is known in both countries, or known not to be', () => {
    expect(cases.map(({ country }) => country)).toEqual(expect.arrayContaining(['GB', 'US']));
    expect(cases.some(({ at }) => at.length > 0)).toBe(true);
  });

  test.each(named(cases))('in %s is told %s', (_country, _rule, reminder) => {
    expect(entriesOf(reminder).map(({ at }) => at)).toEqual(reminder.at);
    expect(new Set(keysOf(reminder)).size).toBe(reminder.at.length);
  });

  test.each(named(cases.filter(({ says }) => says !== undefined)))(
    'in %s, told %s, says what is left',
    (_country, _rule, reminder) => {
      const subjects = reminder.at.map((at) => mailAt(reminder, at).subject);
      expect(subjects).toEqual((reminder.says ?? []).map((words) => expect.stringContaining(words)));
    },
  );

  test.each(named(cases.filter(({ at }) => at.length > 0)))(
    'in %s, told %s, shows the clock of the desk and the instant',
    (_country, _rule, reminder) => {
      const { zone } = COUNTRIES[reminder.country];
      for (const at of reminder.at) {
        const mail = mailAt(reminder, at);
        const zones = saidIn(mail).match(/\((?:Europe|America)\/\w+\)/g) ?? [];
        const both = saidIn(mail).match(/ \((?:Europe|America)\/\w+\), UTC \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g) ?? [];
        // The hours of the desk are no instant and have no UTC.
        const hours = saidIn(mail).match(/\d\d:\d\d to \d\d:\d\d \(/g) ?? [];
        expect(new Set(zones)).toEqual(new Set([`(${zone})`]));
        expect(zones).toHaveLength(both.length + hours.length);
      }
    },
  );
}

describe('the words of a countdown', () => {
  test.each([
    ['GB', 'until Monday 26 October 2026, 09:30 (Europe/London), UTC 2026-10-26T09:30:00Z'],
    ['US', 'until Monday 2 November 2026, 10:10 (America/New_York), UTC 2026-11-02T15:10:00Z'],
  ] as const)('in %s name the end by the clock of the desk after it went back', (country, until) => {
    const [reminder] = REMINDERS.filter((one) => one.occasion === 'rollback-countdown' && one.country === country);
    if (reminder === undefined) throw new Error('no case');
    for (const [index, at] of reminder.at.entries()) {
      expect(saidIn(mailAt(reminder, at))).toContain(`${reminder.says?.[index] ?? ''}, ${until}`);
    }
  });
});

describe('a letter that grows too old', () => {
  const agedOut = REMINDERS.filter(
    ({ occasion, port }) => occasion === 'loa-aged-out' && port.lastFact.type !== 'released',
  );

  test.each(named(agedOut))(
    'in %s, told of %s, may be filed up to the second before',
    (country, _rule, { port, at }) => {
      const { order, playbook, carrier } = dossierOf({ country });
      const question = {
        order: { ...order, loa: letterSigned(port.loaSignedOn ?? '') },
        playbook,
        desk: carrier.desk,
        numbers: [],
      };
      const [tooOld = ''] = at;
      expect(filingFaults({ ...question, filedAt: plusMinutes(tooOld, -1 / 60) })).toEqual([]);
      expect(filingFaults({ ...question, filedAt: tooOld }).map(({ code }) => code)).toEqual(['loa-too-old']);
    },
  );

  test('cannot be filed in time where the cutover asked for is too far ahead: it is to be signed anew', () => {
    const [ageing] = REMINDERS.filter(({ occasion, country }) => occasion === 'loa-ageing' && country === 'US');
    if (ageing === undefined) throw new Error('no case');
    const { order, ...terms } = dossierOf(ageing);
    const [at = ''] = ageing.at;
    const facts = { occasion: ageing.occasion, dueAt: at, now: at, ports: [ageing.port], ...terms };
    const far = writeMail({ ...facts, order: { ...order, requestedCutover: '2026-12-15' } });
    expect(saidIn(far)).toContain('good from Sunday 15 November 2026 on');
    const near = writeMail({ ...facts, order: { ...order, requestedCutover: '2026-11-20' } });
    expect(saidIn(near)).toContain('File the port while the letter is good');
  });

  test('ends the asking for the same request after a rejection that needs no new letter', () => {
    const rejected = evolve(
      filed('US', '2026-10-21T14:00:00Z', '2026-10-21T14:00:00Z', { loaSignedOn: '2026-10-20' }),
      {
        type: 'rejected',
        at: '2026-10-30T14:00:00Z',
        id: 'c-2',
        rejection: { receivedAt: '2026-10-30T14:00:00Z', codes: [], classes: [], refilableAsIs: true },
        why: 'PIN',
      },
    );
    const told = agenda(rejected, contextOf({ country: 'US' }), '2026-11-06T00:00:00Z');
    expect(told.map(({ occasion, at }) => `${at} ${occasion}`)).toEqual([
      '2026-10-30T14:00:00Z port-rejected',
      '2026-10-31T06:00:00Z loa-ageing',
      '2026-11-03T06:00:00Z loa-ageing',
      '2026-11-03T15:00:00Z ready-to-file',
      '2026-11-05T06:00:00Z loa-aged-out',
      '2026-11-09T14:00:00Z loa-aged-out',
      '2026-11-13T14:00:00Z case-silence',
    ]);
  });
});

describe('the first day of the filing', () => {
  const [ready] = REMINDERS.filter(({ occasion, country }) => occasion === 'filing-opens' && country === 'US');
  const toldAt = (desk: Partial<Carrier['desk']>) => {
    if (ready === undefined) throw new Error('no case');
    const { carrier, ...dossier } = dossierOf(ready);
    const context = agendaContextOf({ ...dossier, carrier: { ...carrier, desk: { ...carrier.desk, ...desk } } });
    return agenda(ready.port, context, ready.now).flatMap(({ occasion, at }) =>
      occasion === 'filing-opens' ? at : [],
    );
  };

  test('is told of when the desk opens, where that is after nine', () => {
    expect(toldAt({ hours: { from: '10:30', to: '18:00' } })).toEqual(['2026-11-17T15:30:00Z']);
  });

  test('is told of at nine where the desk opens before', () => {
    expect(toldAt({ hours: { from: '07:00', to: '16:00' } })).toEqual(['2026-11-17T14:00:00Z']);
  });

  test('is not told of before it has begun in Chicago, where filings are judged', () => {
    expect(toldAt({ timeZone: 'Asia/Manila' })).toEqual(['2026-11-17T06:00:00Z']);
  });
});

describe('a FOC that slips', () => {
  test.each([
    ['later', '2026-12-16T15:00:00Z', ['2026-12-08T15:00:00Z', '2026-12-09T15:00:00Z', '2026-12-15T15:00:00Z']],
    ['earlier', '2026-12-08T15:00:00Z', ['2026-11-30T15:00:00Z', '2026-12-01T15:00:00Z', '2026-12-07T15:00:00Z']],
  ])('%s moves all that hangs on it', (_, to, expected) => {
    const [dated] = REMINDERS.filter(({ occasion, country }) => occasion === 'change-cutoff' && country === 'US');
    if (dated === undefined) throw new Error('no case');
    const at = '2026-11-20T15:00:00Z';
    const foc = { at: to, confirmedAt: at };
    const moved = evolve(dated.port, { type: 'foc-moved', at, id: 'c-2', foc, from: dated.port.foc?.at ?? '' });
    const told = agenda(moved, contextOf(dated), at);
    const [cutoff = '', week = '', day = ''] = expected;
    expect(told.slice(1).map((entry) => [entry.occasion, entry.at])).toEqual([
      ['change-cutoff', cutoff],
      ['t-minus-7d', week],
      ['gates-open', week],
      ['t-minus-24h', day],
      ['gates-open', day],
    ]);
    expect(told[0]?.occasion).toBe('foc-moved');
  });
});
