import { describe, expect, test } from 'vitest';
import { readCsvBody } from '../../functions/rest/read-csv-body';

const statusOf = (body: string, contentType: string | undefined = 'text/csv') => {
  const parsed = readCsvBody({ body, contentType });
  return parsed.ok ? 200 : parsed.problem.status;
};

describe('a CSV body', () => {
  test('is handed on as it came', () => {
    const body = '\uFEFFnumber;label\r\n=1+1;"\u202Ex"\r\n';
    expect(readCsvBody({ body, contentType: 'text/csv' })).toEqual({ ok: true, value: body });
  });

  test('may have 5 MiB and not a byte more, counted in bytes', () => {
    const most = 5 * 1024 * 1024;
    expect(statusOf('x'.repeat(most))).toBe(200);
    expect(statusOf('x'.repeat(most + 1))).toBe(413);
    expect(statusOf('é'.repeat(most / 2 + 1))).toBe(413);
  });

  test.each([
    undefined,
    'text/csv',
    'TEXT/CSV; charset=UTF-8',
    'text/csv;charset="utf-8"',
    'text/csv; header=present',
    'text/csv; charset=us-ascii',
  ])('may be of type %s', (type) => {
    expect(readCsvBody({ body: 'a', contentType: type }).ok).toBe(true);
  });

  test.each([
    'application/json',
    'text/plain',
    'text/csvx',
    'text/csv; charset=iso-8859-1',
    'text/csv; charset=utf-16',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])('of type %j is 415', (type) => {
    expect(statusOf('a', type)).toBe(415);
  });
});
