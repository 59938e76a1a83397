import type { PortRecord } from '../contracts/records';
import type { Campaign } from '../domain/campaigns/campaign';
import { campaignIndex, type CampaignIndex } from '../domain/campaigns/campaign-index';
import { conflictsOf } from '../domain/campaigns/conflicts';
import { inFlight } from '../domain/campaigns/order-in-flight';
import { postponing, type Postponing } from '../domain/campaigns/postponing';
import { requestOf, type Way } from '../domain/campaigns/ways';
import { destinationOf } from '../domain/port/moves';
import type { Port } from '../domain/port/port';
import { timeOf } from '../domain/timeline/campaign-span';
import { plusDays, type Instant } from '../domain/time/instant';
import { formatLocal } from '../domain/time/local-text';
import { carryOut, isRefused, type Given } from './carry-out';
import { declinedBy, invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** A port, its order, and the campaigns that are not over. */
export interface PortAmongCampaigns {
  readonly dossier: Dossier;
  readonly record: PortRecord;
  readonly campaigns: readonly Campaign[];
}

/** Puts a port on hold before it is filed: nothing runs, and nobody is reminded of its papers, until it is released. */
export async function holdPort(
  world: Needs<'orders' | 'clock'>,
  { dossier, record, campaigns }: PortAmongCampaigns,
  { reason, campaignId }: { readonly reason: string; readonly campaignId?: string | undefined },
  given: Given,
): Promise<Dossier | Declined> {
  const fault = campaignId === undefined ? undefined : campaignFault(campaignId, campaigns, record.port.number);
  if (fault !== undefined) return fault;
  const command = { type: 'hold', reason, campaignId } as const;
  const outcome = await carryOut(world, dossier, { targets: [record], command: () => command }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

/** Lets a port go on from the phase in which it was held. */
export async function releasePort(
  world: Needs<'orders' | 'clock'>,
  { dossier, record }: PortAmongCampaigns,
  { reason }: { readonly reason?: string | undefined },
  given: Given,
): Promise<Dossier | Declined> {
  const command = { type: 'release', reason } as const;
  const outcome = await carryOut(world, dossier, { targets: [record], command: () => command }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

function campaignFault(campaignId: string, campaigns: readonly Campaign[], number: string): Declined | undefined {
  const campaign = campaigns.find((known) => known.campaignId === campaignId);
  const pointer = '/campaignId';
  if (campaign === undefined) {
    const message = `No campaign ${campaignId} is known that is still to end. PUT /v1/campaigns/${campaignId} first, or leave it out.`;
    return invalid([{ pointer, code: 'unknown-campaign', message }]);
  }
  if (campaign.numbers.includes(number)) return undefined;
  const message = `The campaign "${campaign.name}" does not name ${number}. Add it there, or leave campaignId out.`;
  return invalid([{ pointer, code: 'number-not-in-campaign', message }]);
}

/**
 * What stands beside the refusal of a hold after the filing: what postponing would cost and until when it can be had, and
 * the two ways to have it. `asked` is the campaign that the request names, whatever else is wrong with it.
 */
export function withTheWaysLeft(
  declined: Declined | undefined,
  { dossier, record, campaigns }: PortAmongCampaigns,
  asked: string | undefined,
  now: Instant,
): Declined | undefined {
  if (declined?.rule !== 'hold-after-filing') return declined;
  const { order, playbook } = dossier;
  const file = { ...dossier, ports: inFlight([record.port], now) };
  const index = campaignIndex(campaigns);
  const campaign =
    campaigns.find(({ campaignId }) => campaignId === asked) ?? campaignInTheWay(file, campaigns, index, now);
  const avoid =
    campaign === undefined
      ? { from: null, until: dayAfterTheDate(file.ports[0]?.foc?.at, now) }
      : timeOf(campaign, playbook.zone);
  const price = postponing(file, avoid, index, now);
  return {
    ...declined,
    detail: price === null ? declined.detail : `${declined.detail} ${sayPrice(price, playbook.zone)}`,
    more: {
      ...declined.more,
      ...(price === null ? {} : { until: price.until }),
      campaign:
        campaign === undefined
          ? null
          : { campaignId: campaign.campaignId, name: campaign.name, from: campaign.from, to: campaign.to },
      postponing: price,
      nextGoodSlots: price?.nextGoodSlots ?? [],
      ways: waysLeft(record.port, price).map((way) => requestOf(way, order.orderId, record.port.number)),
    },
  };
}

/** One that is rejected has no date to be moved: it can be bridged until it is filed again, or cancelled. */
function waysLeft(port: Port, price: Postponing | null): readonly Way[] {
  const bridge: readonly Way[] =
    port.bridge === null && destinationOf(port.phase, 'put-bridge') !== undefined ? ['bridge'] : [];
  if (price !== null) return ['foc', 'cancellation', ...bridge];
  return port.phase === 'REJECTED' ? [...bridge, 'cancellation'] : [];
}

/** The campaign that the port meets, a blocking one before others; else one that names it at all. */
function campaignInTheWay(
  file: Parameters<typeof conflictsOf>[0],
  campaigns: readonly Campaign[],
  index: CampaignIndex,
  now: Instant,
): Campaign | undefined {
  const conflicts = conflictsOf(file, index, now);
  const worst = conflicts.find(({ severity }) => severity === 'blocking') ?? conflicts[0];
  return campaigns.find(({ campaignId }) => campaignId === worst?.campaignId);
}

const dayAfterTheDate = (focAt: Instant | undefined, now: Instant): Instant => plusDays(focAt ?? now, 1);

function sayPrice({ days, from, to, until, isTooLate, reckonedFrom, before }: Postponing, zone: string): string {
  const cost =
    to === null || days === null
      ? 'No good slot was found within a year.'
      : `Postponing costs ${days} ${days === 1 ? 'day' : 'days'}, from ${reckonedFrom === 'foc' ? 'the FOC' : 'the likely day'} ${from} to the first good slot, ${formatLocal(to, zone)}.`;
  const moment = formatLocal(until, zone);
  const earlier =
    before === null
      ? ''
      : ` An earlier date can be asked for too: the last good slot whose rollback window closes before the campaign is ${formatLocal(before, zone)}.`;
  return `${cost}${earlier} ${isTooLate ? `The carrier took changes until ${moment}.` : `The carrier takes changes until ${moment}.`}`;
}
