import { csrOf, loaOf, type SlipOfThePen } from './account';
import { calls, type Acceptance, type Override } from './calls';
import { sampleCarriers } from './carriers';
import type { RestCall } from './rest-client';
import type { Site } from './site';
import type { Entry } from './story';

const step =
  (at: string, callOf: (site: Site) => RestCall): Entry =>
  (site) => ({ steps: [{ at, call: callOf(site) }] });

/** One call for each of the numbers, or for all of the site where none is named. */
const eachNumber =
  (at: string, numbers: readonly string[], callOf: (number: string, site: Site) => RestCall): Entry =>
  (site) => ({
    steps: (numbers.length === 0 ? site.numbers : numbers).map((number) => ({ at, call: callOf(number, site) })),
  });

/** Nobody in the sample signs everything off: whoever decides answers for going on all the same. */
const acceptedBy = ({ company }: Site): Acceptance => ({
  by: company.parties.decisionMaker.email,
  reason: 'Gone through on the call with operations; the signatures follow',
});

const cutover =
  (outcome: 'completed' | 'half-ported') =>
  (at: string, movedAt: string, ...numbers: string[]) =>
    eachNumber(at, numbers, (number, site) =>
      calls.reportCutover(
        number,
        outcome,
        movedAt,
        site.company.parties.operationsLead.email,
        outcome === 'completed' ? acceptedBy(site) : undefined,
      ),
    );

const deskOf = ({ carrier }: Site): string => `Porting desk, ${sampleCarriers[carrier].name}`;

interface Campaign {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly contact: { readonly name: string; readonly email: string };
}

/** A code of a list of codes: whose list, which code. */
type Code = readonly [scheme: string, code: string];

/** The lines of a desk's log. `at` is when it was noted; what has happened earlier says when. */
export const log = {
  record: (at: string) => step(at, (site) => calls.putCsr(csrOf(site, at))),
  recordFromBill: (at: string) => step(at, (site) => calls.putCsr(csrOf(site, at, 'latest-bill'))),
  letter: (at: string, slip: SlipOfThePen & { readonly signedOn?: string } = {}) =>
    step(at, (site) => calls.putLoa(loaOf(site, slip.signedOn ?? at.slice(0, 10), slip))),
  filed: (at: string, awsCase: string) => step(at, () => calls.file(at, `case-123456789012-muen-2026-${awsCase}`)),
  queried: (at: string, [scheme, code]: Code, text: string) => step(at, () => calls.query(at, code, text, scheme)),
  rejected: (at: string, [scheme, code]: Code, text: string) => step(at, () => calls.reject(at, code, text, scheme)),
  date: (at: string, focAt: string, override?: Override) =>
    step(at, (site) => calls.putFoc(focAt, deskOf(site), override)),
  signedOff:
    (at: string, evidence: Readonly<Record<string, string>>): Entry =>
    (site) => ({
      steps: Object.entries(evidence).map(([itemKey, seen]) => ({
        at,
        call: calls.signOff(itemKey, site.company.parties.operationsLead.email, seen),
      })),
    }),
  dateWithdrawn: (at: string, ...numbers: string[]) => step(at, () => calls.withdrawFoc(numbers)),
  /** AWS does not load these numbers into Connect. */
  notLoaded:
    (...numbers: string[]): Entry =>
    () => ({ withheld: numbers }),
  completed: cutover('completed'),
  halfPorted: cutover('half-ported'),
  calledBack: (at: string, reason: string, ...numbers: string[]) =>
    eachNumber(at, numbers, (number, { company }) =>
      calls.callRollback(number, company.parties.decisionMaker.email, reason, company.rollbackCriterion),
    ),
  restored: (at: string, backAt: string, by: string) =>
    eachNumber(at, [], (number) => calls.reportRollback(number, 'restored', backAt, by)),
  /** Somebody advertises numbers, and says so. */
  campaign: (at: string, campaignId: string, body: Campaign) => step(at, () => calls.putCampaign(campaignId, body)),
  held: (at: string, reason: string, campaignId: string, ...numbers: string[]) =>
    eachNumber(at, numbers, (number) => calls.hold(number, reason, campaignId)),
  givenUp: (at: string, reason: string) => step(at, () => calls.cancel(reason)),
};
