import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../functions/adapters/csv/read-csv';
import { checkFile, MOST_ROWS } from '../../../functions/domain/imports/check-file';
import { COLUMN_NAMES, IMPORT_COLUMNS } from '../../../functions/domain/imports/columns';
import { judgeCell } from '../../../functions/shapes/import';
import { fictionalNumbers, fileOf, rowOf, type Row } from '../../support/import-file';

const [FIRST = '', SECOND = '', THIRD = ''] = fictionalNumbers(3);

const check = (file: string) => checkFile(readCsv(file, MOST_ROWS), judgeCell);
const faultsOf = (...rows: readonly Row[]) =>
  check(fileOf(rows)).faults.map(({ line, column, code }) => `${line} ${column} ${code}`);
const fatalOf = (file: string) => check(file).fatal.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('the header', () => {
  test('names its columns in any order', () => {
    const columns = COLUMN_NAMES.toReversed();
    const [row] = check(fileOf([rowOf(FIRST, { label: 'Main', wave: 'london' })], { columns })).rows;
    expect(row).toMatchObject({ line: 2, number: FIRST, playbook: 'GB_GEO', cells: { label: 'Main', wave: 'london' } });
  });

  test('may leave out what is not required, and nothing else', () => {
    const required = COLUMN_NAMES.filter((name) => IMPORT_COLUMNS[name].required);
    expect(check(fileOf([rowOf(FIRST)], { columns: required }))).toMatchObject({ fatal: [], faults: [] });
    for (const name of required) {
      const columns = COLUMN_NAMES.filter((other) => other !== name);
      expect(fatalOf(fileOf([rowOf(FIRST)], { columns }))).toEqual([`1 ${name} missing-column`]);
    }
  });

  test('has no column that nobody knows, and none twice', () => {
    const columns = [...COLUMN_NAMES, 'colour', 'wave'];
    expect(fatalOf(fileOf([rowOf(FIRST)], { columns }))).toEqual(['1 colour unknown-column', '1 wave column-twice']);
  });

  test('that is nearly right is told how the name is written', () => {
    const columns = COLUMN_NAMES.map((name) => (name === 'losingCarrier' ? 'Losing carrier' : name));
    const [unknown] = check(fileOf([rowOf(FIRST)], { columns })).fatal;
    expect(unknown).toMatchObject({ line: 1, column: 'Losing carrier', code: 'unknown-column' });
    expect(unknown?.message).toContain('Write it losingCarrier.');
  });

  test('may begin below blank lines, and end with a separator too many', () => {
    const file = fileOf([rowOf(FIRST)]).replaceAll('\n', ',\n');
    expect(check(`\n\n${file}`)).toMatchObject({ fatal: [], faults: [], rows: [{ line: 4 }] });
  });

  test('of a file in another encoding is said to be none of UTF-8', () => {
    expect(fatalOf(Buffer.from('n\u00famber,label\n1,2\n', 'latin1').toString('utf8'))).toContain(
      '1 n\uFFFDmber not-utf-8',
    );
  });

  test.each([
    ['nothing at all', '', '1  no-header'],
    ['no row', fileOf([]), '1  no-rows'],
    ['no row but blank ones', `${fileOf([])}\n,,,\n`, '1  no-rows'],
  ])('with %s is no import', (_what, file, fault) => {
    expect(fatalOf(file)).toEqual([fault]);
  });

  test(`of a file with more than ${MOST_ROWS} rows is refused where the first of them begins`, () => {
    const rows = 'x\n'.repeat(MOST_ROWS + 1);
    expect(fatalOf(`${COLUMN_NAMES.join(',')}\n${rows}`)).toEqual([`${MOST_ROWS + 2}  too-many-rows`]);
  });
});

describe('a row', () => {
  const cases: readonly (readonly [string, Row, string])[] = [
    ['no number', { number: '' }, 'number required'],
    ['a number that is none', { number: 'hello' }, 'number not-a-number'],
    ['a number that lost its plus in a spreadsheet', { number: '442079460101' }, 'number not-a-number'],
    ['a number with an extension', { number: `${FIRST} ext. 12` }, 'number not-a-number'],
    ['a number too long to be one', { number: '+4420794601011234567' }, 'number not-a-number'],
    ['a premium-rate number', { number: '+449098790101' }, 'number not-portable'],
    ['a mobile number', { number: '+4915228817386' }, 'number not-portable'],
    ['no carrier', { losingCarrier: '' }, 'losingCarrier required'],
    ['a carrier that is no id', { losingCarrier: 'Example Telecom' }, 'losingCarrier invalid-format'],
    ['no holder', { legalName: '  ' }, 'legalName required'],
    ['a holder of two lines', { legalName: 'Acme\nUK' }, 'legalName invalid-format'],
    ['a mail address that is none', { ownerEmail: 'owner at acme' }, 'ownerEmail invalid-format'],
    [
      'a mail address that breaks a header',
      { decisionMakerEmail: 'a@b.example\r\nBcc: c@d.example' },
      'decisionMakerEmail invalid-format',
    ],
    ['an instance that is none', { instanceArn: 'arn:aws:s3:::bucket' }, 'instanceArn invalid-format'],
    ['a flow that is none', { contactFlowId: '1234' }, 'contactFlowId invalid-format'],
    ['a label too long', { label: 'x'.repeat(101) }, 'label too-big'],
    ['a reference with a blank', { reference: 'ACME 1' }, 'reference invalid-format'],
    ['a bundle that is neither true nor false', { bundled: 'ja' }, 'bundled invalid-format'],
    ['a block that is neither true nor false', { partOfBlock: '1' }, 'partOfBlock invalid-format'],
    ['bytes that are no UTF-8', { label: 'Caf\uFFFD' }, 'label not-utf-8'],
  ];

  test.each(cases)('with %s is at fault there', (_what, changes, fault) => {
    expect(faultsOf(rowOf(THIRD), rowOf(FIRST, changes), rowOf(SECOND))).toEqual([`3 ${fault}`]);
  });

  test('with five faults is one fault, the first by column', () => {
    const row = { losingCarrier: '', legalName: '', ownerEmail: 'x', contactFlowId: '', reference: '?' };
    expect(faultsOf(rowOf(FIRST, row))).toEqual(['2 losingCarrier required']);
  });

  test('with a cell too many is at fault as a whole', () => {
    const file = fileOf([rowOf(FIRST), rowOf(SECOND)]);
    const cut = file.replace(FIRST, `${FIRST},and more`);
    expect(check(cut).faults).toMatchObject([{ line: 2, column: '', code: 'too-many-cells' }]);
  });

  test('with cells too few lacks what they would have held', () => {
    expect(check(`${fileOf([rowOf(FIRST)])}${SECOND},example-telecom\n`).faults).toMatchObject([
      { line: 3, column: 'legalName', code: 'required' },
    ]);
  });

  test('whose quotes do not pair is a fault at its cell, and one only', () => {
    const file = fileOf([rowOf(FIRST), rowOf(SECOND), rowOf(THIRD)]).replace(`${SECOND},`, `${SECOND},"x"y`);
    const { faults, rows } = check(file);
    expect(faults).toMatchObject([{ line: 3, column: 'losingCarrier', code: 'broken-quotes' }]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('is counted by the lines of the file, whatever stands within quotes above it', () => {
    const label = 'first\nsecond\n\nfourth';
    expect(faultsOf(rowOf(FIRST, { label }), rowOf(SECOND, { ownerEmail: 'x' }))).toEqual([
      '6 ownerEmail invalid-format',
    ]);
  });

  test('keeps hostile text as it came', () => {
    const hostile = {
      label: "=cmd|' /C calc'!A0",
      vanity: '@SUM(1)',
      wave: '\u202Enodnol',
      legalName: '-2+3 & <b>"Acme"</b>',
    };
    const [row] = check(fileOf([rowOf(FIRST, hostile)])).rows;
    expect(row?.cells).toMatchObject(hostile);
  });

  test.each(['true', 'TRUE', 'false', 'False', ''])('may say %s of a bundle and of a block', (bundled) => {
    expect(faultsOf(rowOf(FIRST, { bundled, partOfBlock: bundled }))).toEqual([]);
  });

  test('may write its number with blanks and dashes', () => {
    expect(check(fileOf([rowOf('+44 20 7946-0101')])).rows).toMatchObject([{ number: '+442079460101' }]);
  });

  test('of a number that AWS offers no path for has to acknowledge that', () => {
    const number = '+2348030000000';
    expect(faultsOf(rowOf(number), rowOf(FIRST))).toEqual(['2 number aws-port-path-not-offered']);
    const acknowledged = rowOf(number, { acknowledge: 'other aws-port-path-not-offered' });
    expect(check(fileOf([acknowledged]))).toMatchObject({ faults: [], rows: [{ number, playbook: 'NG_MOB' }] });
  });

  test('names a long value in part only', () => {
    const [fault] = check(fileOf([rowOf('9'.repeat(40)), rowOf('x'.repeat(5000))])).faults.toReversed();
    expect(fault?.message.length).toBeLessThan(200);
  });
});

describe('a number that stands in the file twice', () => {
  test('is at fault where it comes again, however it is written', () => {
    expect(
      faultsOf(rowOf('+442079460101'), rowOf(SECOND), rowOf('+44 20 7946 0101'), rowOf('+44 (20) 79460101')),
    ).toEqual(['4 number number-twice', '5 number number-twice']);
    expect(check(fileOf([rowOf(FIRST), rowOf(FIRST)])).faults[0]?.message).toContain('line 2');
  });

  test('is at fault there though the first row has another fault', () => {
    expect(faultsOf(rowOf(FIRST, { ownerEmail: 'x' }), rowOf(FIRST))).toEqual([
      '2 ownerEmail invalid-format',
      '3 number number-twice',
    ]);
  });
});
