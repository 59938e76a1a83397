import type { PortRecord } from '../contracts/records';
import type { Campaign } from '../domain/campaigns/campaign';
import type { PortCommand } from '../domain/port/command';
import { decide } from '../domain/port/decide';
import { isFinal } from '../domain/port/phase';
import { isRefusal } from '../domain/port/refusal';
import { targetsOf, type Given } from '../usecases/carry-out';
import { declinedBy, type Declined } from '../usecases/declined';
import { openDossier, type Dossier } from '../usecases/dossier';
import type { Needs } from '../usecases/world';
import type { RestRequest } from './request';

type Reads = Needs<'orders' | 'carriers' | 'ports'>;

export interface PortFile {
  readonly dossier: Dossier;
  readonly record: PortRecord;
}

/** The order that the path names. */
export const orderOfPath = (world: () => Reads) => (request: RestRequest) =>
  openDossier(world(), request.params['orderId'] ?? '');

/** The number that the path names, with its newest order. */
export const portOfPath =
  (world: () => Reads) =>
  async (request: RestRequest): Promise<PortFile | null> => {
    const record = await world().ports.findNewest(request.params['number'] ?? '');
    if (record === null) return null;
    const dossier = await openDossier(world(), record.port.orderId);
    return dossier === null ? null : { dossier, record };
  };

/** The same among the campaigns that are not over, and the one that the body names, before it is known to be right otherwise. */
export const portAmongCampaigns =
  (world: () => Reads & Needs<'campaigns'>) =>
  async (request: RestRequest): Promise<(PortFile & AmongCampaigns) | null> => {
    const [file, campaigns] = await Promise.all([portOfPath(world)(request), world().campaigns.coming(request.now)]);
    return file === null ? null : { ...file, campaigns, asked: campaignNamedIn(request.body) };
  };

interface AmongCampaigns {
  readonly campaigns: readonly Campaign[];
  readonly asked: string | undefined;
}

function campaignNamedIn(body: string): string | undefined {
  try {
    const json: unknown = JSON.parse(body);
    const named = typeof json === 'object' && json !== null && 'campaignId' in json ? json.campaignId : undefined;
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
}

export const orderVersion = (dossier: Dossier): number => dossier.order.version;

export const portVersion = (file: PortFile): number => file.record.port.version;

/**
 * Whether a command is illegal for some of an order's ports whatever its body says. `probes` are the commands that the body
 * might turn out to ask for: only a port that refuses all of them refuses already.
 */
export const orderConflicts =
  (probes: (now: string) => readonly PortCommand[]) =>
  (dossier: Dossier, { stamp }: Given, numbers: readonly string[] | undefined): Declined | undefined =>
    refusedByAll(targetsOf(dossier, numbers, (port) => !isFinal(port.phase)).targets, dossier, probes(stamp.at), stamp);

/** The same for a record or a letter: the numbers of its body are what it says, and choose no ports. */
export const paperConflicts = (probes: (now: string) => readonly PortCommand[]) => {
  const conflicts = orderConflicts(probes);
  return (dossier: Dossier, given: Given) => conflicts(dossier, given, undefined);
};

export const portConflicts =
  (probes: (now: string) => readonly PortCommand[]) =>
  ({ dossier, record }: PortFile, { stamp }: Given): Declined | undefined =>
    refusedByAll([record], dossier, probes(stamp.at), stamp);

function refusedByAll(
  targets: readonly PortRecord[],
  dossier: Dossier,
  probes: readonly PortCommand[],
  stamp: Given['stamp'],
): Declined | undefined {
  const refusals = targets.flatMap(({ port }) => {
    const answers = probes.map((probe) => decide(probe, port, stamp));
    const first = answers[0];
    return first !== undefined && answers.every((answer) => isRefusal(answer)) && isRefusal(first) ? [first] : [];
  });
  if (refusals.length > 0) return declinedBy(refusals);
  return targets.length === 0 ? nothingOpen(dossier) : undefined;
}

/** Every number of the order is final: there is nothing left to command. */
function nothingOpen({ order, records }: Dossier): Declined | undefined {
  const [first] = records;
  if (first === undefined || records.some((record) => !isFinal(record.port.phase))) return undefined;
  return {
    declined: 'conflict',
    rule: 'illegal-in-phase',
    detail: `Every number of order ${order.reference} is final (${first.port.phase}).`,
    more: { phase: first.port.phase, allowed: [] },
  };
}
