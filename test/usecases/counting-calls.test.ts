import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoVolumeBook } from '../../functions/adapters/dynamodb/volume-book';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { countCall } from '../../functions/usecases/count-call';
import { FIRST, stage, type Stage } from './stage';

let scene: Stage;
let volume: DynamoVolumeBook;
beforeEach(async () => {
  scene = await stage();
  volume = new DynamoVolumeBook(scene.loopback.table);
  await scene.upToFoc();
});
afterEach(() => scene.loopback.close());

const { instanceArn } = exampleOrder.connect;
const NOW = '2026-12-08T12:35:00Z';

/** The fields that Portolan reads, and one that it does not know. */
const event = (detail: object = {}, envelope: object = {}) => ({
  source: 'aws.connect',
  'detail-type': 'Amazon Connect Contact Event',
  time: '2026-12-08T12:34:57Z',
  ...envelope,
  detail: {
    contactId: 'contact-1',
    channel: 'VOICE',
    initiationMethod: 'INBOUND',
    eventType: 'INITIATED',
    instanceArn,
    initiationTimestamp: '2026-12-08T11:59:59.870Z',
    tags: { 'aws:connect:instanceId': '11111111', 'aws:connect:systemEndpoint': FIRST },
    somethingNew: { that: 'comes later' },
    ...detail,
  },
});

const counted = (given: unknown, now = NOW) => countCall({ volume }, given, now);
const calls = async () =>
  Object.fromEntries(await volume.callsBetween(FIRST, '2026-12-08T00:00:00Z', '2026-12-09T00:00:00Z'));

describe('a contact event', () => {
  test('counts its call in the hour in which it arrived, not in the one in which it is told', async () => {
    expect(await counted(event())).toEqual({ outcome: 'counted' });
    expect(await calls()).toEqual({ '2026-12-08T11:00:00Z': 1 });
  });

  test('without the time of the call counts it when the event was made', async () => {
    await counted(event({ initiationTimestamp: undefined }));
    expect(await calls()).toEqual({ '2026-12-08T12:00:00Z': 1 });
  });

  test('that comes twice, or ten days late, counts its call once', async () => {
    expect(await counted(event())).toEqual({ outcome: 'counted' });
    expect(await counted(event())).toEqual({ outcome: 'counted-before' });
    expect(await counted(event(), '2026-12-18T12:00:00Z')).toEqual({ outcome: 'counted-before' });
    expect(await calls()).toEqual({ '2026-12-08T11:00:00Z': 1 });
  });

  const tagged = (number: unknown) => ({ tags: { 'aws:connect:systemEndpoint': number } });

  test.each([
    ['without a number', event({ tags: {} }), 'without-number', ''],
    ['without any tags', event({ tags: undefined }), 'without-number', ''],
    ['whose tags are null', event({ tags: null }), 'without-number', ''],
    ['of a number that is none', event(tagged('extension 12')), 'malformed', ''],
    ['of a number that is an object', event(tagged({ $ne: '' })), 'malformed', ''],
    ['of no contact', event({ contactId: '' }), 'malformed', ''],
    ['of a contact without end', event({ contactId: 'c'.repeat(257) }), 'malformed', ''],
    ['of a time that is none', event({ initiationTimestamp: 'yesterday' }), 'malformed', ''],
    ['of a chat', event({ channel: 'CHAT' }), 'malformed', ''],
    ['of an outbound call', event({ initiationMethod: 'OUTBOUND' }), 'malformed', ''],
    ['without a detail', { source: 'aws.connect' }, 'malformed', ''],
    ['that is null', null, 'malformed', ''],
    ['of a number that no order names', event(tagged('+442079460999')), 'unknown-number', '+442079460999'],
    ['of another instance', event({ instanceArn: `${instanceArn}0` }), 'other-instance', FIRST],
    ['fifteen days old', event({ initiationTimestamp: '2026-11-23T12:00:00.000Z' }), 'too-late', FIRST],
    ['of tomorrow', event({ initiationTimestamp: '2026-12-09T12:00:00.000Z' }), 'of-the-future', FIRST],
  ])('%s is left alone', async (_what, given, why, number) => {
    expect(await counted(given)).toEqual({ outcome: 'left-alone', why, number });
    expect(await calls()).toEqual({});
  });
});
