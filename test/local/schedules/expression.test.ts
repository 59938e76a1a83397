import { describe, expect, test } from 'vitest';
import { timetable } from '../../../local/schedules/expression';

const next = (expression: string, after: string, zone = 'UTC', anchor = '2026-11-23T09:00:00Z'): string =>
  new Date(timetable(expression, zone).next(Date.parse(after), Date.parse(anchor))).toISOString();

describe('a schedule names its next instant', () => {
  test.each([
    ['rate(5 minutes)', '2026-11-23T09:00:00Z', '2026-11-23T09:05:00.000Z'],
    ['rate(5 minutes)', '2026-11-23T09:04:59Z', '2026-11-23T09:05:00.000Z'],
    ['rate(1 hour)', '2026-11-24T09:00:00Z', '2026-11-24T10:00:00.000Z'],
    ['rate(1 day)', '2026-11-24T10:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['cron(0 7 * * ? *)', '2026-11-23T07:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['cron(0 7 ? * MON-FRI *)', '2026-11-27T07:00:00Z', '2026-11-30T07:00:00.000Z'],
    ['cron(0/15 8-9 ? * 2 *)', '2026-11-23T08:20:00Z', '2026-11-23T08:30:00.000Z'],
    ['cron(30 6 1,15 * ? 2027)', '2026-11-23T00:00:00Z', '2027-01-01T06:30:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-11-23T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ])('%s after %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test('seven in London is another instant in summer than in winter', () => {
    expect(next('cron(0 7 * * ? *)', '2027-03-27T12:00:00Z', 'Europe/London')).toBe('2027-03-28T06:00:00.000Z');
    expect(next('cron(0 7 * * ? *)', '2027-10-30T12:00:00Z', 'Europe/London')).toBe('2027-10-31T07:00:00.000Z');
  });

  test.each([
    ['rate(5 minutes)', 5],
    ['cron(5 * * * ? *)', 60],
    ['cron(0,40 * * * ? *)', 20],
    ['cron(0 7 * * ? *)', 24 * 60],
    ['cron(0 7,22 * * ? *)', 9 * 60],
  ])('%s leaves %d minutes between two runs, or more', (expression, minutes) => {
    expect(timetable(expression, 'UTC').intervalMs).toBe(minutes * 60_000);
  });

  test.each([
    'every minute',
    'rate(5 weeks)',
    'rate(0 minutes)',
    'cron(0 7 L * ? *)',
    'cron(0 7 * * * *)',
    'cron(61 7 * * ? *)',
    'at(2026-12-01T00:00:00)',
  ])('%s is refused by name', (expression) => {
    expect(() => timetable(expression, 'UTC')).toThrow(expression);
  });
});
