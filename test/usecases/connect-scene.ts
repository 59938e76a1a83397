import { DynamoConnectAllowance } from '../../functions/adapters/dynamodb/connect-allowance';
import { DynamoConnectNotes } from '../../functions/adapters/dynamodb/connect-notes';
import type { ConnectDesk, LoadedNumber } from '../../functions/contracts/connect-desk';
import { exampleCsr, exampleLoa, exampleOrder } from '../../functions/rest/operations/examples';
import { orderRequest } from '../../functions/shapes/order';
import { csr, loa } from '../../functions/shapes/paperwork';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { createOrder } from '../../functions/usecases/create-order';
import { openDossier } from '../../functions/usecases/dossier';
import { fileOrder } from '../../functions/usecases/file-order';
import { recordCsr } from '../../functions/usecases/record-csr';
import { recordLoa } from '../../functions/usecases/record-loa';
import { watchConnect } from '../../functions/usecases/watch-connect';
import { done, stage } from './stage';

export const INSTANCE = exampleOrder.connect.instanceArn;
export const FLOW = exampleOrder.connect.contactFlowId;

/** A stage before instances of Connect that hold what they are told to, and refuse what they are told to refuse. */
export async function connectScene() {
  const scene = await stage();
  /** Ids by number; every instance that is not refused holds the same. */
  const loaded = new Map<string, string>();
  /** Flows by id. */
  const flows = new Map<string, string>();
  /** 'list', 'flows', an instance or an id: what fails. */
  const refused = new Set<string>();
  const calls: string[] = [];
  const page = { size: 1000 };
  const asked = (call: string, ...names: readonly string[]): void => {
    calls.push(call);
    const failing = names.find((name) => refused.has(name));
    if (failing !== undefined) throw new Error(`Connect refuses ${failing}`);
  };

  const desk: ConnectDesk = {
    loadedNumbers: async (instanceArn, cursor) => {
      asked('list', 'list', instanceArn);
      const all: LoadedNumber[] = [...loaded].map(([number, phoneNumberId]) => ({ number, phoneNumberId }));
      const from = Number(cursor ?? '0');
      const next = from + page.size;
      return { numbers: all.slice(from, next), nextCursor: next < all.length ? String(next) : null };
    },
    flowsOf: async (instanceArn, ids) => {
      asked(`flows of ${ids.length}`, 'flows', instanceArn);
      const there = new Set(loaded.values());
      return new Map([...flows].filter(([id]) => ids.includes(id) && there.has(id)));
    },
    associate: async (_instanceArn, contactFlowId, phoneNumberId) => {
      asked(`associate ${phoneNumberId} ${contactFlowId}`, phoneNumberId);
      flows.set(phoneNumberId, contactFlowId);
    },
  };

  const watch = (now: string, connect: ConnectDesk = desk) => {
    const { table } = scene.loopback;
    const ours = { connect, allowance: new DynamoConnectAllowance(table), notes: new DynamoConnectNotes(table) };
    return watchConnect({ ...scene.world, ...ours }, now);
  };

  return {
    scene,
    desk,
    loaded,
    flows,
    refused,
    calls,
    page,
    watch,
    /** A run whose faults are of no interest. */
    watchThrough: (now: string) => watch(now).catch(() => null),
    sightOf: async (number: string) => (await scene.record(number)).port.connect,
    factsOf: async (number: string) =>
      (await scene.world.ports.history(number, { limit: 50, cursor: null })).items.map(({ what }) => what),
    whyOf: async (number: string, what: string) =>
      (await scene.world.ports.history(number, { limit: 50, cursor: null })).items.find((line) => line.what === what)
        ?.why,
    late: () => scene.sent.filter(({ content }) => content.occasion === 'number-missing'),
    /** An order for another instance, up to the FOC of the stage. */
    orderAt: async (orderId: string, instanceArn: string, numbers: readonly string[]) => {
      const { world, by } = scene;
      const dossier = async () => {
        const found = await openDossier(world, orderId);
        if (found === null) throw new Error(`no order ${orderId}`);
        return found;
      };
      const connect = { instanceArn, contactFlowId: FLOW };
      const request = orderRequest.parse({ ...exampleOrder, reference: orderId, numbers, connect });
      done(await createOrder(world, request, by('2026-11-23T09:00:00Z'), () => orderId));
      const record = { ...exampleCsr, numbers };
      done(await recordCsr(world, await dossier(), csr.parse(record), by('2026-11-23T10:00:00Z')));
      const letter = { ...exampleLoa, numbers };
      done(await recordLoa(world, await dossier(), loa.parse(letter), by('2026-11-23T11:00:00Z')));
      done(await fileOrder(world, await dossier(), { filedAt: '2026-11-23T12:00:00Z' }, by('2026-11-23T12:00:00Z')));
      done(await confirmFoc(world, await dossier(), { at: '2026-12-08T10:00:00Z' }, by('2026-11-30T09:00:00Z')));
    },
  };
}

export type ConnectScene = Awaited<ReturnType<typeof connectScene>>;
