import { AWS_PORTING } from '../playbooks/aws-terms';
import { FIELD_REPORT, type Origin } from '../playbooks/sourced';
import type { Parties } from '../port/order';
import type { ProofName } from './proof';
import type { Stage } from './stages';

/** Something that the trade has learned to ask for around a cutover. */
export interface RunbookRow {
  readonly itemKey: string;
  readonly title: string;
  readonly stage: Stage;
  /** Who answers for it, of the order's parties. */
  readonly owner: Exclude<keyof Parties, 'countryLead'>;
  /** A gate that stands open is alarmed of and has to be answered for; all else is advice. */
  readonly gate: boolean;
  /** What counts as evidence, for whoever signs it off. */
  readonly asks: string;
  /** What in the record itself proves it, so that nobody has to sign. */
  readonly proof?: ProofName;
  /** A word on it is about the letter on file (`letter.ts`). */
  readonly ofLetter?: true;
  /** Needs somebody at the desk to answer: within its hours, or on a day on which it is open at all (`due-at.ts`). */
  readonly deskPhone?: 'hours' | 'open-days';
  /** Only where a number comes over a session border controller. */
  readonly onlyWithSbc?: true;
  /** Not of a number that leaves Amazon Connect again by a port of its own. */
  readonly onlyIntoConnect?: true;
  readonly origin: Origin;
  readonly source: string;
}

/** The item whose note is the criterion itself. */
export const CRITERION_ITEM = 'rollback-criterion';

const AWS_LIMITS = 'Amazon Connect Administrator Guide, amazon-connect-service-limits';

const practice = { origin: 'practice', source: FIELD_REPORT } as const;

/**
 * The runbook. Gates are those of porting-facts §6 at T-7d, T-24h and the window, and the number in its place in Connect,
 * without which no call is answered (AWS, about-porting). Quotas are advice: AWS asks for them and stops no port for the lack
 * of a raise. What comes after the cutover can hold nothing back any more and is no gate.
 */
export const RUNBOOK: readonly RunbookRow[] = [
  {
    itemKey: 'connect-quotas',
    title: 'Connect quotas raised: numbers and concurrent calls',
    stage: 'T-21d',
    owner: 'operationsLead',
    gate: false,
    onlyIntoConnect: true,
    asks: 'the quotas of the instance beside the busiest hour of the old platform; a large raise can take 3 weeks, AWS wants the request 5 days before the port',
    origin: 'aws',
    source: `${AWS_PORTING}; ${AWS_LIMITS}`,
  },
  {
    itemKey: 'legal-sign-off',
    title: 'Record and letter compared and signed off by the legal contact',
    stage: 'T-7d',
    owner: 'legalContact',
    gate: true,
    asks: 'the name of the legal contact, who has seen that the letter of authority says what the record says',
    proof: 'letter-compared',
    ofLetter: true,
    ...practice,
  },
  {
    itemKey: 'foc-confirmed',
    title: 'FOC confirmed by the carrier',
    stage: 'T-7d',
    owner: 'owner',
    gate: true,
    asks: 'the date, put with PUT /v1/orders/{orderId}/foc',
    proof: 'foc-confirmed',
    ...practice,
  },
  {
    itemKey: 'window-booked',
    title: 'Cutover window booked with operations',
    stage: 'T-7d',
    owner: 'operationsLead',
    gate: true,
    asks: 'the entry in the calendar of operations, or the change that they approved; nobody needed is away',
    ...practice,
  },
  {
    itemKey: 'rollback-letter',
    title: 'Rollback letter filled in, unsigned',
    stage: 'T-7d',
    owner: 'owner',
    gate: true,
    asks: "the carrier's record: the letter is filled in from it (GET /v1/orders/{orderId}/loa?kind=rollback) and stays unsigned",
    proof: 'rollback-letter',
    ...practice,
  },
  {
    itemKey: 'emergency-contact',
    title: 'Emergency contact of the carrier verified by phone, with its port-back process',
    stage: 'T-7d',
    owner: 'owner',
    gate: true,
    asks: 'who was called and when, and how an emergency port-back is asked for there; PUT /v1/carriers/{carrierId} keeps both',
    proof: 'emergency-contact',
    deskPhone: 'open-days',
    ...practice,
  },
  {
    itemKey: 'sbc-tested',
    title: 'SBC tested, its certificate good past the rollback window',
    stage: 'T-7d',
    owner: 'operationsLead',
    gate: true,
    asks: 'a call over the SBC, and the last day of its certificate; PUT /v1/ports/{number}/bridge keeps both',
    proof: 'sbc',
    onlyWithSbc: true,
    ...practice,
  },
  {
    itemKey: CRITERION_ITEM,
    title: 'Decision-maker named and criterion for a rollback agreed',
    // The field report wants it at the window; agreed only then, it is agreed under pressure (design §11: before T-7d).
    stage: 'T-7d',
    owner: 'decisionMaker',
    gate: true,
    asks: 'the criterion itself as "note", such as: two failed test calls in a row. It becomes the rollbackCriterion of the order',
    proof: 'criterion',
    ...practice,
  },
  {
    itemKey: 'number-associated',
    title: 'Number loaded into Connect and associated with its contact flow',
    stage: 'T-24h',
    owner: 'operationsLead',
    gate: true,
    onlyIntoConnect: true,
    asks: 'AWS loads a number 3 to 4 days before its date; Portolan looks for it and gives it the flow of the order',
    proof: 'number-associated',
    origin: 'aws',
    source: AWS_PORTING,
  },
  {
    itemKey: 'legacy-test-call',
    title: 'Last test call on the legacy carrier',
    stage: 'T-24h',
    owner: 'operationsLead',
    gate: true,
    asks: 'when it was made, from where, and how the old route sounds: what the first call after the cutover is compared with',
    proof: 'legacy-call',
    ...practice,
  },
  {
    itemKey: 'flow-walkthrough',
    title: 'Contact flow walked through from greeting to agent',
    stage: 'T-24h',
    owner: 'operationsLead',
    gate: true,
    onlyIntoConnect: true,
    asks: 'who walked through it, over which number, and what was heard at each branch',
    ...practice,
  },
  {
    itemKey: 'crm-smoke-test',
    title: 'CRM smoke test passed',
    stage: 'T-24h',
    owner: 'operationsLead',
    gate: true,
    asks: 'a contact of today that popped the right customer at the right agent',
    ...practice,
  },
  {
    itemKey: 'lambda-permissions',
    title: 'Lambda permissions verified in production',
    stage: 'T-24h',
    owner: 'operationsLead',
    gate: true,
    onlyIntoConnect: true,
    asks: 'a call in production in which every Lambda of the flow has answered, not a look at the policy',
    ...practice,
  },
  {
    itemKey: 'human-on-duty',
    title: 'FOC reconfirmed by phone with a human on duty at the desk',
    stage: 'T-24h',
    owner: 'owner',
    gate: true,
    asks: 'whom at the porting desk you spoke to, and until when somebody is there',
    deskPhone: 'hours',
    ...practice,
  },
  {
    itemKey: 'stopwatch',
    title: 'Somebody has the stopwatch',
    stage: 'window',
    owner: 'operationsLead',
    gate: true,
    asks: 'the name of the person who keeps the time and notes every call',
    ...practice,
  },
  {
    itemKey: 'external-phone',
    title: 'Test phone on a network of neither carrier at hand',
    stage: 'window',
    owner: 'operationsLead',
    gate: true,
    asks: 'its number and its network: only a call from outside the losing and the gaining carrier proves anything',
    ...practice,
  },
  {
    itemKey: 'test-call-cadence',
    title: 'Test calls made every 15 minutes',
    stage: 'T+2h',
    owner: 'operationsLead',
    gate: false,
    asks: 'the calls of the first 2 hours; then hourly for 6 hours',
    proof: 'test-calls',
    ...practice,
  },
  {
    itemKey: 'reporting-reconciliation',
    title: "Last hour of the legacy ACD reconciled with Connect's first",
    stage: 'T+2h',
    owner: 'operationsLead',
    gate: false,
    asks: 'the two figures beside each other, and what explains the difference',
    ...practice,
  },
  {
    itemKey: 'keep-or-port-anew',
    title: 'End of the rollback window: the numbers stay, or a fresh port is ordered',
    stage: 'T+72h',
    owner: 'decisionMaker',
    gate: false,
    asks: 'the decision, before the window closes by itself',
    proof: 'window-over',
    ...practice,
  },
];
