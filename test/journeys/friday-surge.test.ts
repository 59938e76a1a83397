import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailView } from '../../local/control/mail-view';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { later, type PortOrder } from '../support/port-order';
import { expectTrueTimes } from '../support/reader-clock';
import { DESK, embark, EMERGENCY, PEOPLE, type Voyage } from '../support/voyage';

const FOC = '2026-12-11T10:00:00Z';
const MOVED = later(FOC, 20);
const CLOSES = '2026-12-14T10:20:00Z';
const CRITERION = 'Two failed test calls in a row';

const { owner, legal, operations, decider } = PEOPLE;
const DESK_ZONE = 'Europe/London';
const READER_ZONES = [DESK_ZONE, 'Europe/Berlin', 'America/New_York'] as const;

const parties = {
  ...exampleOrder.parties,
  owner: { ...exampleOrder.parties.owner, timeZone: DESK_ZONE },
  operationsLead: { ...exampleOrder.parties.operationsLead, timeZone: 'Europe/Berlin' },
  decisionMaker: { ...exampleOrder.parties.decisionMaker, timeZone: 'America/New_York' },
};

let voyage: Voyage;
let order: PortOrder;
let mails: readonly MailView[];

const testCall = (agentAnswer: boolean) =>
  voyage.api.expectOk('POST', order.portPath('/test-calls'), {
    body: {
      at: voyage.now(),
      network: 'Third Mobile',
      caller: '+442079460777',
      ringback: true,
      ivrAudio: true,
      agentAnswer,
      hangupTone: agentAnswer,
      by: operations,
    },
  });

/** Every mail of the order from the opening of the window on. */
async function sinceTheOpening(): Promise<readonly MailView[]> {
  const all = await order.mails();
  return all.slice(all.findIndex(({ occasion }) => occasion === 'rollback-opened'));
}

const of = (occasion: string): readonly MailView[] => mails.filter((mail) => mail.occasion === occasion);

beforeAll(async () => {
  voyage = await embark();
  order = await voyage.orderPlaced({ with: { parties, rollbackCriterion: CRITERION } });
  await order.confirmedFor(FOC);
  await voyage.clockTo(MOVED);
  await order.cutoverReported('completed');
  for (let minutes = 0; minutes <= 120; minutes += 15) {
    await voyage.clockTo(later(MOVED, minutes));
    await testCall(true);
  }
  // T+3h: the calls of a Friday afternoon come in, and no agent answers any more.
  for (const minutes of [180, 195, 240]) {
    await voyage.clockTo(later(MOVED, minutes));
    await testCall(false);
  }
  await voyage.clockTo(later(MOVED, 5 * 60));
  await order.rollbackCalledBy(decider);
  await voyage.clockTo('2026-12-12T09:05:30Z');
  await order.portBackReported('restored');
  await voyage.clockOn('P3D');
  mails = await sinceTheOpening();
}, 300_000);
afterAll(async () => {
  await voyage.end();
});

describe('a Friday cutover, a surge three hours later, and a rollback after five', () => {
  test('ends with the number back at its old carrier', async () => {
    expect(await order.port()).toMatchObject({ phase: 'ROLLED_BACK', route: 'LEGACY' });
    expect(order.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('is told step by step, each to the second', () => {
    expect(mails.map(({ sentAt, occasion }) => `${sentAt} ${occasion ?? ''}`)).toEqual([
      `${MOVED} rollback-opened`,
      '2026-12-11T13:35:00Z test-calls-failing',
      '2026-12-11T14:20:00Z test-calls-failing',
      '2026-12-11T15:20:00Z emergency-port-back',
      '2026-12-11T15:20:00Z rollback-called',
      // Unanswered: after 1, 2 and 4 hours, then every 4, and at T+20h.
      '2026-12-11T16:20:00Z rollback-called',
      '2026-12-11T17:20:00Z rollback-called',
      '2026-12-11T19:20:00Z rollback-called',
      '2026-12-11T23:20:00Z rollback-called',
      '2026-12-12T03:20:00Z rollback-called',
      '2026-12-12T06:20:00Z rollback-called',
      '2026-12-12T07:20:00Z rollback-called',
      '2026-12-12T09:05:30Z rolled-back',
    ]);
  });

  test('every mail to our people says the true time left and the end by the clock of each of three readers', () => {
    const ours = mails.filter(({ occasion }) => occasion !== 'emergency-port-back');
    expect(ours).toHaveLength(12);
    for (const mail of ours) expectTrueTimes(mail, { closesAt: CLOSES, zones: READER_ZONES });
  });

  test('the request to the carrier says it by the clock of its desk alone', () => {
    const [request, ...others] = of('emergency-port-back');
    expect(others).toEqual([]);
    if (request === undefined) throw new Error('no request');
    expectTrueTimes(request, { closesAt: CLOSES, zones: [DESK_ZONE] });
    for (const zone of READER_ZONES.slice(1)) expect(request.text).not.toContain(zone);
    // Nobody has verified the emergency contact: the porting desk is asked beside it.
    expect(request.to).toEqual([EMERGENCY, DESK]);
    expect(request.text).not.toMatch(/verified/i);
    expect(request.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
  });

  test('every mail says the hours, on what they rest, and that they are no right', () => {
    for (const { text } of mails) expect(text).toContain('72 hours, a practice, not a right');
  });

  test('the failing calls reach the decision-maker by name, with the criterion and one thing to call', () => {
    for (const { to, text } of [...of('rollback-opened'), ...of('test-calls-failing')]) {
      expect(to).toContain(decider);
      expect(text).toContain(exampleOrder.parties.decisionMaker.name);
      expect(text).toContain(CRITERION);
      const link = `${voyage.stack.url}/v1/ports/${encodeURIComponent(order.number)}/rollback`;
      expect(text.match(/https?:\S+/g)).toEqual([link]);
    }
  });

  test('the call itself has the text for AWS beside the letter, in the answer and in the mail', async () => {
    const [told, ...again] = of('rollback-called');
    expect(told?.to).toEqual([owner, operations, legal]);
    for (const { to, text } of again) {
      expect(to).toEqual([decider, owner, operations, legal]);
      expect(text).toContain(`${exampleOrder.parties.decisionMaker.name}, you called the rollback`);
    }
    expect(told?.text).toContain('Phone Number Port Out');
    expect(told?.text).toContain('contact details of the AWS bill, exactly');
    expect(told?.text).toContain('That contact is NOT VERIFIED');
  });

  test('nobody is reminded of a window that no longer matters', () => {
    expect(mails.at(-1)?.occasion).toBe('rolled-back');
    expect(mails.at(-1)?.text).toContain('Rollback window when it was restored: 49 hours 15 minutes left');
  });
});
