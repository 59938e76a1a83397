import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PHASES, type Phase } from '../../functions/domain/port/phase';
import { runbookAnswer } from '../../functions/shapes/runbook';
import { freshStackAt, loadSample, sampleStartsAt } from '../../local/sample/load-sample';
import { RestClient, type OrderView, type PortView } from '../../local/sample/rest-client';
import { portfolioRows, type PortfolioRow } from '../../local/start/portfolio';
import { startStack, type Stack } from '../../local/stack';

const rejectCodes = z.object({ items: z.array(z.object({ class: z.string(), clock: z.string() })) });

/** Numbers that are nobody's, as far as the sample uses them (porting-facts §1.3). */
const nobodys = /^\+(442079460\d{3}|44(114|121|131)4960\d{3}|12125550(?:1\d{2}))$/;

describe('the sample portfolio', () => {
  let stack: Stack;
  let client: RestClient;
  let orders: ReadonlyMap<string, OrderView>;
  let rows: readonly PortfolioRow[];

  beforeAll(async () => {
    stack = await startStack({ startAt: sampleStartsAt });
    await loadSample(stack);
    client = new RestClient(stack.url);
    const found = await client.orders();
    orders = new Map(found.map((order) => [order.reference, order]));
    rows = portfolioRows(found);
  }, 300_000);
  afterAll(async () => {
    await stack.stop();
  });

  const order = (reference: string): OrderView => {
    const found = orders.get(reference);
    if (found === undefined) throw new Error(`The sample has no order ${reference}`);
    return found;
  };
  const port = (reference: string): PortView => {
    const [first] = order(reference).ports;
    if (first === undefined) throw new Error(`${reference} has no port`);
    return first;
  };
  const ports = (): readonly PortView[] => [...orders.values()].flatMap((one) => one.ports);
  const isPast = (at: string | null | undefined): boolean => Date.parse(at ?? '') <= Date.parse(freshStackAt);
  const mailsAbout = (reference: string, occasion: string) =>
    stack.mails({ order: order(reference).orderId, occasion });

  it('leaves the clock where a fresh stack starts', () => {
    expect(stack.localNow()).toBe(freshStackAt);
    expect(freshStackAt).toBe('2026-11-23T09:00:00Z');
  });

  it.each<[string, readonly Phase[]]>([
    ['LON-RECEPTION', ['COMPLETED']],
    ['LON-BOOKINGS', ['ROLLBACK_WINDOW']],
    ['LON-GARAGE', ['CUTOVER', 'CUTOVER']],
    ['LON-PARTS', ['FOC_CONFIRMED', 'FOC_CONFIRMED']],
    ['LON-FLEET', ['READY_TO_FILE']],
    ['LON-CLAIMS', ['LOA_PENDING']],
    ['LON-ANNEX', ['CANCELLED']],
    ['SHF-SERVICE', ['CSR_PENDING']],
    ['SHF-CARE', ['REJECTED']],
    ['SHF-ARCHIVE', ['ROLLED_BACK']],
    ['BHM-SALES', ['LOA_PENDING']],
    ['BHM-DEPOT', ['FILED', 'FILED']],
    ['BHM-RETURNS', ['HALF_PORTED', 'ROLLBACK_WINDOW', 'FILED']],
    ['EDI-LETTINGS', ['FOC_CONFIRMED', 'FOC_CONFIRMED']],
    ['EDI-FERRY', ['READY_TO_FILE']],
    ['NYC-VALET', ['ROLLBACK_WINDOW', 'ROLLBACK_WINDOW', 'ROLLING_BACK']],
    ['NYC-KIOSK', ['FOC_CONFIRMED', 'FOC_CONFIRMED']],
    ['NYC-SHUTTLE', ['FOC_CONFIRMED', 'FOC_CONFIRMED', 'FOC_CONFIRMED']],
    ['NYC-CLAIMS', ['REJECTED', 'REJECTED']],
    ['NYC-GARAGE', ['REJECTED']],
    ['NYC-TOWING', ['FILED']],
    ['NYC-BILLING', ['CSR_PENDING', 'ON_HOLD']],
    ['NYC-PARTS', ['REJECTED', 'REJECTED']],
    ['NYC-RETURNS', ['LOA_PENDING']],
    ['NYC-CARE', ['LOA_PENDING']],
    ['NYC-SHOWROOM', ['READY_TO_FILE']],
  ])('%s stands in %j', (reference, phases) => {
    expect(order(reference).ports.map((one) => one.phase)).toEqual(phases);
  });

  it('has forty numbers, about half of them in each country', () => {
    const inCountry = (country: string) => ports().filter((one) => one.country === country).length;
    expect(orders.size).toBe(26);
    expect([inCountry('GB'), inCountry('US')]).toEqual([21, 19]);
  });

  it('shows every phase that a request leads to', () => {
    const shown = new Set(ports().map((one) => one.phase));
    expect([...shown].sort()).toEqual([...PHASES].sort());
  });

  it('uses no number that could be anybody’s', () => {
    const written = JSON.stringify([...orders.values()]).match(/\+\d{8,15}/g) ?? [];
    expect(written.length).toBeGreaterThan(ports().length);
    expect(written.filter((number) => !nobodys.test(number))).toEqual([]);
  });

  it.each([
    ['LON-CLAIMS', 'blocked', ['ENTITY_SUFFIX']],
    ['BHM-SALES', 'blocked', ['PUNCTUATION']],
    ['NYC-RETURNS', 'blocked', ['ACCOUNT_FORMAT', 'AUTH_PERSON']],
    ['NYC-SHOWROOM', 'match', []],
  ])('the letter of %s is a %s for %j', (reference, verdict, classes) => {
    const { reconciliation } = order(reference);
    expect(reconciliation?.verdict).toBe(verdict);
    expect(reconciliation?.differences.map((one) => one.class)).toEqual(classes);
  });

  it.each([
    ['SHF-CARE', 'nicc', 'postcode-mismatch', 'POSTCODE', 'RESET', 'loa'],
    ['NYC-CLAIMS', 'bandwidth', '7435', 'PIN_PASSCODE', 'HOLD', 'filing'],
    ['NYC-GARAGE', 'lsr', '8D', 'POSTCODE', 'RESET', 'loa'],
    ['NYC-PARTS', 'bandwidth', '7401', 'ACCOUNT_NUMBER', 'RESET', 'loa'],
  ])('%s was rejected with %s %s: %s, clock %s, waits for %s', async (reference, scheme, code, name, clock, what) => {
    expect(port(reference).rejection?.codes).toEqual([{ scheme, code }]);
    const known = await client.ask({ method: 'GET', path: `/v1/reject-codes?scheme=${scheme}&code=${code}` });
    expect(rejectCodes.parse(known).items).toEqual([{ class: name, clock }]);
    expect(port(reference).waitingFor?.what).toBe(what);
  });

  it('shows the seven digits of a PIN to nobody', async () => {
    const { numbers, csr, orderId } = order('NYC-CLAIMS');
    expect(csr?.pin).toBeDefined();
    const told = [
      await client.order(orderId),
      await client.history(numbers[0]?.number ?? ''),
      await stack.mails({ order: orderId }),
      stack.logs(),
    ];
    expect(JSON.stringify(told)).not.toContain('4417203');
  });

  it('says of every order at the CLEC, and of no other, that another carrier holds the record', () => {
    const said = [...orders.values()].filter((one) => one.findings.some(({ code }) => code === 'UNDERLYING_CARRIER'));
    expect(said.map((one) => one.reference).sort()).toEqual([
      'NYC-CARE',
      'NYC-PARTS',
      'NYC-RETURNS',
      'NYC-SHOWROOM',
      'NYC-VALET',
    ]);
    expect(said.every((one) => one.losingCarrier === 'tallgrass-telecom')).toBe(true);
  });

  it('goes on from the latest bill where no record came within 48 hours', async () => {
    const { csr, findings } = order('NYC-CARE');
    expect(csr?.source).toBe('latest-bill');
    expect(findings.map(({ code }) => code)).toContain('csr-from-latest-bill');
    expect(await mailsAbout('NYC-CARE', 'csr-overdue')).not.toEqual([]);
  });

  it('has a record that is overdue at the carrier, and one for which it is too early to ask again', () => {
    expect(port('SHF-SERVICE').waitingFor).toMatchObject({ what: 'csr', until: '2026-11-19T15:00:00Z' });
    expect(port('NYC-BILLING').waitingFor).toMatchObject({ what: 'csr', until: '2026-11-24T14:00:00Z' });
  });

  it('has a letter that nobody can file any more, and one that AWS will not take for much longer', async () => {
    const { orderId, loa } = order('EDI-FERRY');
    expect(loa?.signedOn).toBe('2026-11-05');
    expect(await mailsAbout('EDI-FERRY', 'loa-aged-out')).not.toEqual([]);
    const filed = { method: 'POST', path: `/v1/orders/${orderId}/filing`, body: { filedAt: freshStackAt } };
    const { status, body } = await client.call(filed);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ code: 'loa-too-old' }] });
    expect(order('LON-FLEET').loa?.signedOn).toBe('2026-11-10');
  });

  it('has papers that are complete thirty days too early', () => {
    const codes = order('NYC-SHOWROOM').findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['filing-opens-later', 'loa-too-old-when-filing-opens']));
  });

  it('tells silence that is normal from silence that is too long', async () => {
    expect(isPast(port('BHM-DEPOT').waitingFor?.until)).toBe(false);
    expect((await mailsAbout('BHM-DEPOT', 'quiet-is-normal')).length).toBe(1);
    expect(await mailsAbout('BHM-DEPOT', 'stalled')).toEqual([]);
    expect(port('NYC-TOWING').waitingFor).toMatchObject({ what: 'foc', until: '2026-11-18T15:00:00Z' });
    expect((await mailsAbout('NYC-TOWING', 'stalled')).length).toBe(1);
  });

  it('has a FOC that has slipped by days, and one that has slipped behind Thanksgiving', () => {
    const dates = ({ focAt, pastFocs }: PortView) => [...pastFocs.map((foc) => foc.at), focAt];
    expect(dates(port('LON-PARTS'))).toEqual(['2026-11-24T10:00:00Z', '2026-12-02T10:00:00Z']);
    expect(dates(port('NYC-SHUTTLE'))).toEqual(['2026-11-24T15:00:00Z', '2026-11-30T15:00:00Z']);
  });

  it('has a runbook that the slip has opened again for the last day, and gates that are late two days before', async () => {
    const { orderId } = order('LON-PARTS');
    const { items } = runbookAnswer.parse(await client.ask({ method: 'GET', path: `/v1/orders/${orderId}/runbook` }));
    const signed = items.filter(({ signedOff }) => signedOff !== null).map(({ itemKey }) => itemKey);
    expect(signed).toEqual(['legal-sign-off', 'window-booked']);
    expect(items.find(({ itemKey }) => itemKey === 'human-on-duty')?.state).toBe('open');
    expect(port('NYC-KIOSK')).toMatchObject({ waitingFor: { what: 'gate', until: '2026-11-25T15:00:00Z' } });
    expect(port('NYC-KIOSK').gatesOpen).toContain('legal-sign-off');
    expect(await mailsAbout('NYC-KIOSK', 'gates-open')).not.toEqual([]);
  });

  it('has a FOC that was told a day ahead, whose number was called back', () => {
    const [, , third] = order('NYC-VALET').ports;
    expect(third?.foc).toMatchObject({ confirmedAt: '2026-11-19T15:40:00Z', at: '2026-11-20T15:30:00Z' });
    expect(third?.rollbackCall).toMatchObject({ by: 'camille@larchfield-rentals.example' });
    expect(third?.waitingFor).toMatchObject({ what: 'carrier-fix', until: '2026-11-23T15:50:00Z' });
  });

  it('has a FOC before a long closure, which somebody answers for by name', () => {
    expect(port('NYC-KIOSK')).toMatchObject({
      focAt: '2026-11-25T15:00:00Z',
      foc: { override: { by: 'camille@larchfield-rentals.example' } },
    });
  });

  it('has a date that was taken back', () => {
    const [, , third] = order('BHM-RETURNS').ports;
    expect(third?.focAt).toBeNull();
    expect(third?.pastFocs.map((foc) => foc.at)).toEqual(['2026-11-19T10:00:00Z']);
  });

  it('has a number that is not in Connect three days before its FOC, which its owner has been told', async () => {
    const states = order('EDI-LETTINGS').ports.map(({ number, connect }) => [number, connect.state]);
    expect(states).toEqual([
      ['+441314960211', 'ASSOCIATED'],
      ['+441314960212', 'MISSING'],
    ]);
    const [told, ...more] = await mailsAbout('EDI-LETTINGS', 'number-missing');
    expect(told?.text).toContain('+441314960212');
    expect(told?.text).not.toContain('+441314960211');
    expect(more).toEqual([]);
  });

  it('has a number on hold because of a campaign, which both of them show and its owner has been told', async () => {
    const { ports, findings } = order('NYC-BILLING');
    expect(ports[1]).toMatchObject({ heldFrom: 'CSR_PENDING', hold: { campaignId: 'year-end-statements' } });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'campaign-conflict', severity: 'info' }));
    const campaign = await client.ask({ method: 'GET', path: '/v1/campaigns/year-end-statements' });
    expect(campaign).toMatchObject({ conflicts: [{ number: '+12125550156', phase: 'ON_HOLD' }] });
    expect(await mailsAbout('NYC-BILLING', 'campaign-conflict')).toHaveLength(1);
  });

  it('has a cutover at this minute that nobody has reported, and rollback windows that close within hours', () => {
    expect(port('LON-GARAGE').waitingFor).toMatchObject({ what: 'cutover', until: '2026-11-23T11:00:00Z' });
    const open = { open: true };
    expect(port('LON-BOOKINGS').rollback).toMatchObject({ ...open, closesAt: '2026-11-23T10:30:00Z', minutesLeft: 90 });
    expect(port('NYC-VALET').rollback).toMatchObject({ ...open, closesAt: '2026-11-23T15:50:00Z', hours: 72 });
  });

  it('is listed by what closes next: late ones first, then by instant, then waits without one, then what is over', () => {
    const rank = (row: PortfolioRow) => (row.until !== null ? 0 : row.waitsFor !== '' ? 1 : 2);
    const ranks = rows.map(rank);
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
    const instants = rows.flatMap(({ until }) => until ?? []);
    expect(instants).toEqual([...instants].sort());
    expect(rows.flatMap(({ numbers }) => numbers).sort()).toEqual(
      ports()
        .map(({ number }) => number)
        .sort(),
    );
    expect(rows.find(({ until }) => until !== null && !isPast(until))?.reference).toBe('LON-BOOKINGS');
  });

  it.each([
    ['NYC-RETURNS', 'ACCOUNT_FORMAT +1'],
    ['NYC-CARE', 'from the bill'],
    ['LON-FLEET', 'signed 10 Nov'],
    ['NYC-CLAIMS', 'PIN_PASSCODE'],
    ['NYC-SHUTTLE', 'was 24 Nov'],
    ['NYC-KIOSK', 'override'],
    ['EDI-LETTINGS', '1 not in Connect'],
    ['BHM-RETURNS', 'was 19 Nov'],
    ['NYC-BILLING', 'for a campaign'],
  ])('a row of %s says "%s"', (reference, note) => {
    expect(rows.filter((row) => row.reference === reference).map((row) => row.note)).toContain(note);
  });

  it('leaves the names of the first port in the README free', async () => {
    expect(orders.has('ACME-LON-1')).toBe(false);
    expect((await client.call({ method: 'GET', path: '/v1/carriers/example-telecom' })).status).toBe(404);
    expect((await client.call({ method: 'GET', path: '/v1/ports/%2B442079460101' })).status).toBe(404);
    expect((await client.call({ method: 'GET', path: '/v1/ports/%2B12125550100' })).status).toBe(404);
  });

  it('made no function fail', () => {
    expect(stack.logs().filter((line) => line.level === 'error')).toEqual([]);
  });
});
