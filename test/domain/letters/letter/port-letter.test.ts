import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import { acmeCsr, letterRequest, londonNumbers } from './letter-fixtures';
import { paragraphsOf, valuesByName } from './reading-letters';

describe('the letter of authority', () => {
  it('names both providers, the registration number and the contact for questions', () => {
    expect(valuesByName(composeLetter(letterRequest()))).toMatchObject({
      registrationNumber: '01234567',
      'losingCarrier.name': 'Example Telecom',
      'losingCarrier.email': 'porting@example-telecom.example',
      'losingCarrier.phone': '+442079460900',
      gainingCarrier: expect.stringContaining('Amazon Connect'),
      'contact.name': 'Jordan Example',
      'contact.email': 'legal@acme.example',
    });
  });

  it('is addressed to the porting desk and gives authority in the name on the record', () => {
    const letter = composeLetter(letterRequest());
    expect(letter.addressee).toEqual(['Example Telecom', 'Porting desk', 'porting@example-telecom.example']);
    expect(paragraphsOf(letter)).toContain('We, Acme UK Limited, are the customer of record of account AC-00417');
  });

  it('leaves the line type open for the signatory where the record does not say it', () => {
    const open = valuesByName(composeLetter(letterRequest({ csr: { ...acmeCsr, extra: {} } })));
    expect(open['lineType']).toContain('single / multi');
    const held = valuesByName(composeLetter(letterRequest()));
    expect(held).toMatchObject({ 'extra.lineType': 'multi' });
    expect(held).not.toHaveProperty('lineType');
  });

  it('lists the numbers that stay when only a part of the account moves', () => {
    const csr = { ...acmeCsr, numbers: londonNumbers(4) };
    const letter = composeLetter(letterRequest({ csr, numbers: londonNumbers(2) }));
    expect(letter.sections.map(({ heading }) => heading)).toContain('Numbers on the account that stay with you (2)');
    expect(valuesByName(letter)).toMatchObject({
      'numbers[0]': '+442079460100',
      'numbers[1]': '+442079460101',
      'remainingNumbers[0]': '+442079460102',
      'remainingNumbers[1]': '+442079460103',
    });
    expect(valuesByName(composeLetter(letterRequest()))).not.toHaveProperty('remainingNumbers[0]');
  });

  it('says that it rests on a bill where the carrier gave no record', () => {
    const letter = composeLetter(letterRequest({ csr: { ...acmeCsr, source: 'latest-bill' } }));
    expect(paragraphsOf(letter)).toContain('Copied from your latest bill');
    expect(paragraphsOf(letter)).not.toContain('customer service record, character');
  });

  it('leaves name, title, date and signature empty and tells the signatory the rules outside the declaration', () => {
    const letter = composeLetter(letterRequest());
    expect(letter.signature?.blanks.map((blank) => blank.replace(/\u00A0.*/, ''))).toEqual([
      'Name in capitals',
      'Job title',
      'Date',
      'Signature',
    ]);
    const notes = letter.footnotes?.notes.join('\n') ?? '';
    expect(notes).toContain('in ink');
    expect(notes).toContain('Amazon Connect takes no signature that is older than 15 days');
    expect(notes).toContain('named on the carrier’s record may sign: Jordan Example (Director).');
    expect(paragraphsOf(letter)).not.toContain('15 days');
  });

  it('tells the signatory to ask the carrier where the record names nobody', () => {
    const letter = composeLetter(letterRequest({ csr: { ...acmeCsr, authorisedContacts: [] } }));
    expect(letter.footnotes?.notes.join('\n')).toContain('names nobody: ask the carrier');
  });

  it('keeps a value that looks like a placeholder as it is', () => {
    const letter = composeLetter(letterRequest({ csr: { ...acmeCsr, legalName: '{accountNumber}' } }));
    expect(paragraphsOf(letter)).toContain('We, {accountNumber}, are the customer of record of account AC-00417');
  });
});
