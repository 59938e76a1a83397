import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import { letterFields, type Letter } from '../../../../functions/domain/letters/letter/letter';
import { acmeCsr, acmeOrder, letterRequest, londonNumbers } from './letter-fixtures';
import type { PlaybookKey } from '../../../../functions/domain/playbooks/playbook';
import { PREVIEW_KEYS, previewOf } from './letter-previews';
import { paragraphsOf, valuesByName } from './reading-letters';

describe('the field sheet', () => {
  const sheet = (numbers: readonly string[]): Letter => composeLetter(letterRequest({ kind: 'field-sheet', numbers }));

  it('follows the order of AWS’s form and is signed by nobody', () => {
    const letter = sheet(londonNumbers(2));
    expect(letter.sections.map(({ heading }) => heading).filter((heading) => /^\d/.test(heading))).toEqual([
      '1. Telephone numbers',
      '2. Current carrier and account',
      '3. Authorised contact',
      '4. Service name and address, exactly as on the record',
      '5. Copy of the record, or latest bill',
      '6. Signature and date',
    ]);
    expect(letter.signature).toBeNull();
    expect(paragraphsOf(letter)).toContain('This sheet is not that form');
  });

  it('puts ten numbers into the form and sees an attachment for eleven', () => {
    expect(letterFields(sheet(londonNumbers(10))).map(({ value }) => value)).not.toContain('See attached');
    const eleven = sheet(londonNumbers(11));
    expect(valuesByName(eleven)).toMatchObject({ numbersOnForm: 'See attached', 'numbers[10]': '+442079460110' });
    expect(eleven.attachments.map(({ heading }) => heading)).toEqual(['Attached: the full list of numbers (11)']);
    expect(sheet(londonNumbers(10)).attachments).toEqual([]);
  });

  it('adds what the support case asks for, without personal data', () => {
    expect(valuesByName(sheet(londonNumbers(1)))).toMatchObject({
      'connect.instanceArn': acmeOrder.connect.instanceArn,
      'connect.contactFlowId': acmeOrder.connect.contactFlowId,
      requestedCutover: '2026-12-10',
      proof: 'customer service record of Example Telecom, received on Tuesday 24 November 2026',
    });
  });

  it.each(PREVIEW_KEYS)(
    'is in English, names the papers of its country and shows no code that moves a number: %s',
    (key) => {
      const request = previewOf(key, { kind: 'field-sheet' });
      const letter = composeLetter(request);
      expect(letter.language).toBe('en');
      expect(letterFields(letter).map(({ value }) => value)).toEqual(
        expect.arrayContaining(request.playbook.documents.map(({ name }) => name)),
      );
      expect(JSON.stringify(letter)).not.toMatch(/F0P0|ABC06|ZEBRA|4711"/);
    },
  );

  it('holds what the form of the country asks for beyond AWS’s own fields', () => {
    const values = (key: PlaybookKey) => valuesByName(composeLetter(previewOf(key, { kind: 'field-sheet' })));
    expect(values('FR_GEO')).toMatchObject({ 'evidence.siret': '73282932000074', 'extra.naf': '8220Z' });
    expect(values('IE')).toMatchObject({ 'evidence.uan': 'UAN 1234567890' });
    expect(values('US_TF')).toMatchObject({ 'evidence.respOrg': 'ABC01' });
    expect(values('GB_GEO')).not.toHaveProperty('evidence.siret');
  });

  it('tells to ask the carrier where the record names nobody', () => {
    const letter = composeLetter(letterRequest({ kind: 'field-sheet', csr: { ...acmeCsr, authorisedContacts: [] } }));
    expect(paragraphsOf(letter)).toContain('Ask the carrier whom it accepts');
  });
});
