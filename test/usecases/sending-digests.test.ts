import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoDigestLedger } from '../../functions/adapters/dynamodb/digest-ledger';
import { keys } from '../../functions/adapters/dynamodb/keys';
import { ownerKeyWith } from '../../functions/adapters/ses/owner-key';
import type { DigestOutcome } from '../../functions/contracts/digests';
import type { MailContent } from '../../functions/domain/letters/mail-content';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { readRejectionMetrics } from '../../functions/usecases/read-metrics';
import { sendDigests, type DigestWorld } from '../../functions/usecases/send-digest';
import { done, stage, type Stage } from './stage';

const ORDERED = '2026-11-23T09:00:00Z';
const MORNING = '2026-11-24T06:00:00Z';

const ownerKeyOf = ownerKeyWith('a key of sixteen and more');

let play: Stage;
let sent: { content: MailContent; ownerKey: string; day: string }[];
let outcomes: DigestOutcome[];

beforeEach(async () => {
  play = await stage();
  sent = [];
  outcomes = [];
});
afterEach(() => play.loopback.close());

const world = (): DigestWorld => ({
  ...play.world,
  digests: new DynamoDigestLedger(play.loopback.table),
  ownerKeyOf,
  post: {
    send: async (content, { ownerKey, day }) => {
      const outcome = outcomes.shift() ?? { outcome: 'sent' };
      if (outcome.outcome === 'sent') sent.push({ content, ownerKey, day });
      return outcome;
    },
  },
});

const ownedBy = async (email: string, reference: string, number: string) => {
  const { parties } = exampleOrder;
  const owner = { name: 'Olu Owner', email };
  done(await play.order(ORDERED, { reference, numbers: [number], parties: { ...parties, owner } }));
};

const recipients = () => sent.map(({ content }) => content.to[0]?.email.toLowerCase()).sort();

describe('the digests of a morning', () => {
  test('are one for each owner, over all his orders, however he capitalises his address', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    await ownedBy('Owner@ACME.example', 'ACME-2', '+442079460102');
    await ownedBy('other@acme.example', 'ACME-3', '+442079460103');
    expect(await sendDigests(world(), MORNING)).toEqual({ sent: 2 });
    expect(recipients()).toEqual(['other@acme.example', 'owner@acme.example']);
    const text = JSON.stringify(
      sent.find(({ content }) => content.to[0]?.email !== 'other@acme.example')?.content.blocks,
    );
    expect(text).toContain('[ACME-1] +442079460101');
    expect(text).toContain('[ACME-2] +442079460102');
    expect(text).not.toContain('ACME-3');
  });

  test('are sent once, whether the function is retried or two of it run at once', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    await Promise.all([sendDigests(world(), MORNING), sendDigests(world(), MORNING)]);
    await sendDigests(world(), '2026-11-24T06:03:00Z');
    await sendDigests(world(), '2026-11-25T05:59:59Z');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ day: '2026-11-24', ownerKey: ownerKeyOf('owner@acme.example') });
  });

  test('are not sent where there is nothing to say', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    expect(await sendDigests(world(), '2026-11-23T09:00:00Z')).toEqual({ sent: 0 });
    expect(sent).toEqual([]);
  });

  test('that SES would not take now are left to the retry, which sends no other owner a second one', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    await ownedBy('other@acme.example', 'ACME-3', '+442079460103');
    outcomes = [{ outcome: 'not-taken', reason: 'throttled' }];
    await expect(sendDigests(world(), MORNING)).rejects.toThrow('The digest met 1 faults');
    expect(sent).toHaveLength(1);
    expect(await sendDigests(world(), '2026-11-24T06:01:00Z')).toEqual({ sent: 1 });
    expect(recipients()).toEqual(['other@acme.example', 'owner@acme.example']);
  });

  test.each(['refused', 'unknown'] as const)('that are %s are not tried again that day', async (outcome) => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    outcomes = [{ outcome, reason: 'no answer' }];
    expect(await sendDigests(world(), MORNING)).toEqual({ sent: 0 });
    expect(await sendDigests(world(), '2026-11-24T06:01:00Z')).toEqual({ sent: 0 });
    expect(sent).toEqual([]);
  });

  test('of other owners go out although one order cannot be read', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    await ownedBy('other@acme.example', 'ACME-3', '+442079460103');
    const whole = world();
    const orders = { find: async (id: string) => (id === 'order-1' ? null : whole.orders.find(id)) };
    const broken = { ...whole, orders: Object.assign(Object.create(whole.orders) as typeof whole.orders, orders) };
    await expect(sendDigests(broken, MORNING)).rejects.toThrow('The digest met 1 faults');
    expect(recipients()).toEqual(['other@acme.example']);
  });

  test('leave no address in a key, and a row that expires by itself', async () => {
    await ownedBy('owner@acme.example', 'ACME-1', '+442079460101');
    await sendDigests(world(), MORNING);
    const { client, name } = play.loopback.table;
    const key = keys.digest({ ownerKey: ownerKeyOf('OWNER@acme.example'), day: '2026-11-24' });
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: key }));
    expect(Item).toMatchObject({ digestState: 'sent', outcome: MORNING, ttl: expect.any(Number) as number });
    expect(JSON.stringify(Item)).not.toContain('acme');
  });
});

test('the metrics read every page of every phase, and each port once', async () => {
  const numbers = Array.from({ length: 230 }, (_, index) => `+4420794${String(60_000 + index)}`);
  done(await play.order(ORDERED, { numbers }));
  const metrics = await readRejectionMetrics(play.world, { by: 'country' }, MORNING);
  expect(metrics.items).toMatchObject([{ key: 'GB', ports: 230, filed: 0, firstPassYield: null }]);
  expect(metrics.totals.daysInPhase).toEqual({ CSR_PENDING: { median: 0.88, p90: 0.88, count: 230 } });
});
