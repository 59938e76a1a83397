import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { campaignIndex } from '../../functions/domain/campaigns/campaign-index';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { orderRequest } from '../../functions/shapes/order';
import { campaignRequest } from '../../functions/shapes/campaign';
import { confirmFoc } from '../../functions/usecases/confirm-foc';
import { conflictsOfCampaign, findCampaigns } from '../../functions/usecases/find-campaigns';
import { holdPort, releasePort, withTheWaysLeft } from '../../functions/usecases/hold-port';
import { callToMind } from '../../functions/usecases/call-to-mind';
import { createOrder } from '../../functions/usecases/create-order';
import { putCampaign } from '../../functions/usecases/put-campaign';
import { tellCampaigns, tellFirstOrders } from '../../functions/usecases/tell-campaigns';
import { removeCampaign } from '../../functions/usecases/remove-campaign';
import { StaleWriteError } from '../../functions/usecases/stale-write';
import type { Declined } from '../../functions/usecases/declined';
import { campaign } from '../domain/campaigns/campaigns';
import { saidIn } from '../domain/letters/mails/mail-text';
import { declined, done, FIRST, SECOND, stage, type Stage } from './stage';

const AT = '2026-12-01T09:02:00Z';

let on: Stage;
beforeEach(async () => {
  on = await stage();
});
afterEach(() => on.loopback.close());

const request = (changes: object = {}) =>
  campaignRequest.parse({
    name: 'Winter sale',
    numbers: [FIRST],
    from: '2026-12-07',
    to: '2026-12-18',
    contact: 'marketing@acme.example',
    ...changes,
  });

const put = async (at: string, changes: object = {}) => {
  const known = await on.world.campaigns.find('winter-sale');
  return putCampaign(on.world, { campaignId: 'winter-sale', known }, request(changes), on.by(at));
};

/** What the run of the next minute does. */
const run = async (now: string) => {
  const { mails, left } = await tellCampaigns(on.world, now);
  return { mails, left };
};

const told = () => on.sent.filter(({ content }) => content.occasion === 'campaign-conflict');

const among = async (number = FIRST, now = '2026-12-01T09:00:00Z') => ({
  dossier: await on.dossier(),
  record: await on.record(number),
  campaigns: await on.world.campaigns.coming(now),
});

describe('a campaign that is put', () => {
  test('on a number in flight is told to owner, operations and its contact, once for the order and the version', async () => {
    await on.upToFoc();
    const first = await put('2026-12-01T09:00:00Z', { numbers: [FIRST, SECOND] });
    expect(first).toMatchObject({ created: true, campaign: { version: 1 } });
    expect(first.conflicts).toMatchObject([{ numbers: [FIRST, SECOND], severity: 'blocking' }]);
    expect(told()).toEqual([]);
    await tellFirstOrders(on.world, first, '2026-12-01T09:00:00Z');
    await run('2026-12-01T09:01:00Z');
    expect(told()).toHaveLength(1);
    const [mail] = told();
    expect(mail?.content.to.map(({ email }) => email)).toEqual([
      'owner@acme.example',
      'ops@acme.example',
      'marketing@acme.example',
    ]);
    const text = saidIn(mail?.content ?? ({} as never));
    // FOC Tuesday 8 December, 10:00: five business days before is Tuesday 1 December, 10:00, an hour from now.
    expect(text).toContain('FOC: Tuesday 8 December 2026, 10:00 (Europe/London), UTC 2026-12-08T10:00:00Z');
    expect(text).toContain('Postponing costs: 13 days');
    expect(text).toContain('Last moment for a change: Tuesday 1 December 2026, 10:00 (Europe/London)');
    expect(text).toContain('That leaves: 1 hour');

    const second = { numbers: [FIRST, SECOND], name: 'Winter sale, longer' };
    expect(await put('2026-12-01T09:05:00Z', second)).toMatchObject({ created: false, campaign: { version: 2 } });
    await run('2026-12-01T09:06:00Z');
    expect(told()).toHaveLength(2);
    expect(await on.world.campaigns.untold(10)).toEqual([]);
  });

  test('again with nothing changed is no new version, and is told to nobody', async () => {
    await on.upToFoc();
    await put('2026-12-01T09:00:00Z', { numbers: [FIRST, SECOND] });
    await run('2026-12-01T09:01:00Z');
    const again = await put('2026-12-01T09:02:00Z', { numbers: [SECOND, FIRST] });
    expect(again).toMatchObject({ unchanged: true, created: false, campaign: { version: 1 } });
    expect(again.conflicts).toHaveLength(1);
    await run('2026-12-01T09:03:00Z');
    expect(told()).toHaveLength(1);
  });

  test('does not overwrite what somebody else has written since it was read', async () => {
    const { campaign: known } = await put('2026-12-01T09:00:00Z');
    await put('2026-12-01T09:01:00Z', { name: 'Of somebody else' });
    const ours = putCampaign(on.world, { campaignId: 'winter-sale', known }, request({ name: 'Ours' }), on.by(AT));
    await expect(ours).rejects.toThrow(StaleWriteError);
    expect(await on.world.campaigns.find('winter-sale')).toMatchObject({ version: 2, name: 'Of somebody else' });
  });

  test('stays to be told while the post is closed, and is told by the run after', async () => {
    await on.upToFoc();
    const stored = await put('2026-12-01T09:00:00Z');
    on.faults.mail = new Error('closed');
    await expect(tellFirstOrders(on.world, stored, '2026-12-01T09:00:00Z')).rejects.toThrow(AggregateError);
    // The command that died holds the mail for five minutes, should it be alive after all.
    expect(await run('2026-12-01T09:04:00Z')).toEqual({ mails: 0, left: 1 });
    await expect(run('2026-12-01T09:06:00Z')).rejects.toThrow(AggregateError);
    expect(told()).toEqual([]);
    delete on.faults.mail;
    expect(await run('2026-12-01T09:07:00Z')).toEqual({ mails: 1, left: 0 });
    expect(told()).toHaveLength(1);
    expect(await on.world.campaigns.untold(10)).toEqual([]);
  });

  test('that names numbers of several orders is told to each, and to its contact in the mail of the first alone', async () => {
    done(await on.order(undefined, { numbers: [FIRST], reference: 'ONE' }));
    done(await on.order(undefined, { numbers: [SECOND], reference: 'TWO' }));
    await put('2026-11-23T12:00:00Z', { numbers: [FIRST, SECOND] });
    expect(await run('2026-11-23T12:01:00Z')).toEqual({ mails: 2, left: 0 });
    const mails = told();
    const toContact = mails.filter(({ content }) => content.to.some(({ email }) => email === 'marketing@acme.example'));
    expect([mails.length, toContact.length]).toEqual([2, 1]);
    expect(saidIn(toContact[0]?.content ?? ({} as never))).toContain('It names numbers of 1 other order too.');
  });

  test('deleted and made anew is told anew', async () => {
    await on.upToFoc();
    await removeCampaign(on.world, (await put('2026-12-01T09:00:00Z')).campaign);
    expect(await run('2026-12-01T09:01:00Z')).toEqual({ mails: 0, left: 0 });
    for (const minute of ['02', '04']) {
      const { campaign: stored } = await put(`2026-12-01T09:${minute}:00Z`);
      expect(stored.version).toBe(1);
      expect(await run(`2026-12-01T09:${minute}:59Z`)).toEqual({ mails: 1, left: 0 });
      await removeCampaign(on.world, stored);
    }
    expect(told()).toHaveLength(2);
  });

  test('is told to the people of an order that is made for its numbers afterwards', async () => {
    await put('2026-11-23T08:00:00Z');
    await run('2026-11-23T08:01:00Z');
    const at = '2026-11-23T09:00:00Z';
    const campaigns = campaignIndex(await on.world.campaigns.coming(at));
    const announce = (numbers: readonly string[]) => callToMind(on.world, numbers, campaigns, at);
    done(await createOrder(on.world, orderRequest.parse(exampleOrder), on.by(at), () => 'order-1', announce));
    expect(await run('2026-11-23T09:01:00Z')).toEqual({ mails: 1, left: 0 });
    expect(await on.world.campaigns.untold(10)).toEqual([]);
  });

  test('keeps its mark where the next run comes too soon to see what the mark was set for', async () => {
    await on.upToFoc();
    await put('2026-12-01T09:00:00Z');
    await run('2026-12-01T09:00:30Z');
    expect(await on.world.campaigns.untold(10)).toHaveLength(1);
    await run('2026-12-01T09:00:31Z');
    expect(await on.world.campaigns.untold(10)).toEqual([]);
    expect(told()).toHaveLength(1);
  });

  test('on other numbers, or on a port that has moved for good, tells nobody', async () => {
    await on.upToFoc();
    expect((await put('2026-12-01T09:00:00Z', { numbers: ['+442079460199'] })).conflicts).toEqual([]);
    await put('2026-12-01T09:00:00Z', { from: '2026-12-14', to: '2026-12-18' });
    await run('2026-12-01T09:01:00Z');
    expect(told()).toEqual([]);
  });

  test('that somebody else changed meanwhile is decided anew', async () => {
    await put('2026-12-01T09:00:00Z');
    await expect(removeCampaign(on.world, campaign({ version: 7 }))).rejects.toThrow(StaleWriteError);
  });

  test('is gone with its conflicts once it is removed', async () => {
    await on.upToFoc();
    const { campaign: stored } = await put('2026-12-01T09:00:00Z');
    expect((await conflictsOfCampaign(on.world, stored, '2026-12-01T09:00:00Z')).conflicts).toHaveLength(1);
    await removeCampaign(on.world, stored);
    expect(await on.world.campaigns.coming('2026-12-01T09:00:00Z')).toEqual([]);
  });
});

describe('the list of campaigns', () => {
  test('is searched by number and by day, and its pages are never longer than asked for', async () => {
    for (let day = 1; day <= 9; day += 1) {
      const numbers = day % 3 === 0 ? [FIRST, SECOND] : [SECOND];
      await on.world.campaigns.put(
        campaign({ campaignId: `c-${day}`, numbers, from: '2026-12-01', to: `2026-12-0${day}` }),
      );
    }
    const page = async (filter: object, limit: number, cursor: string | null = null) => {
      const found = await findCampaigns(on.world, filter, { limit, cursor });
      return { ids: found.items.map(({ campaignId }) => campaignId), cursor: found.nextCursor };
    };
    const first = await page({ number: FIRST }, 2);
    expect(first.ids).toEqual(['c-3', 'c-6']);
    expect((await page({ number: FIRST }, 2, first.cursor)).ids).toEqual(['c-9']);
    // The 6th begins at 10:00 UTC of the 5th; the 4th is over everywhere at noon of the 5th.
    expect((await page({ from: '2026-12-06' }, 50)).ids).toEqual(['c-4', 'c-5', 'c-6', 'c-7', 'c-8', 'c-9']);
    expect((await page({ from: '2026-12-06T12:00:00Z', number: FIRST }, 50)).ids).toEqual(['c-6', 'c-9']);
  });
});

describe('a FOC inside a campaign', () => {
  const confirm = async (numbers: readonly string[], override?: { by: string; reason: string }) =>
    confirmFoc(
      on.world,
      await on.dossier(),
      { at: '2026-12-10T10:00:00Z', numbers, override },
      on.by('2026-12-01T09:30:00Z'),
    );

  beforeEach(async () => {
    await on.upToFoc();
    await put('2026-12-01T09:00:00Z');
  });

  test('is refused, with good slots outside it', async () => {
    const refused = declined(await confirm([FIRST]));
    expect(refused).toMatchObject({ rule: 'foc-blocked', errors: [{ code: 'inside-a-campaign' }] });
    expect(refused.more?.['nextGoodSlots']).toEqual([
      '2026-12-21T10:00:00Z',
      '2026-12-22T10:00:00Z',
      '2026-12-23T10:00:00Z',
    ]);
  });

  test('may stand for the numbers that the campaign does not name, and where a party answers for it', async () => {
    done(await confirm([SECOND]));
    expect((await on.record(SECOND)).port.foc?.at).toBe('2026-12-10T10:00:00Z');
    done(await confirm([FIRST], { by: 'decide@acme.example', reason: 'The sale is on the web alone' }));
    expect((await on.record(FIRST)).port.foc?.at).toBe('2026-12-10T10:00:00Z');
  });

  test('is told to the people of both once it stands, once for the date', async () => {
    await run('2026-12-01T09:01:00Z');
    const before = told().length;
    done(await confirm([FIRST], { by: 'decide@acme.example', reason: 'The sale is on the web alone' }));
    expect(await run('2026-12-01T09:31:00Z')).toEqual({ mails: 1, left: 0 });
    expect(await run('2026-12-01T09:32:00Z')).toEqual({ mails: 0, left: 0 });
    expect(told()).toHaveLength(before + 1);
    expect(saidIn(told().at(-1)?.content ?? ({} as never))).toContain('FOC: Thursday 10 December 2026, 10:00');
  });
});

describe('a hold', () => {
  const hold = async (body: { reason: string; campaignId?: string }, number = FIRST) =>
    holdPort(on.world, await among(number), body, on.by('2026-11-23T12:00:00Z'));

  test('before the filing keeps its reason and its campaign, and release returns to the phase held from', async () => {
    done(await on.order());
    await put('2026-11-23T11:00:00Z');
    done(await hold({ reason: 'Sale', campaignId: 'winter-sale' }));
    const held = (await on.record()).port;
    expect(held).toMatchObject({
      phase: 'ON_HOLD',
      heldFrom: 'CSR_PENDING',
      hold: { reason: 'Sale', campaignId: 'winter-sale' },
    });
    done(await releasePort(on.world, await among(), { reason: 'Over' }, on.by('2026-12-21T09:00:00Z')));
    const released = (await on.record()).port;
    expect(released).toMatchObject({ phase: 'CSR_PENDING', heldFrom: null });
    expect(released.hold).toBeUndefined();
    const { items } = await on.world.ports.history(FIRST, { limit: 50, cursor: null });
    expect(items.map(({ what, why }) => [what, why])).toEqual([
      ['order-created', undefined],
      ['held', 'Sale'],
      ['released', 'Over'],
    ]);
  });

  test('for a campaign that nobody knows, or that does not name the number, is refused', async () => {
    done(await on.order());
    await put('2026-11-23T11:00:00Z');
    expect(declined(await hold({ reason: 'Sale', campaignId: 'other' }))).toMatchObject({
      errors: [{ pointer: '/campaignId', code: 'unknown-campaign' }],
    });
    expect(declined(await hold({ reason: 'Sale', campaignId: 'winter-sale' }, SECOND))).toMatchObject({
      errors: [{ pointer: '/campaignId', code: 'number-not-in-campaign' }],
    });
  });

  test('is brought to mind weekly, with its reason and the end of its campaign', async () => {
    done(await on.order());
    await put('2026-11-23T11:00:00Z');
    done(await hold({ reason: 'The sale', campaignId: 'winter-sale' }));
    const { stop } = await on.attend('2026-11-23T12:00:00Z');
    expect(stop).toEqual({ outcome: 'wait-for-release', until: '2026-11-30T12:00:00Z' });
    await on.attend('2026-11-30T12:00:00Z');
    const mail = on.sent.at(-1)?.content;
    expect(mail?.occasion).toBe('on-hold');
    const text = saidIn(mail ?? ({} as never));
    expect(text).toContain('Because of: The sale');
    expect(text).toContain('Campaign is over: Saturday 19 December 2026, 00:00 (Europe/London)');
    expect(text).toContain('POST /v1/ports/%2B442079460101/release');
  });
});

describe('a hold after the filing', () => {
  const refusal: Declined = {
    declined: 'conflict',
    rule: 'hold-after-filing',
    detail: 'Too late.',
    more: { phase: 'X' },
  };
  const ways = async (asked?: string, now = '2026-12-01T09:00:00Z') =>
    withTheWaysLeft(refusal, await among(FIRST, now), asked, now)?.more;

  beforeEach(() => on.upToFoc());

  test('says what postponing beyond the campaign in the way costs, until when, and the two ways', async () => {
    await put('2026-12-01T08:00:00Z');
    expect(await ways()).toMatchObject({
      phase: 'X',
      // Tuesday 8 to Monday 21 December; 7, 4, 3, 2 and 1 December are the five business days before.
      until: '2026-12-01T10:00:00Z',
      postponing: { days: 13, from: '2026-12-08', to: '2026-12-21T10:00:00Z', isTooLate: false },
      nextGoodSlots: ['2026-12-21T10:00:00Z', '2026-12-22T10:00:00Z', '2026-12-23T10:00:00Z'],
      campaign: { campaignId: 'winter-sale' },
      ways: [
        'PUT /v1/orders/order-1/foc',
        'POST /v1/ports/%2B442079460101/cancellation',
        'PUT /v1/ports/%2B442079460101/bridge',
      ],
    });
  });

  test('reckons with the campaign that it names, though the number is not in its way', async () => {
    await put('2026-12-01T08:00:00Z');
    await on.world.campaigns.put(campaign({ campaignId: 'new-year', from: '2027-01-01', to: '2027-01-08' }));
    expect(await ways('new-year')).toMatchObject({ campaign: { campaignId: 'new-year' }, postponing: { days: 34 } });
  });

  test('without any campaign reckons to the next good slot', async () => {
    expect(await ways()).toMatchObject({ campaign: null, postponing: { days: 1, to: '2026-12-09T10:00:00Z' } });
  });

  test('says that it is too late one second after the last moment', async () => {
    expect(await ways(undefined, '2026-12-01T10:00:01Z')).toMatchObject({ postponing: { isTooLate: true } });
  });

  test('leaves any other refusal as it is', async () => {
    const other = { ...refusal, rule: 'illegal-in-phase' };
    expect(withTheWaysLeft(other, await among(), undefined, '2026-12-01T09:00:00Z')).toBe(other);
  });
});
