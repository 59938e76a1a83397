import { describe, expect, test } from 'vitest';
import { eventMatcher } from '../../../local/events/pattern';
import type { JsonObject } from '../../../local/template/template';

const event = {
  source: 'aws.connect',
  'detail-type': 'Amazon Connect Contact Event',
  resources: ['arn:a', 'arn:b'],
  detail: { eventType: 'INITIATED', channel: 'VOICE', queue: { depth: 3 } },
};

describe('a rule matches as EventBridge does', () => {
  test.each<[boolean, JsonObject]>([
    [true, { source: ['aws.connect', 'aws.ses'] }],
    [false, { source: ['aws.ses'] }],
    [true, { resources: ['arn:b'] }],
    [true, { detail: { channel: ['VOICE'], eventType: [{ prefix: 'INIT' }] } }],
    [false, { detail: { channel: ['VOICE'], eventType: ['DISCONNECTED'] } }],
    [true, { detail: { endpoint: [{ exists: false }] } }],
    [false, { detail: { channel: [{ exists: false }] } }],
    [true, { detail: { channel: [{ 'anything-but': ['CHAT'] }] } }],
    [false, { detail: { channel: [{ 'anything-but': { prefix: 'VO' } }] } }],
    [true, { detail: { queue: { depth: [{ numeric: ['>', 2, '<=', 3] }] } } }],
    [true, { $or: [{ source: ['aws.ses'] }, { detail: { channel: ['VOICE'] } }] }],
  ])('%s: %j', (expected, pattern) => {
    expect(eventMatcher(pattern, 'rule')(event)).toBe(expected);
  });

  test('an operator that it does not know is refused when the rule is read', () => {
    expect(() => eventMatcher({ source: [{ cidr: '10.0.0.0/8' }] }, 'odd-rule')).toThrow('cidr of odd-rule');
  });
});
