import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import { namesOfForm } from '../../../../functions/domain/letters/letter/extra-fields';
import { FORMS } from '../../../../functions/domain/letters/letter/forms/forms';
import { NUMBER_CODES } from '../../../../functions/domain/letters/letter/forms/number-codes';
import { LETTER_KINDS, letterFields, type Letter } from '../../../../functions/domain/letters/letter/letter';
import type { PlaybookKey } from '../../../../functions/domain/playbooks/playbook';
import { DESK_LANGUAGES, type DeskLanguage } from '../../../../functions/domain/port/carrier';
import { PREVIEW_KEYS, previewOf } from './letter-previews';
import { paragraphsOf, valuesByName } from './reading-letters';

const port = (key: PlaybookKey, difference: Parameters<typeof previewOf>[1] = {}): Letter =>
  composeLetter(previewOf(key, difference));

const blanksOf = (letter: Letter): readonly string[] =>
  letter.sections.flatMap(({ blanks }) => blanks ?? []).map((blank) => blank.replace(/\u00A0.*/, ''));

/** The same letter to a desk that speaks another language. */
function inLanguage(key: PlaybookKey, language: DeskLanguage): Letter {
  const { carrier } = previewOf(key);
  return port(key, { carrier: { ...carrier, desk: { ...carrier.desk, language } } });
}

describe('the form of a playbook', () => {
  it.each([
    ['US_GEO', 'en', 'Letter of authorization: porting of telephone numbers'],
    ['US_TF', 'en', 'Letter of authorization: change of Responsible Organization'],
    ['GB_GEO', 'en', 'Customer letter of authority: transfer of numbers'],
    ['GB_NONGEO', 'en', 'Customer letter of authority: transfer of numbers'],
    ['GB_TF', 'en', 'Customer letter of authority: transfer of numbers'],
    ['DE_GEO', 'de', 'Portierungsauftrag: Mitnahme von Rufnummern'],
    ['DE_TF', 'de', 'Portierungsauftrag: Servicerufnummern'],
    ['DE_SHARED', 'de', 'Portierungsauftrag: Servicerufnummern'],
    ['FR_GEO', 'fr', 'Mandat de portabilité'],
    ['FR_NOMADIC', 'fr', 'Mandat de portabilité'],
    ['FR_SVA', 'fr', 'Mandat de portabilité : numéros spéciaux'],
    ['NG_MOB', 'en', 'Letter of authority: mobile number portability'],
    ['NG_FIXED', 'en', 'Request and letter of authority: transfer of fixed telephone numbers'],
    ['IE', 'en', 'Customer authorisation form: number porting'],
    ['NL', 'nl', 'Machtiging nummerportering'],
    ['ES', 'es', 'Solicitud y autorización de portabilidad'],
    ['IT', 'it', 'Richiesta e delega per la portabilità del numero'],
    ['EU_OTHER', 'en', 'Letter of authority: transfer of telephone numbers'],
  ] as const)('of %s is that of its country: %s, %s', (key, language, title) => {
    expect(port(key)).toMatchObject({ language, title });
  });

  it.each(PREVIEW_KEYS)('asks for every field of a letter that the playbook names: %s', (key) => {
    const { playbook } = previewOf(key);
    const form = FORMS[key];
    const printed = new Set([
      ...namesOfForm(form),
      ...(form.beside === null ? [] : NUMBER_CODES[form.beside].named),
      'numbers',
      // Written by hand below the declaration, or told of whoever answers questions.
      'signature',
      'signedOn',
      'signatory.name',
      'signatory.title',
      'extra.contactPhone',
      'extra.contactEmail',
    ]);
    // NPOR and LSR are filled in by the carriers among themselves.
    const asked = playbook.fields.filter(({ document }) => document !== 'npor' && document !== 'lsr-data');
    expect(asked.filter(({ name }) => !printed.has(name)).map(({ name }) => name)).toEqual([]);
  });

  it.each(PREVIEW_KEYS)('leaves no placeholder open and gives every value a name of its own: %s', (key) => {
    for (const kind of LETTER_KINDS) {
      const letter = port(key, { kind, count: 40 });
      expect(JSON.stringify(letter).match(/\{\w+\}/g)).toEqual(['{page}', '{pages}']);
      const names = letterFields(letter).map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      // pdfkit writes the title into XML unescaped.
      expect(letter.title).toMatch(/^[\p{L} :]+$/u);
    }
  });

  it('stays with its country where the desk speaks another language, in that language', () => {
    const letter = inLanguage('FR_GEO', 'en');
    expect(letter).toMatchObject({ language: 'en', title: 'Letter of authority: transfer of telephone numbers' });
    expect(letterFields(letter)).toContainEqual({
      name: 'evidence.siret',
      label: 'SIRET (14 digits)',
      value: '73282932000074',
    });
    expect(inLanguage('GB_GEO', 'it').title).toBe('Richiesta e delega per la portabilità del numero');
    // Hints of the general letter's own country do not follow it abroad.
    expect(JSON.stringify(inLanguage('GB_GEO', 'fr'))).not.toContain('3179');
  });

  it('is English in the United States, where the declarations are prescribed', () => {
    for (const language of DESK_LANGUAGES) {
      expect(inLanguage('US_GEO', language).language).toBe('en');
      expect(paragraphsOf(inLanguage('US_GEO', language))).toContain('served by one carrier at a time');
    }
  });
});

describe('a code that can move a number', () => {
  const SECRETS = /F0P0|ABC06|ZEBRA|4711"|739146/;

  it('stands beside its number on the form that needs it', () => {
    expect(valuesByName(port('FR_GEO'))).toMatchObject({ 'rio[0]': 'F0P000000C1D', 'rio[1]': 'F0P000001EQA' });
    expect(valuesByName(port('IT'))).toMatchObject({ 'migrationCode[0]': 'ABC0600000100001K' });
    expect(JSON.stringify(port('IT'))).not.toContain('ZEBRA');
  });

  it('stands on no other letter, whatever the record and the evidence hold', () => {
    const shown = PREVIEW_KEYS.flatMap((key) => {
      const request = previewOf(key);
      const { evidence: rios } = previewOf('FR_GEO').order;
      const csr = { ...request.csr, pin: '739146', extra: { rio: 'F0P000000ABC', migrationCode: 'ABC0600000100001K' } };
      const order = { ...request.order, evidence: { ...request.order.evidence, ...rios } };
      return LETTER_KINDS.filter((kind) =>
        SECRETS.test(JSON.stringify(composeLetter({ ...request, kind, csr, order }))),
      ).map((kind) => `${key} ${kind}`);
    });
    // The RIOs are those of the FR_GEO numbers: on the form of other numbers, French ones included, they have no place.
    expect(shown).toEqual(['FR_GEO port', 'IT port']);
  });

  it('is a line to write on where nobody has given it yet, and no column at all where it is not asked for', () => {
    const { order } = previewOf('FR_GEO');
    const without = port('FR_GEO', { order: { ...order, evidence: undefined } });
    expect(valuesByName(without)['rio[0]']).toBe('');
    expect(port('FR_SVA').sections[1]).not.toHaveProperty('columns');
    const [number = ''] = previewOf('FR_SVA').numbers;
    const rio = {
      rio: { per: 'number', values: { [number]: 'F0P000000ABC' }, receivedAt: '', recordedBy: '' },
    } as const;
    const given = port('FR_SVA', { order: { ...previewOf('FR_SVA').order, evidence: rio } });
    expect(valuesByName(given)).toMatchObject({ 'rio[0]': 'F0P000000ABC', 'rio[1]': '' });
  });

  it('is asked for by hand where it is a PIN, and only of an account that has one', () => {
    expect(blanksOf(port('US_GEO'))).toContain('Account PIN or passcode (written in by hand)');
    const { csr } = previewOf('US_GEO');
    expect(blanksOf(port('US_GEO', { csr: { ...csr, pin: undefined } }))).not.toContain(
      'Account PIN or passcode (written in by hand)',
    );
    expect(valuesByName(port('US_GEO'))).not.toHaveProperty('pin');
  });
});

describe('a form and its numbers', () => {
  it('sees an attached sheet for more than ten toll-free numbers, and names the first and the last', () => {
    const letter = port('US_TF', { count: 11 });
    expect(valuesByName(letter)).toMatchObject({
      numbersOnForm: 'See attached',
      firstNumber: '+18005550100',
      lastNumber: '+18005550110',
      'numbers[10]': '+18005550110',
    });
    expect(letter.attachments.map(({ list }) => list?.length)).toEqual([11]);
    expect(port('US_TF', { count: 10 }).attachments).toEqual([]);
    expect(valuesByName(port('US_TF', { count: 10 }))).not.toHaveProperty('numbersOnForm');
  });

  it('goes on with further forms of ten for German single numbers', () => {
    const letter = port('DE_GEO', { count: 23 });
    expect(letter.sections[1]?.list).toHaveLength(10);
    expect(letter.attachments.map(({ heading, list }) => [heading, list?.length ?? 0])).toEqual([
      ['Anlage: zu portierende Rufnummern (13)', 0],
      ['Formular 2: Rufnummern 11 bis 20', 10],
      ['Formular 3: Rufnummern 21 bis 23', 3],
    ]);
    const numbers = letterFields(letter).filter(({ name }) => name.startsWith('numbers['));
    expect(numbers.map(({ value }) => value)).toEqual(previewOf('DE_GEO', { count: 23 }).numbers);
  });

  it('names ranges of ten and more, and none among scattered numbers', () => {
    expect(valuesByName(port('GB_GEO', { count: 10 }))).toMatchObject({
      'ranges[0]': '+442079460101 – +442079460110 (10)',
    });
    expect(valuesByName(port('GB_GEO', { count: 9 }))).not.toHaveProperty('ranges[0]');
  });

  it('says how much of the account moves, and asks for a new main number when that one leaves', () => {
    const { csr, numbers } = previewOf('FR_GEO', { count: 3 });
    const said = (moving: readonly string[], of = csr) => {
      const letter = port('FR_GEO', { csr: of, numbers: moving });
      const asksNewHead = blanksOf(letter).includes('Nouvelle tête de ligne des numéros conservés');
      return [valuesByName(letter)['portType']?.split(' :')[0], asksNewHead];
    };
    expect(said(numbers)).toEqual(['total', false]);
    expect(said(numbers.slice(1))).toEqual(['partiel', false]);
    expect(said(numbers.slice(0, 1))).toEqual(['complexe', true]);
    expect(said(numbers.slice(0, 1), { ...csr, numbers: numbers.slice(0, 1) })).toEqual(['numéro isolé', false]);
  });

  it('never speaks of a main number or a part of the account on a toll-free form', () => {
    const { csr, numbers } = previewOf('US_TF', { count: 3 });
    const names = Object.keys(valuesByName(port('US_TF', { csr, numbers: numbers.slice(1) })));
    expect(names.filter((name) => /btn|portType|remaining/.test(name))).toEqual([]);
  });
});

describe('what nobody holds', () => {
  it('is a line to write on, under the name that the form gives it', () => {
    expect(blanksOf(port('DE_GEO'))).toEqual(
      expect.arrayContaining(['Durchwahlnummer', 'Abfragestelle', 'Weitere Anschlussinhaber']),
    );
    expect(blanksOf(port('US_TF'))).toContain('New RespOrg (company)');
    expect(blanksOf(port('NG_MOB'))).toContain('Gaining provider');
    expect(blanksOf(port('ES', { order: { ...previewOf('ES').order, evidence: undefined } }))).not.toContain('NIF/CIF');
  });

  it('is asked of a Dutch customer for 088 numbers only', () => {
    expect(blanksOf(port('NL'))).not.toContain('Toekenningsbesluit van de ACM (alleen voor 088)');
    const numbers = ['+31880000100'];
    expect(blanksOf(port('NL', { numbers }))).toContain('Toekenningsbesluit van de ACM (alleen voor 088)');
  });
});

describe('the signs behind a label', () => {
  const markOf = (letter: Letter, name: string): string | undefined =>
    letter.sections.flatMap(({ fields }) => fields ?? []).find((field) => field.name === name)?.mark;

  it('say who asks for the field: AWS, published forms, the regulator', () => {
    expect(markOf(port('GB_GEO'), 'legalName')).toBe('*');
    expect(markOf(port('GB_GEO'), 'accountNumber')).toBe('†');
    expect(markOf(port('US_GEO'), 'legalName')).toBe('*‡');
    expect(markOf(port('IE'), 'evidence.uan')).toBe('‡');
    expect(markOf(port('EU_OTHER'), 'accountNumber')).toBe('');
  });

  it('are explained in the notes, as far as the letter has any', () => {
    const notes = (key: PlaybookKey): string => port(key).footnotes?.notes.join('\n') ?? '';
    expect(notes('DE_GEO')).toContain(
      '* von Amazon Web Services verlangt; † auf veröffentlichten Formularen von Anbietern verlangt',
    );
    expect(notes('DE_GEO')).not.toContain('‡');
    expect(notes('NG_FIXED')).not.toMatch(/[*†‡]/);
  });
});
