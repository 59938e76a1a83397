import type { Occasion } from '../../../functions/domain/letters/mail-content';
import type { Order } from '../../../functions/domain/port/order';
import type { Port } from '../../../functions/domain/port/port';
import { openRollbackWindow } from '../../../functions/domain/rollback/rollback-window';
import { portIn } from './cast';
import { letterSigned } from './us-cast';

type Country = 'GB' | 'US' | 'DE' | 'FR';

/** One reminder of one port: its instants, by hand, up to the first one after `now`, and what the subject of its mail says. */
export interface ReminderCase {
  readonly country: Country;
  readonly rule: string;
  readonly occasion: Occasion;
  readonly port: Port;
  readonly now: string;
  readonly at: readonly string[];
  readonly says?: readonly string[];
  /** What the order has in place of the country's usual one. */
  readonly order?: Partial<Order>;
}

const ABROAD: Record<Country, Partial<Port>> = {
  GB: {},
  US: {
    country: 'US',
    number: '+12125550100',
    playbook: 'US_GEO',
    numberClass: 'US_GEO',
    carrier: 'example-bell',
  },
  DE: {
    country: 'DE',
    number: '+493023125001',
    playbook: 'DE_GEO',
    numberClass: 'DE_GEO',
    carrier: 'beispiel-telefon',
  },
  FR: {
    country: 'FR',
    number: '+33199001234',
    playbook: 'FR_GEO',
    numberClass: 'FR_GEO',
    carrier: 'exemple-telecom',
  },
};

const portOf = (country: Country, phase: Port['phase'], more: Partial<Port>): Port =>
  portIn(phase, { ...ABROAD[country], ...more });

const csr = (country: Country, since: string) => portOf(country, 'CSR_PENDING', { phaseSince: since });
const unsigned = (country: Country, since: string) => portOf(country, 'LOA_PENDING', { phaseSince: since });

const signed = (country: Country, loaSignedOn: string, since = `${loaSignedOn}T15:00:00Z`, fact = 'loa-matched') =>
  portOf(country, 'READY_TO_FILE', {
    loaSignedOn,
    phaseSince: since,
    lastFact: { type: fact === 'released' ? 'released' : 'loa-matched', at: since, id: 'c-1' },
  });

/** Filed, and noted at the same time unless `noted` says otherwise. */
export const filed = (country: Country, filedAt: string, noted = filedAt, more: Partial<Port> = {}) =>
  portOf(country, 'FILED', {
    filedAt,
    phaseSince: noted,
    lastHeardAt: filedAt,
    caseWrittenAt: filedAt,
    lastFact: { type: 'filed', at: noted, id: 'c-1' },
    ...more,
  });

const dated = (country: Country, at: string, confirmedAt: string, more: Partial<Port> = {}) =>
  portOf(country, 'FOC_CONFIRMED', {
    foc: { at, confirmedAt },
    phaseSince: confirmedAt,
    lastFact: { type: 'foc-confirmed', at: confirmedAt, id: 'c-1' },
    ...more,
  });

const movedOver = (country: Country, opensAt: string, hours = 72) =>
  portOf(country, 'ROLLBACK_WINDOW', {
    phaseSince: opensAt,
    rollback: openRollbackWindow(opensAt, hours, 'practice'),
    lastFact: { type: 'cutover-completed', at: opensAt, id: 'c-1' },
  });

const unreported = (country: Country, foc: string) =>
  portOf(country, 'CUTOVER', {
    foc: { at: foc, confirmedAt: '2026-10-01T09:00:00Z' },
    phaseSince: foc,
    lastFact: { type: 'foc-reached', at: foc, id: 'c-1' },
  });

const halfPorted = (country: Country, opensAt: string) =>
  portOf(country, 'HALF_PORTED', {
    phaseSince: opensAt,
    rollback: openRollbackWindow(opensAt, 72, 'practice'),
    lastFact: { type: 'half-ported', at: opensAt, id: 'c-1' },
  });

const held = (country: Country, since: string) =>
  portOf(country, 'ON_HOLD', {
    phaseSince: since,
    heldFrom: 'READY_TO_FILE',
    hold: { reason: 'The winter sale' },
    lastFact: { type: 'held', at: since, id: 'c-1' },
  });

const calledBack = (country: Country, opensAt: string, calledAt: string) =>
  portOf(country, 'ROLLING_BACK', {
    phaseSince: calledAt,
    rollback: openRollbackWindow(opensAt, 72, 'practice'),
    rollbackCall: { at: calledAt, by: 'decide@acme.example', reason: 'silence', criterion: 'two failed calls' },
    lastFact: { type: 'rollback-called', at: calledAt, id: 'c-1' },
  });

/** A table of one occasion: country, rule, port, now, instants and the words of the mail at each. */
const rows = (
  occasion: Occasion,
  ...cases: readonly (readonly [
    Country,
    string,
    Port,
    string,
    readonly string[],
    (readonly string[])?,
    Partial<Order>?,
  ])[]
): readonly ReminderCase[] =>
  cases.map(([country, rule, port, now, at, says, order]) => ({
    country,
    rule,
    occasion,
    port,
    now,
    at,
    ...(says === undefined ? {} : { says }),
    ...(order === undefined ? {} : { order }),
  }));

/** A number of a bundle, and the papers of a French one; made up, save for the form. */
const BUNDLED: Partial<Order> = { traits: { bundled: true } };
const RECEIVED = { receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'agent@acme.example' } as const;
const ON_FILE: NonNullable<Order['evidence']> = {
  rio: { per: 'number', values: { '+33199001234': 'F0P000000KE9' }, ...RECEIVED },
  siret: { per: 'order', value: '73282932000074', ...RECEIVED },
};

/** Loaded into Connect and associated with its flow. */
const IN_CONNECT: Partial<Port> = {
  connect: { state: 'ASSOCIATED', phoneNumberId: 'id-1', lookedAt: '2026-12-06T10:00:00Z' },
};

/** What somebody has signed off for the FOC of 10 December. */
const signedOff = (...keys: readonly string[]): Partial<Order> => ({
  loa: letterSigned('2026-11-25'),
  signOffs: keys.map((itemKey) => ({
    id: `sign-${itemKey}`,
    itemKey,
    focAt: '2026-12-10T10:00:00Z',
    at: '2026-12-01T12:00:00Z',
    by: 'Otis Operations',
    actor: 'ops@acme.example',
  })),
});

const LEFT_OF_72 = [
  '52 hours 0 minutes left',
  '24 hours 0 minutes left',
  '6 hours 0 minutes left',
  '2 hours 0 minutes left',
  '1 hour 0 minutes left',
];

// prettier-ignore
export const REMINDERS: readonly ReminderCase[] = [
  ...rows('csr-overdue',
    // 22, 23, 24, 29, 30 December; New Year and a weekend before the next.
    ['GB', 'after five business days, over Christmas and New Year', csr('GB', '2026-12-21T10:00:00Z'), '2026-12-30T10:00:00Z', ['2026-12-30T10:00:00Z', '2027-01-04T10:00:00Z']],
    // 25, 30, 31 March, 1, 2 April; British Summer Time since 28 March.
    ['GB', 'over Easter, at the same hour of the desk after clocks went forward', csr('GB', '2027-03-24T10:00:00Z'), '2027-04-02T09:00:00Z', ['2027-04-02T09:00:00Z', '2027-04-06T09:00:00Z']],
    // 25 and 30 November: desks are closed on the Friday after Thanksgiving too.
    ['US', 'after 48 hours of business days, over Thanksgiving', csr('US', '2026-11-24T15:00:00Z'), '2026-11-30T15:00:00Z', ['2026-11-30T15:00:00Z', '2026-12-02T15:00:00Z']],
    ['US', 'at the same hour of the desk after clocks went back', csr('US', '2026-10-30T14:00:00Z'), '2026-11-03T15:00:00Z', ['2026-11-03T15:00:00Z', '2026-11-05T15:00:00Z']],
    // Asked for at 17:30 in New York: 24, 28 December, when the desk closes.
    ['US', 'over Christmas, within the hours of the desk', csr('US', '2026-12-23T22:30:00Z'), '2026-12-28T22:00:00Z', ['2026-12-28T22:00:00Z', '2026-12-30T22:00:00Z']]),
  ...rows('loa-reminder',
    ['GB', 'every second business day, over Easter and the clock change', unsigned('GB', '2027-03-25T11:00:00Z'), '2027-03-31T10:00:00Z', ['2027-03-31T10:00:00Z', '2027-04-02T10:00:00Z']],
    ['US', 'every second business day, over Thanksgiving', unsigned('US', '2026-11-25T14:00:00Z'), '2026-12-01T14:00:00Z', ['2026-12-01T14:00:00Z', '2026-12-03T14:00:00Z']],
    ['US', 'on Easter Monday, which is no holiday there', unsigned('US', '2027-03-25T15:00:00Z'), '2027-03-25T15:00:00Z', ['2027-03-29T15:00:00Z']]),
  ...rows('loa-ageing',
    // Good until 10 December; too old with the first second of the 11th in London.
    ['GB', 'five and two days before the sixteenth day', signed('GB', '2026-11-25'), '2026-11-25T15:00:00Z', ['2026-12-06T00:00:00Z', '2026-12-09T00:00:00Z'], ['in 5 days:', 'in 2 days:']],
    // Too old at 00:00 on 31 March, summer time.
    ['GB', 'in exact days when clocks go forward meanwhile', signed('GB', '2027-03-15'), '2027-03-15T15:00:00Z', ['2027-03-25T23:00:00Z', '2027-03-28T23:00:00Z'], ['in 5 days:', 'in 2 days:']],
    ['GB', 'not after the fact, of a letter that came in late', signed('GB', '2026-11-25', '2026-12-08T10:00:00Z'), '2026-12-08T10:00:00Z', ['2026-12-09T00:00:00Z']],
    // Good until 4 November; too old at 00:00 on the 5th in Chicago, where filings are judged.
    ['US', 'in exact days when clocks go back meanwhile', signed('US', '2026-10-20'), '2026-10-20T15:00:00Z', ['2026-10-31T06:00:00Z', '2026-11-03T06:00:00Z'], ['in 5 days:', 'in 2 days:']]),
  ...rows('loa-aged-out',
    ['GB', 'with the sixteenth day, then every second business day', signed('GB', '2026-11-25'), '2026-12-15T09:00:00Z', ['2026-12-11T00:00:00Z', '2026-12-15T09:00:00Z', '2026-12-17T09:00:00Z']],
    ['GB', 'at once, of a letter that grew old while the port was held', signed('GB', '2026-11-25', '2026-12-14T09:30:00Z', 'released'), '2026-12-14T09:30:00Z', ['2026-12-14T09:30:00Z', '2026-12-16T09:30:00Z']],
    // The 11th is Veterans Day.
    ['US', 'with the sixteenth day in Central time, then in the hours of the desk', signed('US', '2026-10-20'), '2026-11-09T14:00:00Z', ['2026-11-05T06:00:00Z', '2026-11-09T14:00:00Z', '2026-11-12T14:00:00Z']]),
  ...rows('quiet-is-normal',
    ['GB', 'once, after five business days over Christmas', filed('GB', '2026-12-21T10:00:00Z'), '2027-06-01T00:00:00Z', ['2026-12-30T10:00:00Z']],
    ['GB', 'at once, when the filing is noted after the silent week', filed('GB', '2026-11-26T09:00:00Z', '2026-12-10T10:00:00Z'), '2026-12-10T10:00:00Z', ['2026-12-10T10:00:00Z']],
    ['GB', 'not of a stall', filed('GB', '2026-11-26T09:00:00Z', '2027-01-11T10:00:00Z'), '2027-01-11T10:00:00Z', []],
    ['GB', 'not when the carrier answered within the week', filed('GB', '2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z', { lastHeardAt: '2026-11-30T09:00:00Z' }), '2026-11-30T09:00:00Z', []],
    ['GB', 'not once more when the carrier answers after it', filed('GB', '2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z', { lastHeardAt: '2026-12-08T09:00:00Z' }), '2026-12-08T09:00:00Z', ['2026-12-03T09:00:00Z']],
    ['GB', 'not after a date that was taken back', filed('GB', '2026-11-26T09:00:00Z', '2026-12-08T09:00:00Z', { lastFact: { type: 'foc-withdrawn', at: '2026-12-08T09:00:00Z', id: 'c-2' } }), '2027-06-01T00:00:00Z', []],
    // 24, 25, 30 November, 1, 2 December.
    ['US', 'once, after five business days over Thanksgiving', filed('US', '2026-11-23T15:00:00Z'), '2027-06-01T00:00:00Z', ['2026-12-02T15:00:00Z']]),
  ...rows('stalled',
    ['GB', 'after 25 business days over Christmas and New Year, then weekly', filed('GB', '2026-11-26T09:00:00Z'), '2027-01-05T09:00:00Z', ['2027-01-05T09:00:00Z', '2027-01-12T09:00:00Z'], ['Stalled for 40 days', 'Stalled for 47 days']],
    // The twentieth is 23 December; then 24, 28, 29, 30, 31.
    ['US', 'after 20 business days over Thanksgiving, then weekly over Christmas', filed('US', '2026-11-23T15:00:00Z'), '2026-12-23T15:00:00Z', ['2026-12-23T15:00:00Z', '2026-12-31T15:00:00Z'], ['Stalled for 30 days', 'Stalled for 38 days']]),
  ...rows('case-silence',
    ['GB', '23 days after the filing, a Saturday too', filed('GB', '2026-11-26T09:00:00Z'), '2026-11-27T09:00:00Z', ['2026-12-19T09:00:00Z'], ['in 7 days']],
    ['GB', '23 days after the filing itself, however late it was noted', filed('GB', '2026-11-26T09:00:00Z', '2026-12-03T09:00:00Z'), '2026-12-03T09:00:00Z', ['2026-12-19T09:00:00Z'], ['in 7 days']],
    ['GB', 'at once, with what is left, of a filing that was noted later still', filed('GB', '2026-11-26T09:00:00Z', '2026-12-22T21:00:00Z'), '2026-12-22T21:00:00Z', ['2026-12-22T21:00:00Z'], ['in 3 days 12 hours']],
    ['GB', '23 days after the last line that we wrote on it', filed('GB', '2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z', { caseWrittenAt: '2026-12-10T09:00:00Z' }), '2026-12-10T09:00:00Z', ['2027-01-02T09:00:00Z'], ['in 7 days']],
    ['GB', '23 days after the filing, whatever the carrier said meanwhile', filed('GB', '2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z', { lastHeardAt: '2026-12-10T09:00:00Z' }), '2026-12-10T09:00:00Z', ['2026-12-19T09:00:00Z'], ['in 7 days']],
    ['GB', 'at once, when a date is taken back and nobody has written for longer', filed('GB', '2026-11-26T09:00:00Z', '2026-12-28T09:00:00Z', { lastHeardAt: '2026-11-26T09:00:00Z', caseWrittenAt: '2026-11-26T09:00:00Z', lastFact: { type: 'foc-withdrawn', at: '2026-12-28T09:00:00Z', id: 'c-2' } }), '2026-12-28T09:00:00Z', ['2026-12-28T09:00:00Z'], ['silent for 32 days']],
    ['US', '23 exact days after the filing when clocks go back meanwhile', filed('US', '2026-10-20T14:00:00Z'), '2026-10-20T14:00:00Z', ['2026-11-12T14:00:00Z'], ['in 7 days']]),
  ...rows('t-minus-7d',
    ['GB', '168 exact hours before, when clocks go forward meanwhile', dated('GB', '2027-04-01T09:00:00Z', '2027-03-01T10:00:00Z'), '2027-03-01T10:00:00Z', ['2027-03-25T09:00:00Z'], ['7 days to the cutover']],
    ['GB', 'at once, of a date confirmed three days ahead', dated('GB', '2026-12-10T10:00:00Z', '2026-12-07T09:00:00Z'), '2026-12-07T09:00:00Z', ['2026-12-07T09:00:00Z'], ['3 days 1 hour to the cutover']],
    ['US', '168 exact hours before, when clocks go back meanwhile', dated('US', '2026-11-04T15:00:00Z', '2026-10-15T14:00:00Z'), '2026-10-15T14:00:00Z', ['2026-10-28T15:00:00Z'], ['7 days to the cutover']],
    ['US', 'not at all of a date confirmed 24 hours ahead', dated('US', '2026-12-02T15:00:00Z', '2026-12-01T15:00:00Z'), '2026-12-01T15:00:00Z', []]),
  ...rows('t-minus-24h',
    ['GB', '24 exact hours before', dated('GB', '2027-04-01T09:00:00Z', '2027-03-01T10:00:00Z'), '2027-03-01T10:00:00Z', ['2027-03-31T09:00:00Z'], ['24 hours to the cutover']],
    ['US', '24 exact hours before, when clocks go back meanwhile', dated('US', '2026-11-02T14:00:00Z', '2026-10-15T14:00:00Z'), '2026-10-15T14:00:00Z', ['2026-11-01T14:00:00Z'], ['24 hours to the cutover']],
    ['US', 'at once, of a date confirmed 24 hours ahead', dated('US', '2026-12-02T15:00:00Z', '2026-12-01T15:00:00Z'), '2026-12-01T15:00:00Z', ['2026-12-01T15:00:00Z'], ['24 hours to the cutover']],
    ['US', 'at once, of a date confirmed hours ahead', dated('US', '2026-12-02T15:00:00Z', '2026-12-02T09:30:00Z'), '2026-12-02T09:30:00Z', ['2026-12-02T09:30:00Z'], ['5 hours 30 minutes to the cutover']]),
  ...rows('gates-open',
    ['GB', 'a week and a day before, in exact hours over the clock change', dated('GB', '2027-04-01T09:00:00Z', '2027-03-01T10:00:00Z'), '2027-03-01T10:00:00Z', ['2027-03-25T09:00:00Z', '2027-03-31T09:00:00Z'], ['5 gates open, 7 days', '11 gates open, 24 hours']],
    ['GB', 'once, with all that is due, of a date confirmed hours ahead', dated('GB', '2026-12-10T10:00:00Z', '2026-12-10T08:00:00Z'), '2026-12-10T08:00:00Z', ['2026-12-10T08:00:00Z'], ['11 gates open, 2 hours']],
    ['GB', 'of what stands open only', dated('GB', '2026-12-10T10:00:00Z', '2026-12-01T09:00:00Z', IN_CONNECT), '2026-12-01T09:00:00Z', ['2026-12-09T10:00:00Z'], ['1 gate open, 24 hours'], signedOff('legal-sign-off', 'window-booked', 'rollback-letter', 'emergency-contact', 'rollback-criterion', 'legacy-test-call', 'flow-walkthrough', 'crm-smoke-test', 'lambda-permissions')],
    ['US', 'a week and a day before, in exact hours when clocks go back meanwhile', dated('US', '2026-11-04T15:00:00Z', '2026-10-15T14:00:00Z'), '2026-10-15T14:00:00Z', ['2026-10-28T15:00:00Z', '2026-11-03T15:00:00Z'], ['5 gates open, 7 days', '11 gates open, 24 hours']],
    ['US', 'at once and a day before, of a date confirmed two days ahead', dated('US', '2026-12-03T15:00:00Z', '2026-12-01T15:00:00Z'), '2026-12-01T15:00:00Z', ['2026-12-01T15:00:00Z', '2026-12-02T15:00:00Z'], ['5 gates open, 2 days', '11 gates open, 24 hours']]),
  ...rows('change-cutoff',
    // Changes are taken until 22 December: 30, 29, 24, 23, 22.
    ['GB', 'a business day before the fifth business day before the FOC, over Christmas', dated('GB', '2026-12-31T10:00:00Z', '2026-12-01T09:00:00Z'), '2026-12-01T09:00:00Z', ['2026-12-21T10:00:00Z'], ['in 24 hours']],
    // Until Wednesday 24 March, before the clocks went forward.
    ['GB', 'at the hour of the desk, over Easter and the clock change', dated('GB', '2027-04-02T09:00:00Z', '2027-03-01T09:00:00Z'), '2027-03-01T09:00:00Z', ['2027-03-23T10:00:00Z'], ['in 24 hours']],
    ['GB', 'over a weekend, with the days that it leaves', dated('GB', '2026-12-14T10:00:00Z', '2026-11-30T09:00:00Z'), '2026-11-30T09:00:00Z', ['2026-12-04T10:00:00Z'], ['in 3 days']],
    ['GB', 'not of a date that was confirmed after it', dated('GB', '2026-12-31T10:00:00Z', '2026-12-21T10:00:00Z'), '2026-12-21T10:00:00Z', []],
    // 07:00 in Chicago, before any desk opens: five whole days end with the close of 1 December, 17:00 in New York.
    ['US', 'before five whole days, of a date at an hour before the desk opens', dated('US', '2026-12-09T13:00:00Z', '2026-11-20T15:00:00Z'), '2026-11-20T15:00:00Z', ['2026-11-30T22:00:00Z'], ['in 24 hours']],
    // Until Monday 23 November: 1 December, 30, 25, 24, 23 November.
    ['US', 'over Thanksgiving', dated('US', '2026-12-02T15:00:00Z', '2026-11-16T15:00:00Z'), '2026-11-16T15:00:00Z', ['2026-11-20T15:00:00Z'], ['in 3 days']],
    // Until Monday 2 November, 10:00 EST; a business day before is Friday 10:00 EDT.
    ['US', 'with the hour more that a weekend has when clocks go back', dated('US', '2026-11-09T15:00:00Z', '2026-10-19T14:00:00Z'), '2026-10-19T14:00:00Z', ['2026-10-30T14:00:00Z'], ['in 3 days 1 hour']]),
  ...rows('rollback-countdown',
    ['GB', 'at T+20h, T+48h, T+66h and 2 and 1 hours before the end, when clocks go back meanwhile', movedOver('GB', '2026-10-23T09:30:00Z'), '2026-10-23T09:30:00Z', ['2026-10-24T05:30:00Z', '2026-10-25T09:30:00Z', '2026-10-26T03:30:00Z', '2026-10-26T07:30:00Z', '2026-10-26T08:30:00Z'], LEFT_OF_72],
    ['GB', 'at T+66h and 6 hours before the end where these are two', movedOver('GB', '2026-12-10T10:20:00Z', 96), '2026-12-10T10:20:00Z', ['2026-12-11T06:20:00Z', '2026-12-12T10:20:00Z', '2026-12-13T04:20:00Z', '2026-12-14T04:20:00Z', '2026-12-14T08:20:00Z', '2026-12-14T09:20:00Z'], ['76 hours 0 minutes left', '48 hours 0 minutes left', '30 hours 0 minutes left', '6 hours 0 minutes left', '2 hours 0 minutes left', '1 hour 0 minutes left']],
    ['US', 'at T+20h, T+48h, T+66h and 2 and 1 hours before the end, when clocks go back meanwhile', movedOver('US', '2026-10-30T15:10:00Z'), '2026-10-30T15:10:00Z', ['2026-10-31T11:10:00Z', '2026-11-01T15:10:00Z', '2026-11-02T09:10:00Z', '2026-11-02T13:10:00Z', '2026-11-02T14:10:00Z'], LEFT_OF_72],
    ['US', 'in exact hours when clocks go forward meanwhile', movedOver('US', '2027-03-12T15:10:00Z'), '2027-03-12T15:10:00Z', ['2027-03-13T11:10:00Z', '2027-03-14T15:10:00Z', '2027-03-15T09:10:00Z', '2027-03-15T13:10:00Z', '2027-03-15T14:10:00Z'], LEFT_OF_72],
    ['US', 'at what is left of a window of 24 hours', movedOver('US', '2026-12-10T15:20:00Z', 24), '2026-12-10T15:20:00Z', ['2026-12-11T09:20:00Z', '2026-12-11T11:20:00Z', '2026-12-11T13:20:00Z', '2026-12-11T14:20:00Z'], ['6 hours 0 minutes left', '4 hours 0 minutes left', '2 hours 0 minutes left', '1 hour 0 minutes left']],
    ['GB', 'while nobody hears anything on either side', halfPorted('GB', '2026-10-23T09:30:00Z'), '2026-10-23T09:30:00Z', ['2026-10-24T05:30:00Z', '2026-10-25T09:30:00Z', '2026-10-26T03:30:00Z', '2026-10-26T07:30:00Z', '2026-10-26T08:30:00Z'], LEFT_OF_72]),
  ...rows('half-ported-clock',
    // Friday, Monday, Tuesday; the window closes on Monday 10:30 in London, an hour after the clocks of winter than of summer.
    ['GB', 'at once, then every business day while window or fix run, then every second one, when clocks go back meanwhile', halfPorted('GB', '2026-10-22T09:30:00Z'), '2026-10-29T00:00:00Z', ['2026-10-22T09:30:00Z', '2026-10-23T09:30:00Z', '2026-10-26T10:30:00Z', '2026-10-27T10:30:00Z', '2026-10-29T10:30:00Z'], ['Half-ported, what to do: 1 number from Example Telecom, 72 hours 0 minutes left', 'Half-ported for 1 business day: 1 number from Example Telecom, 48 hours 0 minutes left', 'Half-ported for 2 business days: 1 number from Example Telecom, rollback window closed', 'Half-ported for 3 business days', 'Half-ported for 5 business days']],
    ['GB', 'from the Monday, of one that is told on a Saturday', halfPorted('GB', '2026-12-12T10:00:00Z'), '2026-12-12T10:00:00Z', ['2026-12-12T10:00:00Z', '2026-12-15T10:00:00Z'], ['Half-ported, what to do', 'Half-ported for 1 business day: 1 number from Example Telecom, rollback window closed']],
    // Told on Wednesday; Thursday is Thanksgiving, and desks are closed on the Friday after it too.
    ['US', 'over Thanksgiving', halfPorted('US', '2026-11-25T16:00:00Z'), '2026-12-02T16:00:00Z', ['2026-11-25T16:00:00Z', '2026-11-30T16:00:00Z', '2026-12-01T16:00:00Z', '2026-12-02T16:00:00Z', '2026-12-04T16:00:00Z']]),
  ...rows('cutover-unreported',
    ['GB', 'two hours after the FOC, then every 24 exact hours, when clocks go back meanwhile', unreported('GB', '2026-10-23T09:30:00Z'), '2026-10-25T12:00:00Z', ['2026-10-23T11:30:00Z', '2026-10-24T11:30:00Z', '2026-10-25T11:30:00Z', '2026-10-26T11:30:00Z']],
    ['US', 'two hours after the FOC, then every 24 exact hours, when clocks go back meanwhile', unreported('US', '2026-10-30T15:00:00Z'), '2026-11-01T18:00:00Z', ['2026-10-30T17:00:00Z', '2026-10-31T17:00:00Z', '2026-11-01T17:00:00Z', '2026-11-02T17:00:00Z']]),
  ...rows('on-hold',
    ['GB', 'weekly, in business days of the desk', held('GB', '2026-11-23T10:00:00Z'), '2026-12-01T10:00:00Z', ['2026-11-30T10:00:00Z', '2026-12-07T10:00:00Z'], ['On hold for 7 days: 1 number', 'On hold for 14 days: 1 number']],
    // 21, 22, 23, 24, 29 December.
    ['GB', 'later over Christmas', held('GB', '2026-12-18T12:00:00Z'), '2026-12-18T12:00:00Z', ['2026-12-29T12:00:00Z'], ['On hold for 11 days']],
    ['GB', 'at the same hour of the desk after clocks went back', held('GB', '2026-10-21T09:00:00Z'), '2026-10-21T09:00:00Z', ['2026-10-28T10:00:00Z'], ['On hold for 7 days 1 hour']],
    // 23, 24, 25, 30 November, 1 December: desks are closed on the Friday after Thanksgiving too.
    ['US', 'over Thanksgiving', held('US', '2026-11-20T15:00:00Z'), '2026-11-20T15:00:00Z', ['2026-12-01T15:00:00Z'], ['On hold for 11 days']]),
  ...rows('rollback-called',
    // One, two and four hours after the call, every four from then on, between them what is left of T+48h, T+66h, 2 and 1 hours
    // before the end; the window closes on a Sunday.
    ['GB', 'at once, after 1, 2, 4 hours and every 4 from then on, at the alarms of the window, then on the Monday', calledBack('GB', '2026-12-10T10:20:00Z', '2026-12-12T09:00:00Z'), '2026-12-12T09:00:00Z', ['2026-12-12T09:00:00Z', '2026-12-12T10:00:00Z', '2026-12-12T10:20:00Z', '2026-12-12T11:00:00Z', '2026-12-12T13:00:00Z', '2026-12-12T17:00:00Z', '2026-12-12T21:00:00Z', '2026-12-13T01:00:00Z', '2026-12-13T04:20:00Z', '2026-12-13T05:00:00Z', '2026-12-13T08:20:00Z', '2026-12-13T09:00:00Z', '2026-12-13T09:20:00Z', '2026-12-14T10:20:00Z']],
    ['GB', 'once every business day after the window, until an outcome is reported', calledBack('GB', '2026-12-10T10:20:00Z', '2026-12-13T09:30:00Z'), '2026-12-15T12:00:00Z', ['2026-12-13T09:30:00Z', '2026-12-14T10:20:00Z', '2026-12-15T10:20:00Z', '2026-12-16T10:20:00Z'], ['ROLLBACK CALLED: 1 number back to Example Telecom, 0 hours 50 minutes left', 'ROLLBACK NOT ANSWERED: 1 number back to Example Telecom, rollback window closed', 'ROLLBACK NOT ANSWERED', 'ROLLBACK NOT ANSWERED']],
    // Clocks go forward on 14 March; the window closes on a Monday within the hours of the desk, which is told then.
    ['US', 'in exact hours when clocks go forward meanwhile, and as the window closes', calledBack('US', '2027-03-12T15:10:00Z', '2027-03-13T15:00:00Z'), '2027-03-13T15:00:00Z', ['2027-03-13T15:00:00Z', '2027-03-13T16:00:00Z', '2027-03-13T17:00:00Z', '2027-03-13T19:00:00Z', '2027-03-13T23:00:00Z', '2027-03-14T03:00:00Z', '2027-03-14T07:00:00Z', '2027-03-14T11:00:00Z', '2027-03-14T15:00:00Z', '2027-03-14T15:10:00Z', '2027-03-14T19:00:00Z', '2027-03-14T23:00:00Z', '2027-03-15T03:00:00Z', '2027-03-15T07:00:00Z', '2027-03-15T09:10:00Z', '2027-03-15T11:00:00Z', '2027-03-15T13:10:00Z', '2027-03-15T14:10:00Z', '2027-03-15T15:00:00Z', '2027-03-15T15:10:00Z']]),
  ...rows('filing-opens',
    // Thirty days before Thursday 17 December, nine o'clock in New York.
    ['US', 'on the first day of the thirty, at nine by the clock of the desk', signed('US', '2026-11-09'), '2026-11-09T15:00:00Z', ['2026-11-17T14:00:00Z'], ['The filing is open, file now'], { requestedCutover: '2026-12-17' }],
    ['US', 'on that day though it is a Sunday: AWS takes a filing then', signed('US', '2026-11-09'), '2026-11-20T15:00:00Z', ['2026-11-15T14:00:00Z'], ['The filing is open'], { requestedCutover: '2026-12-15' }],
    ['US', 'at nine, of a letter that came in that morning', signed('US', '2026-11-16', '2026-11-17T13:30:00Z'), '2026-11-17T13:30:00Z', ['2026-11-17T14:00:00Z'], ['The filing is open'], { requestedCutover: '2026-12-17' }],
    ['US', 'not any more, of a letter that came in after nine on that day', signed('US', '2026-11-16', '2026-11-17T14:00:00Z'), '2026-11-17T14:00:00Z', [], [], { requestedCutover: '2026-12-17' }],
    ['US', 'not when the filing had opened before the letter came', signed('US', '2026-11-09'), '2026-11-09T15:00:00Z', [], [], { requestedCutover: '2026-12-04' }],
    ['US', 'not when the letter has grown too old by then: it is asked for anew already', signed('US', '2026-11-09'), '2026-12-20T15:00:00Z', [], [], { requestedCutover: '2027-01-15' }],
    ['US', 'not without a cutover asked for', signed('US', '2026-11-09'), '2026-11-09T15:00:00Z', []],
    ['US', 'not while the letter is unsigned', unsigned('US', '2026-11-09T15:00:00Z'), '2026-11-18T15:00:00Z', [], [], { requestedCutover: '2026-12-17' }],
    // 180 days before Wednesday 16 June, winter time.
    ['DE', 'on the first of the 180 days, at nine in Berlin', signed('DE', '2026-12-10'), '2026-12-10T15:00:00Z', ['2026-12-18T08:00:00Z'], ['The filing is open'], { requestedCutover: '2027-06-16' }],
    ['GB', 'not at all: no source limits the days ahead', signed('GB', '2026-12-10'), '2026-12-10T15:00:00Z', [], [], { requestedCutover: '2027-06-16' }]),
  ...rows('predecessor-due',
    // The papers are due on 30 November; 27 November is a Friday.
    ['FR', 'a business day before the deadline, and every second one after it', csr('FR', '2026-11-23T09:00:00Z'), '2026-12-02T09:00:00Z', ['2026-11-27T09:00:00Z', '2026-12-02T09:00:00Z', '2026-12-04T09:00:00Z'], ['2 tasks before the filing, due in 3 days', 'overdue for 2 days', 'overdue for 4 days']],
    // The unbundling is due on 7 December; on the 4th both speak in one mail.
    ['FR', 'each deadline for itself, and once where two fall together', unsigned('FR', '2026-11-24T10:00:00Z'), '2026-12-04T09:00:00Z', ['2026-11-27T09:00:00Z', '2026-12-02T09:00:00Z', '2026-12-04T09:00:00Z', '2026-12-08T09:00:00Z', '2026-12-09T09:00:00Z'], ['2 tasks before the filing, due in 3 days', '2 tasks before the filing, overdue for 2 days', '3 tasks before the filing, overdue for 4 days', '2 tasks before the filing, overdue for 8 days', '1 task before the filing, overdue for 2 days'], BUNDLED],
    ['FR', 'of what is still open only', unsigned('FR', '2026-11-24T10:00:00Z'), '2026-12-04T09:00:00Z', ['2026-12-04T09:00:00Z', '2026-12-09T09:00:00Z'], ['1 task before the filing, due in 3 days', 'overdue for 2 days'], { ...BUNDLED, evidence: ON_FILE }],
    ['FR', 'not late of what fell due before its port came here', signed('FR', '2026-12-02', '2026-12-02T15:00:00Z'), '2026-12-02T15:00:00Z', ['2026-12-04T09:00:00Z', '2026-12-09T09:00:00Z'], ['3 tasks before the filing, overdue for 4 days', '1 task before the filing, overdue for 2 days'], BUNDLED],
    ['FR', 'not once the port is filed', filed('FR', '2026-11-25T09:00:00Z'), '2026-12-04T09:00:00Z', [], [], BUNDLED],
    // Easter Monday is a holiday, Good Friday none; clocks go forward on 28 March.
    ['FR', 'over Easter, at the same hour of the desk after clocks went forward', csr('FR', '2027-03-22T09:00:00Z'), '2027-03-30T08:00:00Z', ['2027-03-26T09:00:00Z', '2027-04-01T08:00:00Z'], ['due in 3 days 23 hours', 'overdue for 2 days'], { createdAt: '2027-03-22T09:00:00Z' }],
    // Due on Monday 26 October, 10:00 in Berlin, a day after clocks went back.
    ['DE', 'with the hour more that a weekend has when clocks go back', csr('DE', '2026-10-19T08:00:00Z'), '2026-10-26T09:00:00Z', ['2026-10-23T08:00:00Z', '2026-10-28T09:00:00Z'], ['2 tasks before the filing, due in 3 days 1 hour', 'overdue for 2 days'], { createdAt: '2026-10-19T08:00:00Z' }],
    // Two business days lead from Tuesday over Thanksgiving to Monday 30 November.
    ['US', 'of the look-up of toll-free numbers, over Thanksgiving', csr('US', '2026-11-24T15:00:00Z'), '2026-11-30T15:00:00Z', ['2026-11-25T15:00:00Z', '2026-12-02T15:00:00Z'], ['1 task before the filing, due in 5 days', 'overdue for 2 days'], { playbook: 'US_TF', createdAt: '2026-11-24T15:00:00Z' }],
    ['US', 'not of geographic numbers: nothing is asked for beyond record and letter', csr('US', '2026-11-24T15:00:00Z'), '2027-01-30T15:00:00Z', []],
    ['GB', 'not of geographic numbers: nothing is asked for beyond record and letter', csr('GB', '2026-11-24T15:00:00Z'), '2027-01-30T15:00:00Z', []]),
];
