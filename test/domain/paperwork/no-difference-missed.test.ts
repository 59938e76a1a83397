import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../functions/domain/paperwork/reconcile';
import { EDITS } from './edits';
import { compare } from './papers';
import { PAPER_COUNTRIES } from './realistic-papers';
import { searchForMissed } from './search';

const SEED = 20261123;
const EDITS_DRAWN = 50_000;

const NAMES = [
  'Acme UK Limited',
  'Example & Sons Ltd',
  'Beispiel Müller GmbH & Co. KG',
  'Société Exemple Élysée SARL',
  'Ọláolúwa Àdébáyọ̀ Nigeria Limited',
  "O'Example-Jones PLC",
  'Esempio S.p.A.',
  'Ọ́ṣun Ẹ̀kọ́ Ventures Ltd/Gte',
  '\u{1f600} Example Inc.',
];
const LINES = [
  '1 High Street,',
  'Flat 2, Example House',
  'London',
  'EC1A 1BB',
  'Hauptstraße 12a',
  '12 bis, avenue de la République',
  "'s-Gravenhage",
  '100 N Main St Ste 5',
  '14 Ọbáfẹ́mi Awólọ́wọ̀ Way, V.I.',
  'Pº de Gracia, 5, 1º Izq',
  'P.za Garibaldi n. 5',
];
const ACCOUNTS = ['AC-00417', '0012345678', '12-0045/7', 'KD 4711 0815', 'X1'];
const COUNTRIES = ['GB', 'US', 'DE', 'FR', 'NG', 'NL', 'IE', 'ES', 'IT', 'PT'];

const lines = (line: string) => ({ lines: ['Example House', line] });

function compareField(field: string, csr: string, loa: string, country: string): readonly Difference[] {
  switch (field) {
    case 'legalName':
      return compare({ legalName: csr }, { legalName: loa }, country).differences;
    case 'accountNumber':
      return compare({ accountNumber: csr }, { accountNumber: loa }, country).differences;
    case 'btn':
      return compare({ btn: csr }, { btn: loa }, country).differences;
    case 'signatory.name':
      return compare({ authorisedContacts: [{ name: csr }] }, { signatory: { name: loa } }, country).differences;
    default:
      return compare({ serviceAddress: lines(csr) }, { serviceAddress: lines(loa) }, country).differences;
  }
}

const TEXTS_OF = {
  legalName: NAMES,
  accountNumber: ACCOUNTS,
  btn: ['+442079460101', '+4930231250', '020 7946 0101'],
  'signatory.name': ['Jordan Example', 'Ọláolúwa Àdébáyọ̀', 'Zoë Beispiel-Müller'],
  'serviceAddress.lines[1]': LINES,
} as const;

describe('single edits on realistic letters of nine countries', () => {
  const { edits, faults, copiesThatDiffer, classes, kinds, countries } = searchForMissed(EDITS_DRAWN, SEED);

  it('are found, every one of fifty thousand, and placed to the character', () => {
    expect(faults.slice(0, 20)).toEqual([]);
    expect(edits).toBe(EDITS_DRAWN);
  });

  it('are of every kind, in every country, and of every class that one edit can make', () => {
    expect([...kinds.keys()].sort()).toEqual(Object.keys(EDITS).sort());
    expect([...countries.keys()].sort()).toEqual([...PAPER_COUNTRIES].sort());
    const seen = [
      'ACCOUNT_FORMAT',
      'ADDRESS_FORMAT',
      'AUTH_PERSON',
      'CASE',
      'CONTENT',
      'DIACRITIC',
      'LOOK_ALIKE',
      'PARTIAL_SCOPE',
      'PUNCTUATION',
      'TN_NOT_ON_ACCOUNT',
      'TRANSPOSED_DIGIT',
      'WHITESPACE',
    ];
    expect([...classes.keys()]).toEqual(expect.arrayContaining(seen));
  });

  it('are never found in a copy, composed or decomposed', () => {
    expect(copiesThatDiffer).toBe(0);
  });

  it('would be found missing by this very search, if equality were asked of folded texts', () => {
    // The proof that the search can fail: the same seed against a comparison that forgives case and accents.
    const forgiving = searchForMissed(2_000, SEED, (text) =>
      text
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase(),
    );
    expect(forgiving.faults.some((fault) => fault.startsWith('missed'))).toBe(true);
  });
});

describe('texts that are the same, code point for code point', () => {
  it.each(Object.entries(TEXTS_OF))('never differ as %s, composed or decomposed', (field, texts) => {
    for (const text of texts) {
      for (const same of [text, text.normalize('NFC'), text.normalize('NFD'), `${text}\u200b `]) {
        for (const country of COUNTRIES) expect(compareField(field, same, same, country)).toEqual([]);
      }
    }
  });
});

describe('hostile texts', () => {
  it.each([
    ['one endless word', 'a'.repeat(500_000), `${'a'.repeat(499_999)}b c`],
    ['endless spaces', `a${' '.repeat(500_000)}b`, `a${' '.repeat(499_999)}c`],
    ['endless commas', ','.repeat(500_000), `${','.repeat(499_999)}x`],
    ['endless endings of a line', 'cedex '.repeat(80_000), `${'cedex '.repeat(80_000)}x`],
    ['endless digits', '0'.repeat(500_000), `1${'0'.repeat(499_998)}1`],
    ['endless marks', `a${'\u0301'.repeat(20_000)}`, `b${'\u0301'.repeat(20_000)}`],
    ['half a character', 'Acme \ud800 Ltd', 'Acme \udfff Ltd'],
  ])(
    'such as %s are told apart within a few seconds',
    (_, csr, loa) => {
      for (const field of Object.keys(TEXTS_OF)) {
        const differences = compareField(field, csr, loa, 'FR');
        expect(differences).toHaveLength(1);
        expect(differences[0]?.explanation.length).toBeLessThan(2_000);
      }
    },
    10_000,
  );
});
