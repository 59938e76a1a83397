import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { later, PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { expectTrueTimes } from '../support/reader-clock';
import { answers, shaped } from '../support/shapes';
import { americanFiled, bellKnown, NEW_YORK } from '../support/us-order';
import { embark, PEOPLE, type Voyage } from '../support/voyage';
import { ROSTER } from './every-playbook/roster';

interface City {
  readonly city: string;
  readonly zone: string;
  readonly locale?: string;
  readonly foc: string;
  /** When the clocks go back there, and what the carrier and our people read of it. */
  readonly changesAt: string;
  readonly change: string;
  readonly opens: string;
  readonly closes: string;
}

/** Friday cutovers of autumn 2027: Europe puts its clocks back on 31 October, America on 7 November. */
const CITIES: readonly City[] = [
  {
    city: 'London',
    zone: 'Europe/London',
    foc: '2027-10-29T09:00:00Z',
    changesAt: '2027-10-31T01:00:00Z',
    change: 'Sunday 31 October 2027, 01:00 (Europe/London)',
    opens: 'Friday 29 October 2027, 10:00 (Europe/London)',
    closes: 'Monday 1 November 2027, 09:00 (Europe/London)',
  },
  {
    city: 'Berlin',
    zone: 'Europe/Berlin',
    locale: 'de',
    foc: '2027-10-29T09:00:00Z',
    changesAt: '2027-10-31T01:00:00Z',
    change: 'Sunday 31 October 2027, 02:00 (Europe/Berlin)',
    opens: 'Friday 29 October 2027, 11:00 (Europe/Berlin)',
    closes: 'Monday 1 November 2027, 10:00 (Europe/Berlin)',
  },
  {
    city: 'New York',
    zone: NEW_YORK,
    foc: '2027-11-05T14:30:00Z',
    changesAt: '2027-11-07T06:00:00Z',
    change: 'Sunday 7 November 2027, 01:00 (America/New_York)',
    opens: 'Friday 5 November 2027, 10:30 (America/New_York)',
    closes: 'Monday 8 November 2027, 09:30 (America/New_York)',
  },
];

let voyage: Voyage;
const orders = new Map<string, { readonly kept: PortOrder; readonly called: PortOrder }>();
const ordersOf = (city: string) => {
  const found = orders.get(city);
  if (found === undefined) throw new Error(`No orders in ${city}`);
  return found;
};

async function london(): Promise<PortOrder> {
  const order = await voyage.orderPlaced();
  await order.filed();
  return order;
}

const germany = ROSTER.DE_GEO;

async function berlin(line: number): Promise<PortOrder> {
  const number = `+4930231251${line}`;
  const address = { lines: germany.address };
  const account = { accountNumber: 'K-00417', btn: number };
  const record = { legalName: germany.legalName, ...account, billingAddress: address, serviceAddress: address };
  const wish = { losingCarrier: 'beispiel-telefon', account, entity: { legalName: germany.legalName } };
  const body = voyage.orderBody({ numbers: [number], with: wish });
  const order = new PortOrder(
    voyage,
    shaped(answers.order, await voyage.api.expect(201, 'POST', '/v1/orders', { body })),
  );
  await order.csrReceived({ ...record, extra: { ...germany.extra } });
  for (const [kind, value] of Object.entries(germany.evidence)) {
    await voyage.api.expectOk('PUT', order.path(`/evidence/${kind}`), { body: value });
  }
  await order.loaSigned(record);
  await order.filedWithAws();
  return order;
}

beforeAll(async () => {
  voyage = await embark({ startAt: '2027-10-11T09:00:00Z' });
  await bellKnown(voyage);
  await voyage.carrierKnown(
    {
      name: 'Beispiel Telefon',
      country: 'DE',
      desk: {
        email: 'portierung@beispiel-telefon.example',
        language: 'de',
        calendar: { country: 'DE', region: 'BE' },
        timeZone: 'Europe/Berlin',
        hours: { from: '08:00', to: '17:00' },
      },
      emergencyContact: { name: 'Nachtdienst', email: 'notfall@beispiel-telefon.example' },
    },
    'beispiel-telefon',
  );
  orders.set('London', { kept: await london(), called: await london() });
  orders.set('Berlin', { kept: await berlin(61), called: await berlin(62) });
  orders.set('New York', { kept: await americanFiled(voyage, 61), called: await americanFiled(voyage, 62) });
  for (const { city, foc } of CITIES) {
    for (const order of Object.values(ordersOf(city))) {
      const { findings } = await order.focGiven(foc);
      expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
      expect(findings.map(({ code }) => code)).toContain('clock-change-in-window');
    }
  }
}, 300_000);
afterAll(async () => {
  await voyage.end();
});

/** Europe's clocks go back together, America's a week later: each is played with all its cities at once. */
const AUTUMNS = [...new Set(CITIES.map(({ foc }) => foc))].map((foc) => {
  const cities = CITIES.filter((one) => one.foc === foc);
  return [cities.map(({ city }) => city).join(' and '), foc, cities] as const;
});

describe.each(AUTUMNS)('a window over the autumn change in %s', (_cities, foc, cities) => {
  const closesAt = later(foc, 72 * 60);
  const changesAt = cities[0]?.changesAt ?? '';

  test('is 72 hours long, ends at another hour of the clock than it began, and says so', async () => {
    await voyage.clockTo(foc);
    for (const order of cities.flatMap(({ city }) => Object.values(ordersOf(city)))) {
      expect((await order.cutoverReported('completed')).rollback).toMatchObject({ opensAt: foc, closesAt, hours: 72 });
    }
    await voyage.clockOn('PT0S');
    for (const { city, change, opens, closes } of cities) {
      const [opened] = await ordersOf(city).kept.mails('rollback-opened');
      expect(opened?.subject).toContain(`72 hours 0 minutes left to roll back, until ${closes}`);
      expect(opened?.text).toContain(
        `Clock change inside the window: ${change}, UTC ${changesAt}; the window keeps its exact hours`,
      );
      expect((await ordersOf(city).kept.mails('cutover-window'))[0]?.text).toContain(opens);
    }
  });

  test('loses no minute and wins none at the change', async () => {
    const left = async (): Promise<readonly (number | undefined)[]> =>
      Promise.all(cities.map(async ({ city }) => (await ordersOf(city).kept.port()).rollback?.minutesLeft));
    const trulyLeftAt = (at: string): number => (Date.parse(closesAt) - Date.parse(at)) / 60_000;
    for (const at of [later(changesAt, -1), changesAt, later(changesAt, 1)]) {
      await voyage.clockTo(at);
      expect(await left()).toEqual(cities.map(() => trulyLeftAt(at)));
    }
  });

  test('is rolled back after the change: the desk reads the true time left by its own clock', async () => {
    await voyage.clockTo(later(closesAt, -(5 * 60 + 40)));
    for (const { city } of cities) {
      const port = await ordersOf(city).called.rollbackCalledBy(PEOPLE.decider);
      expect(port).toMatchObject({ phase: 'ROLLING_BACK', rollback: { minutesLeft: 340 } });
    }
    await voyage.clockOn('PT1H');
    for (const { city, zone, locale } of cities) {
      const { called } = ordersOf(city);
      const [request] = await called.mails('emergency-port-back');
      if (request === undefined) throw new Error('no request');
      expectTrueTimes(request, { closesAt, zones: [zone], ...(locale === undefined ? {} : { locale }) });
      expect(request.text).toContain(`UTC ${changesAt}`);
      expect(await called.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK' });
    }
  });

  test('closes at its instant: a second before it is open, at it the port is complete', async () => {
    await voyage.clockTo(later(closesAt, -1 / 60));
    for (const { city } of cities) {
      const rollback = { open: true, minutesLeft: 1 };
      expect(await ordersOf(city).kept.port()).toMatchObject({ phase: 'ROLLBACK_WINDOW', rollback });
    }
    await voyage.clockTo(closesAt);
    for (const { city } of cities) {
      const { kept } = ordersOf(city);
      expect(await kept.phase()).toBe('COMPLETED');
      expectProblem(await kept.rollbackAskedBy(PEOPLE.decider), 'rollback-window-closed');
      expect((await kept.mails('port-completed')).map(({ sentAt }) => sentAt)).toEqual([closesAt]);
    }
  });

  test('every mail to our people says the true time left by the clock of the desk', async () => {
    const others = ['cutover-window', 'emergency-port-back'];
    for (const { city, zone } of cities) {
      for (const order of Object.values(ordersOf(city))) {
        const mails = (await order.mails()).filter(({ sentAt }) => sentAt >= foc);
        const ours = mails.filter(({ occasion }) => !others.includes(occasion ?? ''));
        expect(ours.length).toBeGreaterThan(4);
        for (const mail of ours) expectTrueTimes(mail, { closesAt, zones: [zone] });
      }
    }
  });
});
