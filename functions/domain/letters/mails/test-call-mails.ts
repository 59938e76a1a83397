import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import { testCallPlan } from '../../testcalls/cadence';
import { standingRun } from '../../testcalls/missed-run';
import { networkOfCall } from '../../testcalls/networks';
import { asPlaced, failuresInARow, missingTones, TONES, type NotedCall, type Tone } from '../../testcalls/test-call';
import { isBefore } from '../../time/instant';
import type { MailBlock, MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  list,
  numbers,
  orderRows,
  paragraph,
  portCall,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import { firstFocAt, focRows } from './foc-dates';
import type { MailDraft, MailWriter } from './mail-draft';
import { criterionRow, deadline, emergencyRows, firstToClose, subjectTimeLeft, windowRows } from './rollback-facts';
import { sayInstant } from './said-time';

const SAID: Record<Tone, string> = {
  ringback: 'ringback',
  ivrAudio: 'IVR audio',
  agentAnswer: 'agent answer',
  hangupTone: 'hang-up tone',
};

const sayTones = (tones: readonly Tone[]): string =>
  tones.length === 0 ? 'nothing' : tones.map((tone) => SAID[tone]).join(', ');

const sayFailure = (call: NotedCall): string => {
  const missing = missingTones(call);
  return missing.length === 0 ? 'passed' : `failed, no ${missing.map((tone) => SAID[tone]).join(', no ')}`;
};

const sayWhose = (network: ReturnType<typeof networkOfCall>): string => {
  if (network === null) return '';
  return network.isCertain ? ` (of the ${network.whose} carrier)` : ` (taken for the ${network.whose} carrier’s)`;
};

/** The call that the mail is about: the latest of those noted at its instant. */
const alarmingCall = ({ testCalls }: Port, { dueAt }: MailFacts): NotedCall | undefined =>
  testCalls.findLast(({ alarm }) => alarm?.at === dueAt);

function callRows(port: Port, facts: MailFacts): readonly (Row | null)[] {
  const call = alarmingCall(port, facts);
  if (call === undefined) return [];
  const label = (text: string): string => (facts.ports.length === 1 ? text : `${text}, ${port.number}`);
  const others = port.testCalls.filter((other) => other !== call);
  const missing = missingTones(call);
  const network = networkOfCall(call, facts.carrier);
  return [
    row(label('Call placed'), sayInstant(call.at, facts.carrier)),
    row(label('Heard'), sayTones(TONES.filter((tone) => !missing.includes(tone)))),
    row(label('NOT heard'), sayTones(missing)),
    row(label('Failures in a row'), String(failuresInARow(call, others, facts.carrier))),
    row(label('From network'), `${call.network}${sayWhose(network)}`),
    row(label('From phone'), call.caller),
    row(label('Noted by'), call.by),
    row(label('Note'), call.note),
  ];
}

const LAST_CALLS = 5;

/** The last calls of each number as they were placed, the newest at the end. */
function lastCalls({ ports, carrier }: MailFacts): readonly MailBlock[] {
  const items = ports.flatMap((port) =>
    asPlaced(port.testCalls)
      .slice(-LAST_CALLS)
      .map((call) => `${port.number}, ${sayInstant(call.at, carrier)}: ${sayFailure(call)} (${call.network})`),
  );
  return [paragraph('The last test calls, the newest at the end:'), list(items)];
}

interface Situation {
  readonly says: string;
  readonly asks: string;
  readonly by: string;
  readonly rows: readonly (Row | null)[];
}

const isDecided = (facts: MailFacts): Situation => ({
  says: `You decide whether ${byCount(facts.ports, 'it stays', 'they stay')} with Amazon Connect. Nobody else can call the rollback; after the window closes only a fresh port brings ${theNumbers(facts.ports)} back.`,
  asks: `Decide: leave ${theNumbers(facts.ports)} with Amazon Connect, or call the rollback.`,
  by: deadline(facts),
  rows: [row('Call the rollback with', portCall(facts, 'POST', 'rollback'))],
});

/** What a failing call means where the number stands, and what there is to be done about it. */
const SITUATIONS: Partial<Record<Phase, (facts: MailFacts) => Situation>> = {
  FOC_CONFIRMED: (facts) => {
    const first = firstFocAt(facts.ports);
    return {
      says: `${byCount(facts.ports, 'The number has', 'The numbers have')} not moved yet: the fault lies with ${facts.carrier.name}, or on the bridge. No rollback window is open; it opens when the cutover is reported as completed or half-ported.`,
      asks: `Have the fault found before ${theNumbers(facts.ports)} ${byCount(facts.ports, 'moves', 'move')}, or postpone while the carrier still takes changes.`,
      by: first === null ? 'before the FOC' : sayInstant(first, facts.carrier),
      rows: [],
    };
  },
  CUTOVER: (facts) => ({
    says: 'No rollback window is open yet, and none can be called: it opens at the instant from which the cutover is reported as completed or half-ported.',
    asks: `Find out from a second network whether ${theNumbers(facts.ports)} ${byCount(facts.ports, 'has', 'have')} moved, and report the cutover: that opens the rollback window.`,
    by: 'now',
    rows: [row('Report the cutover with', portCall(facts, 'POST', 'cutover'))],
  }),
  ROLLING_BACK: (facts) => ({
    says: 'The rollback is called already. While the carrier takes the number back, calls may fail on either side.',
    asks: 'Tell the emergency contact what was heard, and stay on until the carrier has said when it is done.',
    by: deadline(facts),
    rows: [row('Report the outcome with', portCall(facts, 'POST', 'rollback/outcome'))],
  }),
};

const situationOf = (facts: MailFacts): Situation => {
  const phase = facts.ports[0]?.phase;
  const situation = phase === undefined ? undefined : SITUATIONS[phase];
  return (situation ?? isDecided)(facts);
};

const timeLeft = (facts: MailFacts): string =>
  firstToClose(facts) === null && facts.ports.every(({ rollback }) => rollback === null)
    ? 'no rollback window open yet'
    : subjectTimeLeft(facts);

const headline = (facts: MailFacts): string => {
  const calls = facts.ports.flatMap((port) => alarmingCall(port, facts) ?? []);
  return calls.some(({ ringback }) => !ringback) ? 'NO RINGBACK on a test call' : 'TEST CALLS FAIL in a row';
};

/** At once, by name, to the one person who may call the rollback, and to those who look for the fault meanwhile. */
export const testCallsFailing: MailWriter = (facts): MailDraft => {
  const { order, carrier, ports } = facts;
  const { says, asks, by, rows } = situationOf(facts);
  return {
    to: people(order.parties, 'decisionMaker', 'owner', 'operationsLead'),
    subject: `${headline(facts)}: ${timeLeft(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${order.parties.decisionMaker.name}, a test call to ${theNumbers(ports)} has failed in a way that you wanted to hear of at once. ${says}`,
      ),
      action(asks, by),
      table([
        ...orderRows(facts),
        ...ports.flatMap((port) => callRows(port, facts)),
        ...windowRows(facts),
        criterionRow(facts),
        ...emergencyRows(carrier),
        ...rows,
      ]),
      ...lastCalls(facts),
      ...numbers(facts),
    ],
  };
};

const spanOf = ({ dueAt, until }: { dueAt: string; until: string }, { carrier }: MailFacts): string =>
  `${sayInstant(dueAt, carrier)}, to ${sayInstant(until, carrier)}`;

/** Once for each run of calls that nobody placed or noted, when the first of them is over. */
export const testCallsMissed: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const plan = ports[0] === undefined ? null : testCallPlan(ports[0], carrier, now);
  const missed = plan === null ? [] : standingRun(plan);
  const next = plan?.slots.find(({ until }) => isBefore(now, until));
  return {
    to: people(order.parties, 'operationsLead'),
    subject: `Test call missed: ${countOf(ports)} from ${carrier.name}, ${subjectTimeLeft(facts)}`,
    blocks: [
      paragraph(
        `Nobody has noted a test call to ${theNumbers(ports)} from a third network in its time. As long as nobody calls, nobody knows whether callers get through, and the rollback window runs.`,
      ),
      action(
        `Call ${byCount(ports, 'the number', 'each number')} now from a phone on a network of neither carrier, and note what was heard; note the calls that were placed and not noted.`,
        next === undefined ? 'now' : `now; the next one is due until ${sayInstant(next.until, carrier)}`,
      ),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        ...missed.map((slot, at) => row(missed.length === 1 ? 'Missed' : `Missed, ${at + 1}`, spanOf(slot, facts))),
        row('Next', next === undefined ? 'none: the cadence is over' : spanOf(next, facts)),
        row('Note it with', portCall(facts, 'POST', 'test-calls')),
        ...windowRows(facts),
        criterionRow(facts),
      ]),
      paragraph(
        'A call passes with all four tones: ringback, IVR audio, agent answer and hang-up tone. No other mail follows for the calls missed after this one; the next comes when somebody has called and then stops.',
      ),
      ...numbers(facts),
    ],
  };
};
