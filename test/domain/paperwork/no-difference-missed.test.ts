import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../functions/domain/paperwork/reconcile';
import { EDITS, pickWith, seeded } from './edits';
import { compare } from './papers';

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

interface Comparison {
  readonly csr: string;
  readonly loa: string;
  readonly differences: readonly Difference[];
}

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

/** What is wrong with an answer to one edit, if anything. */
function fault(field: string, { csr, loa, differences }: Comparison): string | undefined {
  const [difference, ...more] = differences;
  if (difference === undefined) return 'missed';
  if (more.length > 0 || difference.field !== field) return 'another field differs';
  if (difference.csr !== csr || difference.loa !== loa || difference.fix !== csr) return 'not verbatim';
  const position = difference.positions[0];
  if (position === undefined || difference.positions.length > 1) return 'not one position';
  const points = Array.from(csr);
  const start = points.slice(0, position.index).join('');
  const end = points.slice(position.index + Array.from(position.csr).length).join('');
  if (start + position.csr + end !== csr || start + position.loa + end !== loa) return 'the position is wrong';
  return difference.explanation === '' ? 'not explained' : undefined;
}

describe('single edits on realistic fields', () => {
  it('are found, every one of fifty thousand, and placed to the character', () => {
    const random = seeded(SEED);
    const pick = pickWith(random);
    const faults: string[] = [];
    const drawn = new Map<string, number>();
    let count = 0;
    while (count < EDITS_DRAWN) {
      const field = pick(Object.keys(TEXTS_OF) as (keyof typeof TEXTS_OF)[]);
      const csr = pick<string>(TEXTS_OF[field]);
      const [name, edit] = pick(Object.entries(EDITS));
      const points = Array.from(csr);
      const loa = edit(points, Math.floor(random() * points.length), pick).join('');
      if (loa === csr) continue;
      count += 1;
      const country = pick(COUNTRIES);
      const differences = compareField(field, csr, loa, country);
      const near = field === 'signatory.name' ? differences.map((difference) => ({ ...difference, csr })) : differences;
      const wrong = fault(field, { csr, loa, differences: near });
      if (wrong !== undefined) faults.push(`${wrong}: ${country} ${name} ${JSON.stringify([csr, loa])}`);
      for (const difference of differences) drawn.set(difference.class, (drawn.get(difference.class) ?? 0) + 1);
    }
    expect(faults.slice(0, 20)).toEqual([]);
    const seen = [
      'ACCOUNT_FORMAT',
      'AUTH_PERSON',
      'CASE',
      'CONTENT',
      'DIACRITIC',
      'LOOK_ALIKE',
      'PUNCTUATION',
      'TRANSPOSED_DIGIT',
      'WHITESPACE',
    ];
    expect([...drawn.keys()]).toEqual(expect.arrayContaining(seen));
  }, 30_000);
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
