import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nationalOf, rioKey } from '../../functions/domain/evidence/rio-key';
import { PLAYBOOK_KEYS, type PlaybookKey } from '../../functions/domain/playbooks/playbook';
import type { PortOrder } from '../support/port-order';
import type { Answer } from '../support/caller';
import { embark, type Voyage } from '../support/voyage';
import { ROSTER, type Port } from './every-playbook/roster';

const ACCOUNT = 'AC-00417';

let voyage: Voyage;
const orders = new Map<PlaybookKey, PortOrder>();

const orderOf = (key: PlaybookKey): PortOrder => {
  const order = orders.get(key);
  if (order === undefined) throw new Error(`No order of ${key}`);
  return order;
};

const carrierOf = (key: PlaybookKey): string => `carrier-${key.toLowerCase().replace('_', '-')}`;

/** The whole of what a refusal says. */
const said = ({ body }: Answer): string => JSON.stringify(body);

const parts = ({ number, legalName, address }: Port) => ({
  legalName,
  accountNumber: ACCOUNT,
  btn: number,
  billingAddress: { lines: address },
  serviceAddress: { lines: address },
});

const orderBody = (key: PlaybookKey) => {
  const port = ROSTER[key];
  return {
    numbers: [port.number],
    with: {
      losingCarrier: carrierOf(key),
      account: { accountNumber: ACCOUNT, btn: port.number },
      entity: { legalName: port.legalName },
      ...port.order,
    },
  };
};

/** The RIO of a line that the facts give no vector for. */
function evidenceOf(key: PlaybookKey, kind: string): unknown {
  const { evidence, number } = ROSTER[key];
  if (key !== 'FR_NOMADIC' || kind !== 'rio') return evidence[kind];
  return { values: { [number]: `F0P000000${rioKey('F0P000000', nationalOf(number) ?? '') ?? ''}` } };
}

const put = (key: PlaybookKey, kind: string, body: unknown) =>
  voyage.api.call('PUT', orderOf(key).path(`/evidence/${kind}`), { body });

const filing = (key: PlaybookKey) =>
  voyage.api.call('POST', orderOf(key).path('/filing'), { body: { filedAt: voyage.now() } });

beforeAll(async () => {
  voyage = await embark();
  for (const key of PLAYBOOK_KEYS) {
    const { country, language, zone } = ROSTER[key];
    const desk = {
      email: `porting@${carrierOf(key)}.example`,
      phone: '+442079460900',
      language,
      calendar: { country },
      timeZone: zone,
      hours: { from: '09:00', to: '17:00' },
    };
    await voyage.carrierKnown({ name: `Carrier of ${key}`, country, desk }, carrierOf(key));
  }
});
afterAll(async () => {
  await voyage.end();
});

describe('an order of every playbook', () => {
  test.each(PLAYBOOK_KEYS)('%s is placed under its own rules', async (key) => {
    const { defect } = ROSTER[key];
    if (defect.at === 'order') {
      const { with: wish, numbers } = orderBody(key);
      const body = voyage.orderBody({ numbers, with: { ...wish, ...defect.with } });
      const refused = await voyage.api.call('POST', '/v1/orders', { body });
      expect(refused.status).toBe(422);
      expect(said(refused)).toContain(defect.refusedFor);
    }
    const order = await voyage.orderPlaced(orderBody(key));
    orders.set(key, order);
    expect(await order.standing()).toMatchObject({ playbook: key });
  });

  test.each(PLAYBOOK_KEYS)('%s has its record and its letter, in the language of the desk', async (key) => {
    const port = ROSTER[key];
    const order = orderOf(key);
    await order.csrReceived(parts(port));
    const letter = await voyage.api.call('GET', order.path('/loa'), { headers: { accept: 'application/json' } });
    expect(letter.status).toBe(200);
    expect(said(letter)).toMatch(port.letterSays);
    expect(said(letter)).toContain(JSON.stringify(port.legalName).slice(1, -1));
  });

  test.each(PLAYBOOK_KEYS)('%s is refused for the defect that it mostly has, and goes on without it', async (key) => {
    const port = ROSTER[key];
    const { defect, evidence } = port;
    const order = orderOf(key);
    const withheld = defect.at === 'filing' ? defect.without : null;
    const kinds = Object.keys(evidence).filter((kind) => kind !== withheld);
    for (const kind of kinds) {
      if (defect.at === 'evidence' && defect.kind === kind) {
        const refused = await put(key, kind, defect.put);
        expect(refused.status).toBe(422);
        expect(said(refused)).toContain(defect.refusedFor);
      }
      const taken = await put(key, kind, evidenceOf(key, kind));
      expect(taken.status, `${kind}: ${said(taken)}`).toBe(200);
    }
    if (defect.at === 'loa') {
      const { reconciliation } = await order.loaSigned({ ...parts(port), ...defect.with });
      expect(reconciliation.verdict).toBe('blocked');
      expect(reconciliation.differences.map((difference) => difference.class)).toEqual([defect.refusedFor]);
      expect((await filing(key)).status).toBe(409);
    }
    const { reconciliation } = await order.loaSigned(parts(port));
    expect(reconciliation).toMatchObject({ verdict: 'match', differences: [] });
    if (withheld !== null && defect.at === 'filing') {
      const refused = await filing(key);
      expect(refused.status).toBe(422);
      expect(said(refused)).toContain(defect.refusedFor);
      expect((await put(key, withheld, evidenceOf(key, withheld))).status).toBe(200);
    }
    const filed = await filing(key);
    expect(filed.status, said(filed)).toBe(200);
  });

  test('DE_GEO is accepted with a corrected address: the record is mended, the letter stands, the port goes on', async () => {
    const order = orderOf('DE_GEO');
    const body = {
      receivedAt: voyage.now(),
      outcome: 'accepted-with-corrections',
      codes: [{ scheme: 'wbci', code: '8104' }],
      corrections: [{ field: 'serviceAddress.lines[0]', value: 'Musterstr. 1' }],
    };
    const legalName = { ...body, corrections: [{ field: 'legalName', value: 'Beispiel GmbH' }] };
    const refused = await voyage.api.call('POST', order.path('/carrier-responses'), { body: legalName });
    expect([refused.status, said(refused)]).toEqual([422, expect.stringContaining('not-correctable')]);
    const answer = await voyage.api.expect(200, 'POST', order.path('/carrier-responses'), { body });
    expect(answer).toMatchObject({ ports: [{ phase: 'FILED' }] });
    expect(await order.standing()).toMatchObject({
      csr: { serviceAddress: { lines: ['Musterstr. 1', '10115 Berlin'] } },
      reconciliation: { verdict: 'match' },
    });
    expect((await order.history()).at(-1)?.why).toContain('record corrected: serviceAddress.lines[0]');
  });

  test.each(PLAYBOOK_KEYS)('%s gets a date that its country takes', async (key) => {
    const { findings } = await orderOf(key).focGiven(ROSTER[key].foc);
    expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  });

  test('moves at its FOC, and is complete when its window has closed', async () => {
    const latest =
      PLAYBOOK_KEYS.map((key) => ROSTER[key].foc)
        .sort()
        .at(-1) ?? '';
    await voyage.clockTo(latest);
    for (const key of PLAYBOOK_KEYS) await orderOf(key).cutoverReported('completed');
    await voyage.clockOn('P3D');
    const phases = await Promise.all(PLAYBOOK_KEYS.map(async (key) => [key, await orderOf(key).phase()]));
    expect(phases).toEqual(PLAYBOOK_KEYS.map((key) => [key, 'COMPLETED']));
  }, 120_000);
});
