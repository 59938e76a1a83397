import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/csv/read-csv';

const read = (text: string, most = 100) => readCsv(text, most);
const rowsOf = (text: string) => read(text).lines.map(({ line, cells }) => [line, ...cells]);

describe('a CSV file', () => {
  test.each([
    ['commas', 'number,label\n+442079460101,Main line\n'],
    ['semicolons', 'number;label\n+442079460101;Main line\n'],
    ['a byte order mark', '\uFEFFnumber,label\n+442079460101,Main line\n'],
    ['quoted names and values', '"number","label"\n"+442079460101","Main line"\n'],
    ['CRLF', 'number,label\r\n+442079460101,Main line\r\n'],
    ['CR', 'number,label\r+442079460101,Main line\r'],
    ['no end of line at its end', 'number,label\n+442079460101,Main line'],
  ])('is read with %s', (_what, text) => {
    expect(read(text)).toEqual({
      header: { line: 1, cells: ['number', 'label'] },
      lines: [{ line: 2, cells: ['+442079460101', 'Main line'] }],
      broken: [],
      cutAt: null,
    });
  });

  test('keeps commas within values where semicolons separate, and the other way about', () => {
    expect(rowsOf('number;label\n1;Sales, London\n')).toEqual([[2, '1', 'Sales, London']]);
    expect(rowsOf('number,label\n1,"Sales; London, all"\n')).toEqual([[2, '1', 'Sales; London, all']]);
  });

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines of the file, those within quotes and blank ones too (%s)', (_what, end) => {
    const text = ['number,label', '1,"two', 'lines, ü"', '', '', '2,last', '3,"x', '', 'y"', '4,after'].join(end);
    expect(rowsOf(text)).toEqual([
      [2, '1', `two${end}lines, ü`],
      [6, '2', 'last'],
      [7, '3', `x${end}${end}y`],
      [10, '4', 'after'],
    ]);
  });

  test('may end its lines now this way, now that', () => {
    expect(rowsOf('number,label\r\n1,a\n2,b\r3,c\r\n4,d')).toEqual([
      [2, '1', 'a'],
      [3, '2', 'b'],
      [4, '3', 'c'],
      [5, '4', 'd'],
    ]);
  });

  test('keeps every value as it is: blanks, formulas, doubled quotes, marks that turn the direction of writing', () => {
    const hostile = [
      "=cmd|' /C calc'!A0",
      '  blank  ',
      'say "hi"',
      '\u202Egnitirw\u202C',
      '@SUM(A1)',
      '-1+1',
      '\u0000',
    ];
    const quoted = hostile.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
    expect(rowsOf(`a,b,c,d,e,f,g\n${quoted}\n`)).toEqual([[2, ...hostile]]);
  });

  test('leaves out rows of nothing but separators and blanks', () => {
    expect(rowsOf('number,label\n,\n1,a\n , \n,,,,\n2,b\n')).toEqual([
      [3, '1', 'a'],
      [6, '2', 'b'],
    ]);
  });

  test('has no header when it is empty', () => {
    for (const text of ['', '\uFEFF', '\n\r\n', ' , \n']) expect(read(text).header).toBeNull();
  });
});

describe('a row whose quotes do not pair', () => {
  test.each([
    ['a quote within a value', '1,Bob "B" Smith', 1],
    ['text after a closing quote', '1,"a"b', 1],
    ['a quote that never closes', '"1,a', 0],
  ])('is one fault, and the rows about it are read: %s', (_what, row, cell) => {
    const { lines, broken } = read(`number,label\n0,before\n${row}\n2,after\n3,"and on"\n`);
    expect(broken).toEqual([{ line: 3, cell, why: expect.stringMatching(/quote/) }]);
    expect(lines.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('is found wherever there is another', () => {
    const text = `number,label\n${'1,a"b\n2,fine\n'.repeat(40)}`;
    const { lines, broken } = read(text);
    expect(broken.map(({ line }) => line)).toEqual(Array.from({ length: 40 }, (_, at) => 2 + 2 * at));
    expect(lines).toHaveLength(40);
  });

  test('as the first row leaves no header', () => {
    expect(read('num"ber,label\n1,a\n').header).toBeNull();
  });
});

describe('a file with more rows than are taken', () => {
  test('is cut where the first row too many begins', () => {
    const rows = (count: number) => `number\n${Array.from({ length: count }, (_, at) => `${at}\n`).join('')}`;
    expect(read(rows(100)).cutAt).toBeNull();
    expect(read(rows(101)).cutAt).toBe(102);
    expect(read(rows(5000)).cutAt).toBe(102);
  });

  test('is not cut for rows that hold nothing', () => {
    const text = `number,label\n${',\n'.repeat(500)}1,a\n`;
    expect(read(text)).toMatchObject({ cutAt: null, lines: [{ line: 502 }] });
  });

  test('of five million bytes is known for one within a second or two', () => {
    for (const filler of ['x\n', '\n', ',\n', '"\n', 'a"b\n', ',\n,\n"a"b\n']) {
      const before = performance.now();
      read(`number\n${filler.repeat(5_000_000 / filler.length)}`, 10_000);
      expect(performance.now() - before, JSON.stringify(filler)).toBeLessThan(8_000);
    }
  });
});
