import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { americanFiled, embarkForAmerica, sentAt } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

const AWS_CASE = 'case-123456789012-muen-2026-abcdef';
const EIGHT_WEEKS_ON = '2027-01-26T15:00:00Z';

let voyage: Voyage;
/** Nobody says a word. */
let silent: PortOrder;
/** The carrier asks back once, in the second week; two days later we write on the AWS case. */
let queried: PortOrder;

beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-12-01T15:00:00Z' });
  silent = await americanFiled(voyage, 0, { awsCaseId: AWS_CASE });
  queried = await americanFiled(voyage, 1, { awsCaseId: AWS_CASE });
});
afterAll(async () => {
  await voyage.end();
});

const silence = (order: PortOrder) => sentAt(order, 'quiet-is-normal', 'case-silence', 'stalled');
const only = async (order: PortOrder, occasion: string) => {
  const [mail, ...others] = await order.mails(occasion);
  expect(others).toEqual([]);
  return mail;
};

describe('eight weeks of silence after the filing', () => {
  test('begin with five business days of which nobody is told anything', async () => {
    await voyage.clockTo('2026-12-08T14:59:59Z');
    expect(await silence(silent)).toEqual([]);
    expect(await silent.port()).toMatchObject({
      phase: 'FILED',
      waitingFor: { what: 'foc', since: '2026-12-01T15:00:00Z', until: '2026-12-30T15:00:00Z' },
    });
  });

  test('are then told once, to the owner, as what they are: normal', async () => {
    await voyage.clockTo('2026-12-08T15:00:00Z');
    const mail = await only(silent, 'quiet-is-normal');
    expect(mail).toMatchObject({ sentAt: '2026-12-08T15:00:00Z', to: [PEOPLE.owner] });
    expect(mail?.subject).toContain('All quiet, and that is normal: 1 number filed with Example Bell');
    expect(mail?.text).toContain('longer than 20 business days');
    expect(mail?.text).toContain(`${AWS_CASE}; AWS gives it up after 30 days of silence`);
  });

  test('are told a week before AWS gives the case up, 23 exact days after the last word, on Christmas Eve too', async () => {
    await voyage.clockTo('2026-12-10T15:00:00Z');
    await queried.carrierAnswers('query', [], { text: 'Which of the two sites is it?' });
    await voyage.clockTo('2026-12-12T15:00:00Z');
    await queried.caseNoted({ status: 'pending-customer-action', wroteAt: voyage.now() });
    await voyage.clockTo('2026-12-24T14:59:59Z');
    expect(await silence(silent)).toEqual(['2026-12-08T15:00:00Z quiet-is-normal']);
    await voyage.clockTo('2026-12-24T15:00:00Z');
    const mail = await only(silent, 'case-silence');
    expect(mail).toMatchObject({ sentAt: '2026-12-24T15:00:00Z', to: [PEOPLE.owner, PEOPLE.operations] });
    expect(mail?.subject).toContain('AWS gives the case up in 7 days if nobody writes: 1 number from Example Bell');
    expect(mail?.text).toContain(AWS_CASE);
    expect(mail?.text).toContain('Thursday 31 December 2026, 10:00 (America/New_York), UTC 2026-12-31T15:00:00Z');
  });

  test('are a stall after 20 business days of the desk, and not a second before', async () => {
    await voyage.clockTo('2026-12-30T14:59:59Z');
    expect(await silent.mails('stalled')).toEqual([]);
    await voyage.clockTo('2026-12-30T15:00:00Z');
    const mail = await only(silent, 'stalled');
    expect(mail).toMatchObject({ sentAt: '2026-12-30T15:00:00Z', to: [PEOPLE.owner] });
    expect(mail?.subject).toContain('Stalled for 29 days, waiting for a FOC: 1 number from Example Bell');
    expect(mail?.text).toContain('this is longer than the longest usual wait');
  });

  test('are told each once: quiet, case, stall, then every fifth business day over New Year and Dr King’s birthday', async () => {
    await voyage.clockTo(EIGHT_WEEKS_ON);
    expect(await silence(silent)).toEqual([
      '2026-12-08T15:00:00Z quiet-is-normal',
      '2026-12-24T15:00:00Z case-silence',
      '2026-12-30T15:00:00Z stalled',
      '2027-01-07T15:00:00Z stalled', // 31 December, 4, 5, 6, 7 January
      '2027-01-14T15:00:00Z stalled',
      '2027-01-22T15:00:00Z stalled', // 15, 19, 20, 21, 22 January
    ]);
    const says = (await silent.mails('stalled')).map(({ subject }) => /Stalled for \d+ days/.exec(subject)?.[0]);
    expect(says).toEqual([29, 37, 44, 52].map((days) => `Stalled for ${days} days`));
    expect(await silent.phase()).toBe('FILED');
  });

  test('have nobody else told: neither the carrier nor the decision-maker', async () => {
    const silentMails = (await silent.mails()).filter(({ sentAt: at }) => at > '2026-12-01T15:00:00Z');
    const readers = new Set(silentMails.flatMap(({ to }) => to));
    expect(readers).toEqual(new Set([PEOPLE.owner, PEOPLE.operations]));
  });
});

test('a line of ours on the case puts its alarm off to 23 days after it, and the stall counts from the filing all the same', async () => {
  expect(await silence(queried)).toEqual([
    '2026-12-08T15:00:00Z quiet-is-normal',
    '2026-12-30T15:00:00Z stalled',
    '2027-01-04T15:00:00Z case-silence', // counted from our line, not from the carrier's question
    '2027-01-07T15:00:00Z stalled',
    '2027-01-14T15:00:00Z stalled',
    '2027-01-22T15:00:00Z stalled',
  ]);
});

test('a date ends the silence', async () => {
  const told = await silence(silent);
  await silent.focGiven('2027-02-09T15:00:00Z');
  await voyage.clockTo('2027-02-09T15:00:00Z');
  expect(await silence(silent)).toEqual(told);
  expect(await silent.phase()).toBe('CUTOVER');
});
