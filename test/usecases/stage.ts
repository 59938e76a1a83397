import { DynamoCampaignBook } from '../../functions/adapters/dynamodb/campaign-book';
import { DynamoCarrierBook } from '../../functions/adapters/dynamodb/carrier-book';
import { DynamoMailLedger } from '../../functions/adapters/dynamodb/mail-ledger';
import { DynamoOrderBook } from '../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../functions/adapters/dynamodb/port-book';
import type { MailContent } from '../../functions/domain/letters/mail-content';
import type { PortRecord } from '../../functions/contracts/records';
import { orderRequest } from '../../functions/shapes/order';
import { csr } from '../../functions/shapes/paperwork';
import { loa } from '../../functions/shapes/paperwork';
import { exampleCsr, exampleLoa, exampleOrder } from '../../functions/rest/operations/examples';
import { attendPort } from '../../functions/usecases/attend-port';
import type { Given } from '../../functions/usecases/carry-out';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { reportCutover } from '../../functions/usecases/command-port';
import { createOrder } from '../../functions/usecases/create-order';
import { isDeclined, type Declined } from '../../functions/usecases/declined';
import { openDossier, type Dossier } from '../../functions/usecases/dossier';
import { fileOrder } from '../../functions/usecases/file-order';
import { recordCsr } from '../../functions/usecases/record-csr';
import { recordLoa } from '../../functions/usecases/record-loa';
import type { World } from '../../functions/usecases/world';
import type { Stop } from '../../functions/domain/port/stop';
import { tableOnLoopback } from '../adapters/dynamodb/table-on-loopback';
import { CARRIER } from '../domain/port/cast';

export const FIRST = '+442079460101';
export const SECOND = '+442079460102';

/** The use cases on a real table; the machine and the post write down what they are asked. */
export async function stage() {
  const loopback = await tableOnLoopback();
  const started: string[] = [];
  const signals: { token: string; stop: Stop }[] = [];
  const sent: { content: MailContent; files: readonly string[]; at: string }[] = [];
  const faults: { clock?: Error; mail?: Error; refuse?: string } = {};
  const world: World = {
    campaigns: new DynamoCampaignBook(loopback.table),
    carriers: new DynamoCarrierBook(loopback.table),
    orders: new DynamoOrderBook(loopback.table),
    ports: new DynamoPortBook(loopback.table),
    mails: new DynamoMailLedger(loopback.table),
    clock: {
      start: async (orderId, number) => {
        if (faults.clock !== undefined) throw faults.clock;
        started.push(`${orderId} ${number}`);
      },
      signal: async (token, stop) => {
        if (faults.clock !== undefined) throw faults.clock;
        signals.push({ token, stop });
      },
    },
    mailer: {
      send: async (content, _order, attachments, at) => {
        if (faults.mail !== undefined) throw faults.mail;
        if (faults.refuse !== undefined) return { sent: false, reason: faults.refuse };
        sent.push({ content, files: attachments.map(({ filename }) => filename), at });
        return { sent: true };
      },
    },
    press: { print: async () => new Uint8Array([37, 80, 68, 70]) },
  };
  await world.carriers.put(CARRIER);

  let commands = 0;
  const orderIds = ['order-1', 'order-2', 'order-3'];
  const by = (at: string, id?: string): Given => ({
    stamp: { at, id: id ?? `command-${(commands += 1)}` },
    actor: 'agent@acme.example',
  });
  const dossier = async (): Promise<Dossier> => {
    const found = await openDossier(world, 'order-1');
    if (found === null) throw new Error('no order');
    return found;
  };
  const record = async (number = FIRST): Promise<PortRecord> => {
    const found = await world.ports.findNewest(number);
    if (found === null) throw new Error(`no port ${number}`);
    return found;
  };
  const order = (at = '2026-11-23T09:00:00Z', more: object = {}) =>
    createOrder(world, orderRequest.parse({ ...exampleOrder, ...more }), by(at), () => orderIds.shift() ?? 'order-9');
  return {
    world,
    loopback,
    started,
    signals,
    sent,
    faults,
    by,
    dossier,
    record,
    order,
    occasions: () => sent.map(({ content }) => content.occasion),
    attend: (now: string, number = FIRST) => attendPort(world, 'order-1', number, now),
    /** The order up to its FOC, as people give the commands. */
    upToFoc: async (numbers: readonly string[] = [FIRST, SECOND]) => {
      done(await order(undefined, { numbers }));
      done(await recordCsr(world, await dossier(), csr.parse({ ...exampleCsr, numbers }), by('2026-11-23T10:00:00Z')));
      done(await recordLoa(world, await dossier(), loa.parse({ ...exampleLoa, numbers }), by('2026-11-23T11:00:00Z')));
      done(await fileOrder(world, await dossier(), { filedAt: '2026-11-23T12:00:00Z' }, by('2026-11-23T12:00:00Z')));
      done(await confirmFoc(world, await dossier(), { at: '2026-12-08T10:00:00Z' }, by('2026-11-30T09:00:00Z')));
    },
    cutOver: async (number = FIRST, at = '2026-12-08T10:20:00Z') =>
      done(
        await reportCutover(
          world,
          await dossier(),
          await record(number),
          { outcome: 'completed', at, by: 'ops@acme.example', acceptOpenGates: ACCEPTED },
          by(at),
        ),
      ),
  };
}

/** Nobody signs off the runbook on this stage. */
export const ACCEPTED = {
  by: exampleOrder.parties.decisionMaker.email,
  reason: 'The runbook is kept on paper',
} as const;

export type Stage = Awaited<ReturnType<typeof stage>>;

/** What a use case answered where it did not decline. */
export function done<T extends object>(answer: T | Declined): T {
  if (isDeclined(answer)) throw new Error(`${answer.rule}: ${answer.detail} ${JSON.stringify(answer.errors)}`);
  return answer;
}

export function declined<T extends object>(answer: T | Declined): Declined {
  if (!isDeclined(answer)) throw new Error('it was let through');
  return answer;
}
