import { bridgeAdvice, type BridgeAdvice } from '../domain/bridges/advice';
import type { BridgeCheck } from '../domain/bridges/bridge-check';
import { bridgeChecks, type BridgeCase } from '../domain/bridges/checks';
import { bridgeFindings } from '../domain/bridges/findings';
import { NO_CAMPAIGNS, type CampaignIndex } from '../domain/campaigns/campaign-index';
import type { CampaignConflict } from '../domain/campaigns/conflicts';
import type { Playbook } from '../domain/playbooks/playbook';
import type { Carrier } from '../domain/port/carrier';
import { asOf } from '../domain/port/elapse';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { rollbackTerms } from '../domain/port/terms';
import type { Instant } from '../domain/time/instant';
import type { Dossier } from '../usecases/dossier';
import { campaignsShown } from './campaign-views';

interface BridgeContext {
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  readonly campaigns?: CampaignIndex | undefined;
}

function caseOf(port: Port, { carrier, playbook, campaigns = NO_CAMPAIGNS }: BridgeContext, now: Instant): BridgeCase {
  const rollbackHours = rollbackTerms(carrier, playbook).hours;
  return { port, zone: playbook.zone, rollbackHours, now, campaigns: campaigns.get(port.number) ?? [] };
}

/** The bridge of a port as it stands at `now`, with what was looked at on it. */
export const bridgeView = (port: Port, context: BridgeContext, now: Instant) =>
  port.bridge === null ? null : { ...port.bridge, checks: bridgeChecks(caseOf(port, context, now)) };

/** A port's bridge as campaigns bear on it: they say until when the losing carrier holds inbound. */
export const bridgeAmong = ({ carrier, playbook }: Dossier, port: Port, campaigns: CampaignIndex, now: Instant) => ({
  bridge: bridgeView(port, { carrier, playbook, campaigns }, now),
  campaigns: campaignsShown(port.number, campaigns),
});

/** What stands on the bridges of an order and wants somebody. */
export const orderBridgeFindings = (
  { records, carrier, playbook }: Dossier,
  campaigns: CampaignIndex,
  now: Instant,
): readonly BridgeCheck[] =>
  bridgeFindings(
    records
      .filter(({ port }) => port.bridge !== null)
      .map(({ port }) => caseOf(asOf(port, now), { carrier, playbook, campaigns }, now)),
  );

/**
 * Whether to bridge what of an order is not over yet. Of its campaigns those count that meet the span in which the port moves
 * (porting-facts §13.1): one that comes when all is long over speaks for nothing.
 */
export function orderBridgeAdvice(
  { order, records }: Dossier,
  campaigns: CampaignIndex,
  conflicts: readonly CampaignConflict[],
  now: Instant,
): BridgeAdvice {
  const open = records.map(({ port }) => asOf(port, now)).filter(({ phase }) => !isFinal(phase));
  const vanity = new Map(order.numbers.map((ordered) => [ordered.number, ordered.vanity]));
  const meeting = new Set(conflicts.filter(({ severity }) => severity !== 'info').map(({ campaignId }) => campaignId));
  const named = new Set(open.flatMap(({ number }) => campaigns.get(number) ?? []));
  return bridgeAdvice({
    playbook: order.playbook,
    traits: open.length === 0 ? {} : order.traits,
    wave: open.length === 0 ? null : order.wave,
    numbers: open.map(({ number, numberClass }) => ({ numberClass, vanity: vanity.get(number) })),
    campaigns: [...named].filter(({ campaignId }) => meeting.has(campaignId)),
  });
}
