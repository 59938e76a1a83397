import { describe, expect, it } from 'vitest';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import { filingHorizon } from '../../../functions/domain/timeline/filing-horizon';
import { orderFindings, orderPlan } from '../../../functions/domain/timeline/order-outlook';
import type { Carrier } from '../../../functions/domain/port/carrier';
import type { Order } from '../../../functions/domain/port/order';
import { datesFromTo } from '../../../functions/domain/time/local-date';
import { filingFaults } from '../../../functions/domain/port/filing-rules';
import { atLocalTime } from '../../../functions/domain/time/instant';
import { CARRIER, ORDER } from '../port/cast';
import { AMERICAN_CARRIER, AMERICAN_ORDER, letterSigned } from '../port/us-cast';

const NOW = '2026-11-23T15:00:00Z';

const asking = (requestedCutover: string | undefined, changes: Partial<Order> = {}): Order => ({
  ...AMERICAN_ORDER,
  requestedCutover,
  ...changes,
});

function plan(order: Order, now = NOW) {
  const { earliest, likely, latest, startBy } = orderPlan(order, AMERICAN_CARRIER, US_GEO, now);
  return { earliest, likely, latest, startBy };
}

const ofHorizon = ['filing-opens-later', 'loa-too-old-when-filing-opens', 'longest-span-beyond-filing-horizon'];
const found = (order: Order, now = NOW) => orderFindings(order, AMERICAN_CARRIER, US_GEO, now);
const horizonCodes = (order: Order, now = NOW) =>
  found(order, now)
    .map(({ code }) => code)
    .filter((code) => ofHorizon.includes(code));
const message = (code: string, order: Order, now = NOW) =>
  found(order, now).find((each) => each.code === code)?.message;

describe('How long an American port takes', () => {
  it('5, 15 and 20 business days from today where no date is asked for, Thanksgiving left out', () => {
    expect(plan(asking(undefined))).toEqual({
      earliest: '2026-12-02',
      likely: '2026-12-16',
      latest: '2026-12-23',
      startBy: null,
    });
  });

  it('The same from the first day of filing on where the date asked for is more than 30 days away', () => {
    expect(plan(asking('2027-04-30'))).toEqual({
      earliest: '2027-04-07',
      likely: '2027-04-21',
      latest: '2027-04-28',
      startBy: '2027-04-02',
    });
  });

  it('From today on where it is nearer', () => {
    expect(plan(asking('2026-12-18'))).toEqual({
      earliest: '2026-12-02',
      likely: '2026-12-16',
      latest: '2026-12-23',
      startBy: '2026-11-18',
    });
  });

  it('Nobody is told to start on a day on which the filing would be refused', () => {
    expect(plan(asking('2027-03-01')).startBy).toBe('2027-02-01');
  });

  it.each(datesFromTo('2027-01-04', '2027-01-20'))(
    'Started on the day named for a cutover on %s the filing is not too early',
    (cutover) => {
      const order = asking(cutover, { loa: letterSigned('2026-12-01') });
      const { startBy } = plan(order);
      if (startBy === null) throw new Error('a known figure gives a start');
      const filedAt = atLocalTime(startBy, '09:00', US_GEO.zone);
      const filing = { playbook: US_GEO, desk: AMERICAN_CARRIER.desk, filedAt, numbers: ['+12125550100'] };
      const codes = filingFaults({ order, ...filing }).map(({ code }) => code);
      expect(codes).not.toContain('filed-too-early');
    },
  );

  it('An order that is filed is reckoned from today, as before', () => {
    const filed = asking('2027-04-30', { filing: { filedAt: '2026-11-23T14:00:00Z' } });
    expect(plan(filed).earliest).toBe('2026-12-02');
    expect(horizonCodes(filed)).toEqual([]);
  });

  it('A British order is not held back by a date far away', () => {
    const british = { ...ORDER, requestedCutover: '2027-04-30' };
    expect(orderPlan(british, CARRIER, GB_GEO, '2026-11-23T09:00:00Z').earliest).toBe('2026-12-07');
    const codes = orderFindings(british, CARRIER, GB_GEO, NOW).map(({ code }) => code);
    expect(codes.filter((code) => ofHorizon.includes(code))).toEqual([]);
  });

  it('Every stated span stands beside the figures, the regulator’s among them', () => {
    const { basis } = orderPlan(asking(undefined), AMERICAN_CARRIER, US_GEO, NOW);
    expect(basis.filter(({ origin }) => origin === 'regulator').map(({ figure }) => figure)).toEqual([
      'simple port: one line, no unbundled element, no complex switch translation, no reseller: 1 bd',
      'non-simple port: 4 bd',
      expect.stringContaining('08:00 to 13:00'),
    ]);
    expect(basis.map(({ figure }) => figure)).toContain('longest: 20 bd from LOA filed to FOC');
  });
});

describe('The first day of filing', () => {
  it.each([
    ['2027-01-15', '2026-12-16'],
    ['2027-03-31', '2027-03-01'],
    ['2028-03-01', '2028-01-31'],
    ['2026-11-15', '2026-10-16'],
  ])('for a cutover on %s is %s', (cutover, opensOn) => {
    expect(filingHorizon(US_GEO, cutover)).toMatchObject({ cutover, opensOn, daysAhead: 30 });
  });

  it('is none where nobody sets a limit or no date is asked for', () => {
    expect(filingHorizon(GB_GEO, '2027-01-15')).toBeNull();
    expect(filingHorizon(US_GEO, undefined)).toBeNull();
  });

  it.each([
    ['2026-11-24T05:59:59Z', ['filing-opens-later'], 'the evening before, in Chicago'],
    ['2026-11-24T06:00:00Z', [], 'the day itself'],
  ])('is told until it has come: at %s %j, %s', (now, expected) => {
    expect(horizonCodes(asking('2026-12-24'), now)).toEqual(expected);
  });

  it('is told with both days', () => {
    expect(message('filing-opens-later', asking('2027-04-30'))).toBe(
      'For a cutover on Friday 30 April 2027 this order can be filed from Wednesday 31 March 2027 on, 30 calendar days ' +
        'ahead and no earlier. Collect the papers now.',
    );
  });

  it.each([
    ['2027-03-15', ['filing-opens-later', 'loa-too-old-when-filing-opens'], '16 days before it'],
    ['2027-03-16', ['filing-opens-later'], '15 days before it'],
  ])('A letter signed on %s: %j, %s', (signedOn, expected) => {
    const order = asking('2027-04-30', { loa: letterSigned(signedOn) });
    expect(horizonCodes(order, '2027-03-20T15:00:00Z')).toEqual(expected);
  });

  it('A letter that will be too old by then is told the first day on which to sign again', () => {
    const order = asking('2027-04-30', { loa: letterSigned('2027-03-01') });
    expect(message('loa-too-old-when-filing-opens', order, '2027-03-20T15:00:00Z')).toContain(
      'Amazon Connect takes 15 days. Have it signed again on Tuesday 16 March 2027 or later.',
    );
  });

  it('Holidays that make the longest span longer than the 30 days are told', () => {
    expect(horizonCodes(asking('2027-03-01'))).toEqual(['filing-opens-later', 'longest-span-beyond-filing-horizon']);
    expect(message('longest-span-beyond-filing-horizon', asking('2027-03-01'))).toContain(
      'Saturday 30 January 2027, the longest span of 20 business days of the desk ends after Monday 1 March 2027',
    );
  });
});

describe('An American order whose record is somebody else’s or never comes', () => {
  it('names the underlying carrier that holds the record', () => {
    const reseller = { ...AMERICAN_CARRIER, underlyingCarrier: 'Example Wholesale' };
    const codes = (carrier: Carrier) => orderFindings(asking(undefined), carrier, US_GEO, NOW).map(({ code }) => code);
    expect(codes(reseller)).toContain('UNDERLYING_CARRIER');
    expect(codes({ ...reseller, underlyingCarrier: null })).not.toContain('UNDERLYING_CARRIER');
  });

  it('says of a latest bill that it stands in for the record', () => {
    const { loa } = letterSigned('2026-11-20');
    const { billingAddress, serviceAddress, legalName, accountNumber, numbers } = loa;
    const bill = { billingAddress, serviceAddress, legalName, accountNumber, numbers, extra: {}, receivedAt: NOW };
    const csr = (source: string) => ({ ...bill, source, authorisedContacts: [{ name: 'Jordan Example' }] });
    const codes = (source: string) => found(asking(undefined, { csr: csr(source) })).map(({ code }) => code);
    expect(codes('latest-bill')).toContain('csr-from-latest-bill');
    expect(codes('carrier')).not.toContain('csr-from-latest-bill');
  });
});
