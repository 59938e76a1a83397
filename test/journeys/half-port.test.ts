import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectTrueTimes } from '../support/reader-clock';
import { DESK, embark, EMERGENCY, PEOPLE, type Voyage } from '../support/voyage';

/** A Thursday: the window closes on Sunday, the clock of the fix runs until Tuesday. */
const FOC = '2026-12-10T10:00:00Z';
const CLOSES = '2026-12-13T10:00:00Z';
const FIX_ENDS = '2026-12-15T10:00:00Z';

const { owner, operations, decider } = PEOPLE;

let voyage: Voyage;
let repaired: PortOrder;
let rolledBack: PortOrder;
let lasting: PortOrder;

const sinceTheCutover = async (order: PortOrder) => (await order.mails()).filter(({ sentAt }) => sentAt >= FOC);
/** Without the calls that nobody placed here: they are another journey's. */
const log = async (order: PortOrder): Promise<readonly string[]> =>
  (await sinceTheCutover(order))
    .filter(({ occasion }) => occasion !== 'test-calls-missed')
    .map(({ sentAt, occasion }) => `${sentAt} ${occasion ?? ''}`);

beforeAll(async () => {
  voyage = await embark();
  const orders = [await voyage.orderPlaced(), await voyage.orderPlaced(), await voyage.orderPlaced()] as const;
  [repaired, rolledBack, lasting] = orders;
  for (const order of orders) await order.confirmedFor(FOC);
  await voyage.clockTo(FOC);
  for (const order of orders) await order.cutoverReported('half-ported');
  await voyage.clockOn('PT0S');
}, 300_000);
afterAll(async () => {
  await voyage.end();
});

describe('a number that rings on neither side', () => {
  test('shows its open window and the end of the fix', async () => {
    expect(await repaired.port()).toMatchObject({
      phase: 'HALF_PORTED',
      route: 'IN_TRANSITION',
      rollback: { closesAt: CLOSES, open: true, minutesLeft: 72 * 60 },
      waitingFor: { what: 'carrier-fix', until: FIX_ENDS },
    });
  });

  test('is told to both carriers in one thread, the text for AWS in it; what our people do stands in a mail of their own', async () => {
    const [told, ...others] = await repaired.mails('half-ported');
    expect(others).toEqual([]);
    expect(told?.to).toEqual([owner, decider, operations, DESK]);
    expect(told?.text).toContain('Calls ring on neither side, or some callers reach Amazon Connect');
    expect(told?.text).toContain('To the porting desk of Example Telecom');
    expect(told?.text).toContain('AWS, for the gaining side, is told this at the same time');
    expect(told?.text).not.toMatch(/paste|decide/);
    expect(told?.text).toContain('Fix usually done: in 120 hours 0 minutes, Tuesday 15 December 2026, 10:00');
    expect(told?.text).not.toMatch(/verified|criterion/i);
    const [ours] = await repaired.mails('half-ported-clock');
    expect(ours).toMatchObject({ sentAt: FOC, to: [decider, owner, operations] });
    expect(ours?.text).toMatch(/please paste this into (the support case of the port|a new support case)/);
  });

  test('repaired on the next day: the window runs on as it was, and both its clocks are heard no more', async () => {
    await voyage.clockTo('2026-12-11T12:00:00Z');
    expect(await repaired.cutoverReported('completed')).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      route: 'CONNECT',
      rollback: { closesAt: CLOSES, open: true, minutesLeft: 46 * 60 },
    });
  });

  test('rolled back while the window is open: asked of the emergency contact, restored, and over', async () => {
    await voyage.clockTo('2026-12-11T15:00:00Z');
    expect(await rolledBack.rollbackCalledBy(decider)).toMatchObject({ phase: 'ROLLING_BACK' });
    await voyage.clockOn('PT2H30M');
    expect(await rolledBack.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK', route: 'LEGACY' });
    await voyage.clockOn('PT0S');
    expect(await log(rolledBack)).toEqual([
      `${FOC} cutover-window`,
      `${FOC} half-ported`,
      `${FOC} half-ported-clock`,
      '2026-12-11T06:00:00Z rollback-countdown',
      '2026-12-11T10:00:00Z half-ported-clock',
      '2026-12-11T15:00:00Z emergency-port-back',
      '2026-12-11T15:00:00Z rollback-called',
      '2026-12-11T16:00:00Z rollback-called',
      '2026-12-11T17:00:00Z rollback-called',
      '2026-12-11T17:30:00Z rolled-back',
    ]);
    expect((await rolledBack.mails('emergency-port-back'))[0]?.to).toEqual([EMERGENCY, DESK]);
    expect(rolledBack.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('left alone it is asked after on each business day of the fix, then every second one, to the second', async () => {
    await voyage.clockTo('2026-12-18T00:00:00Z');
    expect((await log(lasting)).slice(3)).toEqual([
      '2026-12-11T06:00:00Z rollback-countdown',
      '2026-12-11T10:00:00Z half-ported-clock',
      '2026-12-12T10:00:00Z rollback-countdown',
      '2026-12-13T04:00:00Z rollback-countdown',
      '2026-12-13T08:00:00Z rollback-countdown',
      '2026-12-13T09:00:00Z rollback-countdown',
      '2026-12-14T10:00:00Z half-ported-clock',
      `${FIX_ENDS} half-ported-clock`,
      '2026-12-17T10:00:00Z half-ported-clock',
    ]);
    const clock = await lasting.mails('half-ported-clock');
    expect(clock.map(({ to }) => to)).toEqual([
      [decider, owner, operations],
      [decider, owner, operations],
      [owner],
      [owner],
      [owner],
    ]);
    expect(clock[1]?.text).toContain('Fix usually done: in 96 hours 0 minutes, Tuesday 15 December 2026');
    expect(clock[3]?.text).toContain('Fix usually done: LATE since Tuesday 15 December 2026');
    expect(await lasting.port()).toMatchObject({ phase: 'HALF_PORTED', rollback: { open: false, minutesLeft: 0 } });
  });

  test('every mail from the half-port on says the true time left by the clock of the desk', async () => {
    for (const order of [repaired, rolledBack, lasting]) {
      const [window, ...others] = await sinceTheCutover(order);
      expect(window?.occasion).toBe('cutover-window');
      expect(others.length).toBeGreaterThan(5);
      const timed = others.filter(({ occasion }) => occasion !== 'half-port-repaired');
      for (const mail of timed) expectTrueTimes(mail, { closesAt: CLOSES, zones: ['Europe/London'] });
    }
  });

  test('the one that was repaired is complete when its window has closed', async () => {
    expect(await repaired.phase()).toBe('COMPLETED');
    expect((await log(repaired)).slice(3)).toEqual([
      '2026-12-11T06:00:00Z rollback-countdown',
      '2026-12-11T10:00:00Z half-ported-clock',
      '2026-12-11T12:00:00Z half-port-repaired',
      '2026-12-11T12:00:00Z rollback-opened',
      '2026-12-12T10:00:00Z rollback-countdown',
      '2026-12-13T04:00:00Z rollback-countdown',
      '2026-12-13T08:00:00Z rollback-countdown',
      '2026-12-13T09:00:00Z rollback-countdown',
      '2026-12-13T10:00:00Z port-completed',
    ]);
  });
});
