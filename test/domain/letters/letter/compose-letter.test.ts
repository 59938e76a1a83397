import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS, letterFields, type Letter } from '../../../../functions/domain/letters/letter/letter';
import type { Csr } from '../../../../functions/domain/paperwork/csr';
import type { Carrier } from '../../../../functions/domain/port/carrier';
import {
  acmeCsr,
  exampleTelecom,
  FRENCH_CSR,
  GERMAN_CSR,
  HOSTILE_CSR,
  letterRequest,
  londonNumbers,
  LONG_CSR,
  YORUBA_CSR,
} from './letter-fixtures';
import { valuesByName } from './reading-letters';

/** Every text of a letter that people read, fields and all. */
const everyText = (letter: Letter): string => JSON.stringify(letter);

/** What the record says, under the names that letters give it. */
const recordByName = (csr: Csr): Readonly<Record<string, string | undefined>> => ({
  legalName: csr.legalName,
  accountNumber: csr.accountNumber,
  btn: csr.btn,
  ...Object.fromEntries(csr.billingAddress.lines.map((line, index) => [`billingAddress.lines[${index}]`, line])),
  ...Object.fromEntries(csr.serviceAddress.lines.map((line, index) => [`serviceAddress.lines[${index}]`, line])),
  ...Object.fromEntries(csr.authorisedContacts.map(({ name }, index) => [`authorisedContacts[${index}].name`, name])),
  ...Object.fromEntries(
    csr.authorisedContacts.map(({ title }, index) => [`authorisedContacts[${index}].title`, title]),
  ),
});

describe('every letter', () => {
  const RECORDS = { acmeCsr, YORUBA_CSR, GERMAN_CSR, FRENCH_CSR, LONG_CSR, HOSTILE_CSR };

  for (const [name, csr] of Object.entries(RECORDS)) {
    it.each(LETTER_KINDS)(`takes the values of ${name} verbatim into the %s letter`, (kind) => {
      expect(valuesByName(composeLetter(letterRequest({ kind, csr })))).toMatchObject(recordByName(csr));
    });
  }

  it.each(LETTER_KINDS)('mentions the PIN and never prints it: %s', (kind) => {
    const csr = {
      ...acmeCsr,
      pin: '4711-0815',
      extra: { portingPin: '5353', account_pin: '5353', Passcode: '5353', memo: '4711-0815', shipping: 'by van' },
    };
    const letter = composeLetter(letterRequest({ kind, csr }));
    expect(valuesByName(letter)).toMatchObject({
      pin: 'on file with the customer, given by phone',
      'extra.shipping': 'by van',
    });
    expect(everyText(letter)).not.toMatch(/4711|5353/);
  });

  it.each(LETTER_KINDS)('says nothing of a PIN or a main billing number that the record lacks: %s', (kind) => {
    const names = letterFields(composeLetter(letterRequest({ kind, csr: { ...acmeCsr, btn: undefined } }))).map(
      ({ name }) => name,
    );
    expect(names).toContain('accountNumber');
    expect(names).not.toContain('pin');
    expect(names).not.toContain('btn');
  });

  it.each(LETTER_KINDS)('gives every field a name of its own: %s', (kind) => {
    const csr = { ...acmeCsr, numbers: londonNumbers(50) };
    const names = letterFields(composeLetter(letterRequest({ kind, csr, numbers: londonNumbers(40) }))).map(
      ({ name }) => name,
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(LETTER_KINDS)('leaves no placeholder of its own text open: %s', (kind) => {
    expect(everyText(composeLetter(letterRequest({ kind }))).match(/\{\w+\}/g)).toEqual(['{page}', '{pages}']);
  });

  it.each(LETTER_KINDS)('has a title without markup or values, fit for the metadata of a file: %s', (kind) => {
    expect(composeLetter(letterRequest({ kind, csr: HOSTILE_CSR })).title).toMatch(/^[A-Za-z :]+$/);
  });

  it('prints what else the record holds as text, and no numbers or nested values', () => {
    const extra = { lineType: 'multi', cupid: '123 ', lines: 4, rio: { '+442079460101': 'X' } };
    const fields = letterFields(composeLetter(letterRequest({ csr: { ...acmeCsr, extra } })));
    expect(fields.filter(({ name }) => name.startsWith('extra.'))).toEqual([
      { name: 'extra.lineType', label: 'Line type', value: 'multi' },
      { name: 'extra.cupid', label: 'cupid', value: '123 ' },
    ]);
  });

  it('is dated by the calendar of its country', () => {
    expect(composeLetter(letterRequest({ now: '2026-06-30T23:30:00Z' })).prepared).toBe('Wednesday 1 July 2026');
    expect(composeLetter(letterRequest({ now: '2026-11-23T23:30:00Z' })).prepared).toBe('Monday 23 November 2026');
  });

  it('comes from the customer of record, under the reference of the order, in the language of the desk', () => {
    const carrier: Carrier = { ...exampleTelecom, desk: { ...exampleTelecom.desk, language: 'de' } };
    expect(composeLetter(letterRequest({ carrier }))).toMatchObject({
      language: 'de',
      reference: 'ACME-LON-1',
      sender: ['Acme UK Limited', '1 High Street,', 'London', 'EC1A 1BB'],
    });
  });
});
