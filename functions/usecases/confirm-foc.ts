import { campaignIndex, type CampaignIndex } from '../domain/campaigns/campaign-index';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import type { Parties } from '../domain/port/order';
import { filingHorizon } from '../domain/timeline/filing-horizon';
import { isBlocking, type Finding } from '../domain/timeline/finding';
import { judgeFoc, nextGoodSlots } from '../domain/timeline/foc-findings';
import type { FocQuestion } from '../domain/timeline/foc-question';
import { focTerms } from '../domain/timeline/foc-terms';
import { laterOf, localDateOf, type Instant } from '../domain/time/instant';
import { callToMind } from './call-to-mind';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, invalid, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface FocRequest {
  readonly at: Instant;
  readonly numbers?: readonly string[] | undefined;
  readonly confirmedBy?: string | undefined;
  readonly override?: { readonly by: string; readonly reason: string } | undefined;
}

/** Notes the date that the carrier has committed to. A second one is a slip, earlier or later; history keeps every date. */
export async function confirmFoc(
  world: Needs<'orders' | 'clock' | 'campaigns'>,
  dossier: Dossier,
  request: FocRequest,
  given: Given,
): Promise<(Dossier & { readonly findings: readonly Finding[] }) | Declined> {
  const { targets, unknown } = targetsOf(dossier, request.numbers, (port) => !isFinal(port.phase));
  if (unknown.length > 0) return notInOrder(unknown, request.numbers, dossier.order.reference);
  const ports = targets.map((record) => record.port);
  const campaigns = campaignIndex(await world.campaigns.coming(given.stamp.at));
  const question = focQuestion(dossier, ports, campaigns, request.at, given.stamp.at);
  const findings = judgeFoc(question);
  const blocking = findings.filter(isBlocking);
  if (blocking.length > 0 && request.override === undefined) return focBlocked(question, findings, blocking);
  if (request.override !== undefined && !isParty(dossier.order.parties, request.override.by)) return notAParty();

  if (findings.some(({ code }) => OF_CAMPAIGNS.has(code))) {
    const numbers = ports.map(({ number }) => number);
    await callToMind(world, numbers, campaigns, given.stamp.at);
  }
  const { at, confirmedBy, override } = request;
  const foc = { at, confirmedAt: given.stamp.at, confirmedBy, override };
  const command = { type: 'confirm-foc', foc } as const;
  const outcome = await carryOut(world, dossier, { targets, command: () => command, orderChange: {} }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : { ...withPorts(dossier, outcome), findings };
}

/** What is accepted with one of these is told to the people of order and campaign, whoever has answered for it. */
const OF_CAMPAIGNS: ReadonlySet<string> = new Set(['inside-a-campaign', 'campaign-in-rollback-window']);

function focQuestion(
  { order, carrier, playbook }: Dossier,
  ports: readonly Port[],
  campaigns: CampaignIndex,
  at: Instant,
  now: Instant,
): FocQuestion {
  const horizon = filingHorizon(playbook, localDateOf(at, playbook.zone));
  return {
    ...focTerms({ carrier, playbook }, ports, campaigns, now),
    ...(horizon === null || order.filing === null
      ? {}
      : { filed: { on: localDateOf(order.filing.filedAt, playbook.zone), horizon } }),
    at,
  };
}

function focBlocked(question: FocQuestion, findings: readonly Finding[], blocking: readonly Finding[]): Declined {
  const { at, ...rest } = question;
  const slots = nextGoodSlots({ ...rest, from: laterOf(at, question.now) }).map((slot) => slot.at);
  return {
    declined: 'invalid',
    rule: 'foc-blocked',
    detail: blocking.map((finding) => finding.message).join(' '),
    errors: blocking.map((finding) => ({ pointer: '/at', code: finding.code, message: finding.message })),
    more: { findings, nextGoodSlots: slots },
  };
}

const isParty = (parties: Parties, email: string): boolean =>
  [parties.owner, parties.legalContact, parties.operationsLead, parties.decisionMaker, parties.countryLead].some(
    (person) => person?.email.toLowerCase() === email.toLowerCase(),
  );

const notAParty = (): Declined =>
  invalid([
    {
      pointer: '/override/by',
      code: 'not-a-party',
      message: "Findings are overridden by one of the order's parties; give the e-mail address of one.",
    },
  ]);
