import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { americanFiled, embarkForAmerica, RECORD, sentAt } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

const DATE_NOT_POSSIBLE = '6E';

// Signed on 1 December: good until the 16th, too old with the first second of the 17th in Chicago, where filings are judged.
const TOO_OLD = '2026-12-17T06:00:00Z';

let voyage: Voyage;
/** Loses its second date while the letter is young. */
let early: PortOrder;
/** Keeps a date until after the letter has grown too old. */
let late: PortOrder;

beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-12-01T15:00:00Z' });
  early = await americanFiled(voyage, 0);
  late = await americanFiled(voyage, 1);
  for (const order of [early, late]) await order.focGiven('2026-12-10T15:00:00Z');
});
afterAll(async () => {
  await voyage.end();
});

const rejected = (order: PortOrder) =>
  order.carrierAnswers('rejected', [], { codes: [{ scheme: 'lsr', code: DATE_NOT_POSSIBLE }], text: 'Not that day' });
const filing = (order: PortOrder) =>
  voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
const ageing = (order: PortOrder) => sentAt(order, 'loa-ageing', 'loa-aged-out');

describe('a letter whose date slips', () => {
  test('is not asked for again by either slip: it has been filed, and nobody ages a filed one', async () => {
    await voyage.clockTo('2026-12-03T15:00:00Z');
    for (const order of [early, late]) await order.focGiven('2026-12-15T15:00:00Z');
    await voyage.clockTo('2026-12-09T15:00:00Z');
    await early.focGiven('2026-12-17T15:00:00Z');
    await late.focGiven('2026-12-21T15:00:00Z');
    await voyage.clockOn('PT0S');
    for (const order of [early, late]) {
      expect(await sentAt(order, 'foc-confirmed', 'foc-moved')).toEqual([
        '2026-12-01T15:00:00Z foc-confirmed',
        '2026-12-03T15:00:00Z foc-moved',
        '2026-12-09T15:00:00Z foc-moved',
      ]);
      expect(await ageing(order)).toEqual([]);
    }
    expect((await late.port()).pastFocs).toMatchObject([
      { at: '2026-12-10T15:00:00Z' },
      { at: '2026-12-15T15:00:00Z' },
    ]);
  });
});

describe('a port that loses its date and is to be filed again', () => {
  test('while the letter is young may be, as it is', async () => {
    await voyage.clockTo('2026-12-10T15:00:00Z');
    expect((await rejected(early)).diagnosis).toMatchObject([{ class: 'DATE', clock: 'HOLD', needsNewLoa: false }]);
    expect(await early.port()).toMatchObject({
      phase: 'REJECTED',
      focAt: null,
      rejection: { refilableAsIs: true },
      waitingFor: { what: 'filing' },
    });
  });

  test('hears five and two days ahead that the letter grows too old, at midnight in Chicago', async () => {
    await voyage.clockTo('2026-12-12T05:59:59Z');
    expect(await ageing(early)).toEqual([]);
    await voyage.clockTo('2026-12-17T05:59:59Z');
    expect(await ageing(early)).toEqual(['2026-12-12T06:00:00Z loa-ageing', '2026-12-15T06:00:00Z loa-ageing']);
    const [five, two] = await early.mails('loa-ageing');
    expect(five?.to).toEqual([PEOPLE.owner, PEOPLE.legal]);
    expect(five?.subject).toContain('Letter of authority grows too old in 5 days: 1 number from Example Bell');
    expect(two?.subject).toContain('grows too old in 2 days:');
    for (const mail of [five, two]) {
      expect(mail?.text).toContain('has not been filed again after the rejection');
      expect(mail?.text).toContain('Wednesday 16 December 2026 (Amazon Connect takes 15 days;');
      expect(mail?.text).toContain(`Thursday 17 December 2026, 01:00 (America/New_York), UTC ${TOO_OLD}`);
    }
  });

  test('may be filed again up to the last second of the fifteenth day: its pack is still given', async () => {
    // The pack refuses by the rules of the filing, and has no effect.
    expect(voyage.now()).toBe('2026-12-17T05:59:59Z');
    expect((await voyage.api.call('GET', early.path('/filing-pack'))).status).toBe(200);
  });

  test('hears with the first second of the sixteenth that it cannot be any more, and then every second business day', async () => {
    await voyage.clockTo(TOO_OLD);
    expect((await ageing(early)).at(-1)).toBe(`${TOO_OLD} loa-aged-out`);
    const [told] = await early.mails('loa-aged-out');
    expect(told?.to).toEqual([PEOPLE.legal, PEOPLE.owner]);
    expect(told?.subject).toContain('Letter of authority is too old, to sign again');
    expect(told?.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    await voyage.clockTo('2026-12-21T14:00:00Z');
    // Came due at 01:00 in New York: two business days later the desk opens at 09:00.
    expect((await ageing(early)).slice(2)).toEqual([`${TOO_OLD} loa-aged-out`, '2026-12-21T14:00:00Z loa-aged-out']);
  });

  test('is refused with the rule named, and nothing changes', async () => {
    const before = await early.everything();
    const refused = expectProblem(await filing(early), 'filing-refused', '/filedAt');
    expect(refused.errors).toMatchObject([{ code: 'loa-too-old' }]);
    expect(refused.errors?.[0]?.message).toContain(
      'The LOA was signed on 2026-12-01, 20 days before the filing; Amazon Connect takes 15 (Amazon Connect Administrator Guide, about-porting). Have it signed again.',
    );
    expect(await early.everything()).toEqual(before);
  });

  test('takes no letter with the old date either, and a new one mends it', async () => {
    const again = await early.loaSigned({ ...RECORD, signedOn: '2026-12-01' });
    expect(again.reconciliation).toMatchObject({
      verdict: 'blocked',
      differences: [{ field: 'signedOn', class: 'DOC_STALE' }],
    });
    expect((await early.loaSigned(RECORD)).reconciliation.verdict).toBe('match');
    await early.filedWithAws();
    expect(await early.port()).toMatchObject({ phase: 'FILED', filedAt: '2026-12-21T14:00:00Z', rejection: null });
  });
});

describe('a port that loses its date when the letter is too old already', () => {
  test('hears so at once, beside the rejection, which does not promise that the same letter will do', async () => {
    await voyage.clockTo('2026-12-21T14:30:00Z');
    expect(await ageing(late)).toEqual([]);
    await rejected(late);
    await voyage.clockOn('PT0S');
    expect(await ageing(late)).toEqual(['2026-12-21T14:30:00Z loa-aged-out']);
    const [told] = await late.mails('port-rejected');
    expect(told?.text).not.toContain('without a new letter');
    expect(told?.text).toContain('too old');
    expectProblem(await filing(late), 'filing-refused', '/filedAt');
  });

  test('goes on with a new letter to a new date', async () => {
    await late.loaSigned(RECORD);
    await late.filedWithAws();
    await late.focGiven('2026-12-29T15:00:00Z');
    await voyage.clockTo('2026-12-29T15:00:00Z');
    expect(await late.phase()).toBe('CUTOVER');
    expect(await ageing(late)).toEqual(['2026-12-21T14:30:00Z loa-aged-out']);
  });
});
