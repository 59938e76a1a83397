import { DynamoClaimLedger } from '../../functions/adapters/dynamodb/claim-ledger';
import type { ClaimStatus, ConnectClaims, ConnectTrouble } from '../../functions/contracts/connect-claims';
import { bridgeWish } from '../../functions/shapes/bridge';
import { cancelPorts } from '../../functions/usecases/command-port';
import { putBridge } from '../../functions/usecases/put-bridge';
import { removeBridge } from '../../functions/usecases/remove-bridge';
import { watchClaims } from '../../functions/usecases/watch-claims';
import { done, FIRST, stage } from './stage';

export const AT = '2026-11-24T09:00:00Z';
const STOCK = ['+442079460600', '+442079460601', '+442079460602', '+442079460603'];

/** The bridge use cases on a real table; Connect is a desk that keeps its numbers in a list and does as it is told. */
export async function bridgeScene({ quota = 10 }: { quota?: number } = {}) {
  const own = await stage();
  const held: string[] = [];
  const status = new Map<string, ClaimStatus | 'gone'>();
  const associated: string[] = [];
  const called: string[] = [];
  const tokens = new Map<string, string>();
  const next: { claim?: 'lost' | 'taken' | ConnectTrouble; associate?: ConnectTrouble; allowance: number } = {
    allowance: 1000,
  };
  const refusing = new Map<string, ConnectTrouble>();
  const claims: ConnectClaims = {
    held: async () => {
      called.push('held');
      return { numbers: [...held], nextCursor: null };
    },
    search: async (_, { prefix = '' }) => {
      called.push('search');
      return { numbers: STOCK.filter((number) => !held.includes(number) && number.startsWith(prefix)) };
    },
    claim: async (_, { number, token }) => {
      called.push(`claim ${number}`);
      const answer = next.claim;
      delete next.claim;
      if (answer === 'taken' || typeof answer === 'object') return answer;
      const before = tokens.get(token);
      if (before !== undefined && before !== number) throw new Error('the token stands for another number');
      tokens.set(token, number);
      if (before === undefined) held.push(number);
      // Connect has claimed it; its answer never arrives.
      return answer === 'lost' ? { trouble: 'busy' } : { phoneNumberId: `id-${number}` };
    },
    describe: async (_, phoneNumberId) => {
      called.push(`describe ${phoneNumberId}`);
      return refusing.get(phoneNumberId) ?? status.get(phoneNumberId) ?? { state: 'IN_PROGRESS' };
    },
    associate: async (_, flow, phoneNumberId) => {
      called.push(`associate ${phoneNumberId}`);
      if (next.associate !== undefined) return next.associate;
      associated.push(`${phoneNumberId} ${flow.slice(0, 4)}`);
      return 'associated';
    },
  };
  const world = {
    ...own.world,
    claims,
    ledger: new DynamoClaimLedger(own.loopback.table),
    numberQuota: quota,
    tokenOf: (id: string) => `token-${id}`,
    allowance: { take: async () => next.allowance-- > 0 },
  };
  return {
    ...own,
    world,
    held,
    status,
    /** What Connect refuses to describe. */
    refusing,
    associated,
    called,
    next,
    /** PUT …/bridge with this body. */
    put: async (body: object, { number = FIRST, at = AT, id }: { number?: string; at?: string; id?: string } = {}) =>
      putBridge(world, await own.dossier(), await own.record(number), bridgeWish.parse(body), own.by(at, id)),
    remove: async ({ number = FIRST, at = AT }: { number?: string; at?: string } = {}) =>
      removeBridge(world, await own.dossier(), await own.record(number), own.by(at)),
    /** The number is not ported after all; its bridge may still be on. */
    cancel: async (at: string, number = FIRST) => {
      const request = { reason: 'The office stays', numbers: [number] };
      return done(await cancelPorts(world, await own.dossier(), request, own.by(at)));
    },
    watch: (now: string) => watchClaims(world, now),
    bridge: async (number = FIRST) => (await own.record(number)).port.bridge,
    entries: async () => {
      const order = (await own.dossier()).order;
      return (await world.ledger.of(order.connect.instanceArn)).entries;
    },
  };
}

export type BridgeScene = Awaited<ReturnType<typeof bridgeScene>>;
