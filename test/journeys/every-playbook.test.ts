import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nationalOf, rioKey } from '../../functions/domain/evidence/rio-key';
import { LETTER_KINDS, type LetterKind } from '../../functions/domain/letters/letter/letter';
import { PLAYBOOK_KEYS, type PlaybookKey } from '../../functions/domain/playbooks/playbook';
import type { PortOrder } from '../support/port-order';
import type { Answer } from '../support/caller';
import { shaped } from '../support/shapes';
import { embark, type Voyage } from '../support/voyage';
import { FIELD_SHEET_TITLE, PORT_LETTERS, ROLLBACK_TITLES } from './every-playbook/letters';
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

const writtenLetter = z.object({
  kind: z.string(),
  title: z.string(),
  language: z.string(),
  fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
});
type Letter = z.output<typeof writtenLetter>;

const letters = new Map<PlaybookKey, Letter>();

const letterOf = async (key: PlaybookKey, kind: LetterKind): Promise<Letter> =>
  shaped(
    writtenLetter,
    await voyage.api.expect(200, 'GET', orderOf(key).path(`/loa?kind=${kind}`), {
      headers: { accept: 'application/json' },
    }),
  );

const labelsOf = ({ fields }: Letter): readonly string[] => fields.map(({ label }) => label);

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

  test.each(PLAYBOOK_KEYS)('%s has its record', async (key) => {
    await orderOf(key).csrReceived({ ...parts(ROSTER[key]), extra: ROSTER[key].extra ?? {} });
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

  test.each(PLAYBOOK_KEYS)('%s has its own letter, in the language of the desk', async (key) => {
    const { legalName, language } = ROSTER[key];
    const letter = await letterOf(key, 'port');
    letters.set(key, letter);
    expect(letter).toMatchObject({ kind: 'port', language, title: PORT_LETTERS[key].title });
    expect(labelsOf(letter)).toEqual(expect.arrayContaining([...PORT_LETTERS[key].labels]));
    expect(letter.fields.find(({ name }) => name === 'legalName')?.value).toBe(legalName);
  });

  test.each(PLAYBOOK_KEYS)('%s has a letter for the way back in the language of the desk', async (key) => {
    const { legalName, language, number } = ROSTER[key];
    const letter = await letterOf(key, 'rollback');
    expect(letter).toMatchObject({ kind: 'rollback', language, title: ROLLBACK_TITLES[language] });
    expect(letter.fields.map(({ value }) => value)).toEqual(expect.arrayContaining([legalName, number]));
  });

  test.each(PLAYBOOK_KEYS)('%s has a field sheet for AWS, which reads English', async (key) => {
    const { legalName, number } = ROSTER[key];
    const sheet = await letterOf(key, 'field-sheet');
    expect(sheet).toMatchObject({ kind: 'field-sheet', language: 'en', title: FIELD_SHEET_TITLE });
    expect(sheet.fields.map(({ value }) => value)).toEqual(expect.arrayContaining([legalName, number]));
  });

  test.each(PLAYBOOK_KEYS)('%s has each of the three as a PDF', async (key) => {
    for (const kind of LETTER_KINDS) {
      const { status, headers, body } = await voyage.api.call('GET', orderOf(key).path(`/loa?kind=${kind}`));
      expect([status, headers.get('content-type')], kind).toEqual([200, 'application/pdf']);
      expect(String(body).slice(0, 5), kind).toBe('%PDF-');
    }
  });

  test('no playbook has the letter of another form', () => {
    const marked = PLAYBOOK_KEYS.map((key) => {
      const { title, labels } = PORT_LETTERS[key];
      const like = PLAYBOOK_KEYS.filter((other) => {
        const letter = letters.get(other);
        return letter?.title === title && labels.every((label) => labelsOf(letter).includes(label));
      });
      return [key, like] as const;
    });
    const sharing = PLAYBOOK_KEYS.map((key) => {
      const sameRow = PLAYBOOK_KEYS.filter((other) => PORT_LETTERS[other] === PORT_LETTERS[key]);
      return [key, sameRow] as const;
    });
    expect(marked).toEqual(sharing);
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
