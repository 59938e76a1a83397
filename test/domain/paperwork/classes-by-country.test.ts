import { describe, expect, it } from 'vitest';
import type { DifferenceClass } from '../../../functions/domain/paperwork/difference';
import type { PaperCountry } from '../../../functions/domain/paperwork/suffixes';
import { acmeRecord, addresses, compare, names } from './papers';

type Pair = readonly [csr: string, loa: string];

/** Papers of one country: what §10.2 and §10.3 of the porting facts call the same thing in other words, and what they do not. */
interface Samples {
  readonly name: string;
  readonly address: string;
  readonly account: string;
  readonly marks: readonly Pair[];
  readonly otherLetter: Pair;
  readonly suffixes: readonly Pair[];
  readonly otherSuffixes: readonly Pair[];
  readonly places: readonly Pair[];
  readonly otherPlaces: readonly Pair[];
  readonly words: readonly Pair[];
  readonly otherWords: Pair;
}

// prettier-ignore
const SAMPLES: Readonly<Record<PaperCountry, Samples>> = {
  US: {
    name: 'Acme Harbor Freight Inc', address: '100 Main Street', account: '2125550100-417',
    marks: [['Nuñez Inc', 'Nunez Inc'], ['Café Inc', 'Cafe\u0301 Inc']], otherLetter: ['Nuñez Inc', 'Nufez Inc'],
    suffixes: [
      ['Acme Inc', 'Acme Incorporated'], ['Acme Corp', 'Acme Corporation'], ['Acme LLC', 'Acme Limited Liability Company'],
      ['Acme Co', 'Acme Company'], ['Acme Ltd', 'Acme Limited'], ['Acme L.P.', 'Acme Limited Partnership'],
      ['Acme L.L.P.', 'Acme Limited Liability Partnership'], ['Acme P.C.', 'Acme Professional Corporation'],
      ['Acme P.A.', 'Acme Professional Association'], ['Acme N.A.', 'Acme National Association'],
    ],
    otherSuffixes: [['Acme Inc', 'Acme LLC'], ['Acme LP', 'Acme LLP'], ['Acme Co', 'Acme Corp']],
    places: [
      ['1 Oak St', '1 Oak Street'], ['1 Oak Ave', '1 Oak Avenue'], ['1 Oak Blvd', '1 Oak Boulevard'], ['1 Oak Rd', '1 Oak Road'],
      ['1 Oak Dr', '1 Oak Drive'], ['1 Oak Ln', '1 Oak Lane'], ['1 Oak Ct', '1 Oak Court'], ['1 Oak Pl', '1 Oak Place'],
      ['1 Oak Pkwy', '1 Oak Parkway'], ['1 Oak Hwy', '1 Oak Highway'], ['1 Oak Cir', '1 Oak Circle'], ['1 Oak Ter', '1 Oak Terrace'],
      ['1 Oak Trl', '1 Oak Trail'], ['1 Oak Sq', '1 Oak Square'], ['1 Oak Expy', '1 Oak Expressway'], ['1 Oak Xing', '1 Oak Crossing'],
      ['Ste 5', 'Suite 5'], ['Apt 5', 'Apartment 5'], ['Fl 5', 'Floor 5'], ['Bldg 5', 'Building 5'], ['Rm 5', 'Room 5'],
      ['Dept 5', 'Department 5'], ['1 Oak St # 5', '1 Oak St Ste 5'], ['1 N Oak', '1 North Oak'], ['1 SW Oak', '1 Southwest Oak'],
      ['1 1st St', '1 First St'], ['1 5th St', '1 Fifth St'], ['Albany, NY', 'Albany, New York'],
    ],
    otherPlaces: [['1 Oak St', '1 Oak Rd'], ['Ste 5', 'Fl 5'], ['1 N Oak', '1 S Oak'], ['Albany, NY', 'Albany, NJ']],
    words: [['Smith & Sons Inc', 'Smith and Sons Inc'], ['The Acme Inc', 'Acme Inc'], ['Acme Inc dba Beta', 'Acme Inc doing business as Beta']],
    otherWords: ['Acme Inc dba Beta', 'Acme Inc dba Gamma'],
  },
  GB: {
    name: 'Acme Marine Limited', address: '10 High Street', account: 'AC-00417',
    marks: [['Môn Ltd', 'Mon Ltd'], ['Llŷr Ltd', 'Lly\u0302r Ltd']], otherLetter: ['Môn Ltd', 'Min Ltd'],
    suffixes: [
      ['Acme Ltd', 'Acme Limited'], ['Acme PLC', 'Acme Public Limited Company'], ['Acme LLP', 'Acme Limited Liability Partnership'],
      ['Acme CIC', 'Acme Community Interest Company'], ['Acme Cyf', 'Acme Cyfyngedig'], ['Acme CCC', 'Acme Cwmni Cyfyngedig Cyhoeddus'],
    ],
    otherSuffixes: [['Acme Ltd', 'Acme PLC'], ['Acme Ltd', 'Acme Cyf'], ['Acme PLC', 'Acme CCC'], ['Acme Ltd', 'Acme']],
    places: [
      ['1 Oak St', '1 Oak Street'], ['St Albans', 'Saint Albans'], ['1 Oak Rd', '1 Oak Road'], ['1 Oak Ave', '1 Oak Avenue'],
      ['1 Oak Ln', '1 Oak Lane'], ['1 Oak Cres', '1 Oak Crescent'], ['1 Oak Cl', '1 Oak Close'], ['1 Oak Gdns', '1 Oak Gardens'],
      ['1 Oak Ct', '1 Oak Court'], ['1 Oak Sq', '1 Oak Square'], ['1 Oak Pl', '1 Oak Place'], ['Oak Hse', 'Oak House'],
      ['Oak Est', 'Oak Estate'], ['Oak Ind Est', 'Oak Industrial Estate'], ['Oak Bldg', 'Oak Building'], ['Flat 5', 'Unit 5'],
      ['Guildford, Surrey', 'Guildford'], ['London', 'London, United Kingdom'], ['EC1A 1BB', 'EC1A1BB'],
    ],
    otherPlaces: [['1 Oak St', '1 Oak Rd'], ['EC1A 1BB', 'EC1A 1BD'], ['Guildford, Surrey', 'Guildford, Bath'], ['Flat 5', 'Flat 6']],
    words: [['Smith & Sons Ltd', 'Smith and Sons Ltd'], ['The Acme Ltd', 'Acme Ltd'], ['Acme Ltd t/a Beta', 'Acme Ltd trading as Beta']],
    otherWords: ['Acme Ltd t/a Beta', 'Acme Ltd t/a Gamma'],
  },
  DE: {
    name: 'Beispiel Nord GmbH', address: 'Hauptstrasse 12', account: 'KD-0047110815',
    marks: [['Müller GmbH', 'Mueller GmbH'], ['Müller GmbH', 'Muller GmbH'], ['Groß GmbH', 'Gross GmbH'], ['Bäcker GmbH', 'Baecker GmbH'], ['Özdemir GmbH', 'Oezdemir GmbH']],
    otherLetter: ['Müller GmbH', 'Miller GmbH'],
    suffixes: [
      ['Muster GmbH', 'Muster Gesellschaft mit beschränkter Haftung'], ['Muster AG', 'Muster Aktiengesellschaft'],
      ['Muster UG (haftungsbeschränkt)', 'Muster UG'], ['Muster KG', 'Muster Kommanditgesellschaft'],
      ['Muster OHG', 'Muster Offene Handelsgesellschaft'], ['Muster GmbH & Co. KG', 'Muster GmbH und Co. KG'],
      ['Muster e.K.', 'Muster e.Kfr.'], ['Muster SE', 'Muster Societas Europaea'], ['Muster eG', 'Muster eingetragene Genossenschaft'],
      ['Muster GbR', 'Muster eGbR'], ['Muster e.V.', 'Muster eingetragener Verein'], ['Muster gGmbH', 'Muster gemeinnützige GmbH'],
    ],
    otherSuffixes: [['Muster gGmbH', 'Muster GmbH'], ['Muster GmbH & Co. KG', 'Muster KG'], ['Muster GmbH', 'Muster AG'], ['Muster e.K.', 'Muster e.V.']],
    places: [
      ['Langer Str. 1', 'Langer Strasse 1'], ['Eichenstr. 1', 'Eichenstraße 1'], ['Römerplatz 1', 'Römerpl. 1'], ['Eichenweg Nr. 1', 'Eichenweg 1'],
      ['60311 Frankfurt am Main', '60311 Frankfurt a.M.'], ['60311 Frankfurt am Main', '60311 Frankfurt/Main'], ['Eichenweg 12a', 'Eichenweg 12 a'],
    ],
    otherPlaces: [['Eichenstr. 1', 'Eichenweg 1'], ['Eichenweg 12a', 'Eichenweg 12b'], ['10115 Berlin', '10117 Berlin'], ['Eichenstraße 1', 'Eichenplatz 1']],
    words: [['Groß & Klein GmbH', 'Groß und Klein GmbH'], ['Muster Nord GmbH', 'Nord Muster GmbH']],
    otherWords: ['Groß & Klein GmbH', 'Groß & Kleiner GmbH'],
  },
  FR: {
    name: 'Exemple Transports SARL', address: '12 avenue du Port', account: 'CLI-004171',
    marks: [['Société Élan SARL', 'Societe Elan SARL'], ['Œuvres SAS', 'Oeuvres SAS'], ['Lefèvre SAS', 'Lefe\u0300vre SAS']],
    otherLetter: ['Élan SARL', 'Alan SARL'],
    suffixes: [
      ['Exemple SARL', 'Exemple Société à responsabilité limitée'], ['Exemple SAS', 'Exemple Société par actions simplifiée'],
      ['Exemple SASU', 'Exemple Société par actions simplifiée unipersonnelle'], ['Exemple SA', 'Exemple Société anonyme'],
      ['Exemple EURL', 'Exemple Entreprise unipersonnelle à responsabilité limitée'], ['Exemple SNC', 'Exemple Société en nom collectif'],
      ['Exemple SCI', 'Exemple Société civile immobilière'], ['Exemple SCOP', 'Exemple Société coopérative et participative'],
    ],
    otherSuffixes: [['Exemple SARL', 'Exemple EURL'], ['Exemple SAS', 'Exemple SASU'], ['Exemple SA', 'Exemple SAS']],
    places: [
      ['1 av du Port', '1 avenue du Port'], ['1 bd du Port', '1 boulevard du Port'], ['1 bld du Port', '1 boulevard du Port'], ['1 r. du Port', '1 rue du Port'],
      ['1 pl du Port', '1 place du Port'], ['1 rte du Port', '1 route du Port'], ['1 chem du Port', '1 chemin du Port'], ['1 imp du Port', '1 impasse du Port'],
      ['1 sq du Port', '1 square du Port'], ['1 all du Port', '1 allée du Port'], ['Rés du Port', 'Résidence du Port'], ['Bât A', 'Bâtiment A'],
      ['12 bis rue du Port', '12bis rue du Port'], ['12 ter rue du Port', '12t rue du Port'], ['12 quater rue du Port', '12q rue du Port'],
      ['Rue St Marc', 'Rue Saint Marc'], ['Rue Ste Anne', 'Rue Sainte Anne'], ['ZA du Port', 'Zone artisanale du Port'], ['ZI du Port', 'Zone industrielle du Port'],
      ['75008 PARIS CEDEX 08', '75008 PARIS'], ["Rue de l'Orme", 'Rue de l Orme'], ['Rue Saint-Marc', 'Rue Saint Marc'],
    ],
    otherPlaces: [['1 av du Port', '1 rue du Port'], ['12 bis rue du Port', '12 ter rue du Port'], ['75008 PARIS', '75009 PARIS'], ['Rue St Marc', 'Rue Ste Marc']],
    words: [['Petit & Grand SARL', 'Petit et Grand SARL'], ['Exemple Nord SARL', 'Nord Exemple SARL']],
    otherWords: ['Petit & Grand SARL', 'Petit & Gros SARL'],
  },
  NG: {
    name: 'Example Ventures Limited', address: '12 Broad Street', account: 'NG-0041712',
    marks: [['Ọ̀ṣun Ltd', 'Osun Ltd'], ['Ọláolúwa Ltd', 'Olaoluwa Ltd'], ['Ɗan Ƙasa Ltd', 'Dan Kasa Ltd']], otherLetter: ['Ọ̀ṣun Ltd', 'Asun Ltd'],
    suffixes: [
      ['Acme Ltd', 'Acme Limited'], ['Acme Nig. Ltd', 'Acme Nigeria Limited'], ['Acme Nig. Ltd', 'Acme Ltd'], ['Acme PLC', 'Acme Public Limited Company'],
      ['Acme Ltd/Gte', 'Acme Limited by Guarantee'],
    ],
    otherSuffixes: [['Acme Ltd', 'Acme PLC'], ['Acme Ltd', 'Acme Ltd/Gte']],
    places: [
      ['1 Palm Str', '1 Palm Street'], ['1 Palm Cl', '1 Palm Close'], ['1 Palm Cres', '1 Palm Crescent'], ['Ikoyi, V.I.', 'Ikoyi, Victoria Island'],
      ['Opp. the Mosque', 'Opposite the Mosque'], ['F.C.T.', 'Abuja'], ['Lagos State', 'Lagos'], ['G.R.A.', 'Government Reserved Area'],
    ],
    otherPlaces: [['1 Palm Str', '1 Palm Close'], ['Off Allen Avenue', 'Opp. Allen Avenue'], ['Lagos State', 'Ogun State']],
    words: [['Ade & Sons Ltd', 'Ade and Sons Ltd'], ['The Acme Ltd', 'Acme Ltd']], otherWords: ['Ade & Sons Ltd', 'Ade & Daughters Ltd'],
  },
  NL: {
    name: 'Voorbeeld Noord B.V.', address: 'Kerkstraat 12', account: 'K-0041712',
    marks: [['Daniël B.V.', 'Daniel B.V.'], ['Café B.V.', 'Cafe\u0301 B.V.']], otherLetter: ['Daniël B.V.', 'Danial B.V.'],
    suffixes: [
      ['Voorbeeld B.V.', 'Voorbeeld Besloten Vennootschap'], ['Voorbeeld N.V.', 'Voorbeeld Naamloze Vennootschap'],
      ['Voorbeeld V.O.F.', 'Voorbeeld Vennootschap onder firma'], ['Voorbeeld C.V.', 'Voorbeeld Commanditaire Vennootschap'],
    ],
    otherSuffixes: [['Voorbeeld B.V.', 'Voorbeeld N.V.'], ['Voorbeeld V.O.F.', 'Voorbeeld C.V.']],
    places: [
      ['Kerkstr. 1', 'Kerkstraat 1'], ['Eikenln. 1', 'Eikenlaan 1'], ['Eikenpln. 1', 'Eikenplein 1'], ['Kerkstraat 12-A', 'Kerkstraat 12 A'],
      ["'s-Gravenhage", 'Den Haag'], ["'s-Hertogenbosch", 'Den Bosch'], ['1012 AB', '1012AB'],
    ],
    otherPlaces: [['Kerkstr. 1', 'Kerklaan 1'], ['Kerkstraat 12-A', 'Kerkstraat 12-B'], ['Den Haag', 'Den Bosch']],
    words: [['Groot & Klein B.V.', 'Groot en Klein B.V.'], ['Noord Voorbeeld B.V.', 'Voorbeeld Noord B.V.']], otherWords: ['Groot & Klein B.V.', 'Groot & Kleiner B.V.'],
  },
  IE: {
    name: 'Sample Foods Limited', address: '12 Main Street', account: 'UAN-0041712',
    marks: [['Fáilte Ltd', 'Failte Ltd'], ['Seán Ltd', 'Sea\u0301n Ltd']], otherLetter: ['Fáilte Ltd', 'Foilte Ltd'],
    suffixes: [
      ['Sample Ltd', 'Sample Teoranta'], ['Sample Teo', 'Sample Limited'], ['Sample DAC', 'Sample Designated Activity Company'],
      ['Sample CLG', 'Sample Company Limited by Guarantee'], ['Sample ULC', 'Sample UC'], ['Sample PLC', 'Sample cpt'],
    ],
    otherSuffixes: [['Sample Ltd', 'Sample DAC'], ['Sample ULC', 'Sample PLC']],
    places: [['1 Main St', '1 Main Street'], ['Co. Dublin', 'County Dublin'], ['D02 X285', 'D02X285'], ['Oak Ind Est', 'Oak Industrial Estate']],
    otherPlaces: [['1 Main St', '1 Main Road'], ['Co. Dublin', 'Co. Cork'], ['D02 X285', 'D02 X286']],
    words: [['Smith & Sons Ltd', 'Smith and Sons Ltd'], ['Tús & Tine Teo', 'Tús agus Tine Teo'], ['The Sample Ltd', 'Sample Ltd']],
    otherWords: ['Smith & Sons Ltd', 'Smith & Daughters Ltd'],
  },
  ES: {
    name: 'Ejemplo Norte S.L.', address: 'Calle Mayor 12', account: 'C-0041712',
    marks: [['Peña S.L.', 'Pena S.L.'], ['Núñez S.L.', 'Nu\u0301n\u0303ez S.L.']], otherLetter: ['Peña S.L.', 'Pema S.L.'],
    suffixes: [
      ['Ejemplo S.L.', 'Ejemplo Sociedad Limitada'], ['Ejemplo S.L.U.', 'Ejemplo Sociedad Limitada Unipersonal'], ['Ejemplo S.A.', 'Ejemplo Sociedad Anónima'],
      ['Ejemplo S.A.U.', 'Ejemplo Sociedad Anónima Unipersonal'], ['Ejemplo S.C.', 'Ejemplo Sociedad Civil'],
    ],
    otherSuffixes: [['Ejemplo S.L.', 'Ejemplo S.L.U.'], ['Ejemplo S.A.', 'Ejemplo S.A.U.'], ['Ejemplo S.L.', 'Ejemplo S.A.']],
    places: [
      ['C/ Mayor 1', 'Calle Mayor 1'], ['Avda. del Sol 1', 'Avenida del Sol 1'], ['Pza. del Sol 1', 'Plaza del Sol 1'], ['Pº del Sol 1', 'Paseo del Sol 1'],
      ['Ctra. de Sol 1', 'Carretera de Sol 1'], ['Calle Mayor s/n', 'Calle Mayor sin número'], ['1º Izq', '1 Izquierda'],
    ],
    otherPlaces: [['C/ Mayor 1', 'Avda. Mayor 1'], ['1º Izq', '1º Dcha'], ['28001 Madrid', '28002 Madrid']],
    words: [['Sol & Mar S.L.', 'Sol y Mar S.L.'], ['Norte Ejemplo S.L.', 'Ejemplo Norte S.L.']], otherWords: ['Sol & Mar S.L.', 'Sol & Luna S.L.'],
  },
  IT: {
    name: 'Esempio Nord S.r.l.', address: 'Via Roma 12', account: 'CL-0041712',
    marks: [['Città S.r.l.', 'Citta S.r.l.'], ['Niccolò S.p.A.', 'Niccolo\u0300 S.p.A.']], otherLetter: ['Città S.r.l.', 'Citto S.r.l.'],
    suffixes: [
      ['Esempio S.r.l.', 'Esempio Società a responsabilità limitata'], ['Esempio S.r.l.s.', 'Esempio Società a responsabilità limitata semplificata'],
      ['Esempio S.p.A.', 'Esempio Società per azioni'], ['Esempio S.n.c.', 'Esempio Società in nome collettivo'], ['Esempio S.a.s.', 'Esempio Società in accomandita semplice'],
    ],
    otherSuffixes: [['Esempio S.r.l.', 'Esempio S.r.l.s.'], ['Esempio S.p.A.', 'Esempio S.a.s.'], ['Esempio S.a.s.', 'Esempio Société par actions simplifiée']],
    places: [
      ['V. Roma 1', 'Via Roma 1'], ['P.za Roma 1', 'Piazza Roma 1'], ['C.so Roma 1', 'Corso Roma 1'], ['V.le Roma 1', 'Viale Roma 1'],
      ['Via Roma n. 1', 'Via Roma 1'], ['Via Roma s.n.c.', 'Via Roma senza numero civico'],
    ],
    otherPlaces: [['Via Roma 1', 'Viale Roma 1'], ['P.za Roma 1', 'C.so Roma 1'], ['00184 Roma', '00185 Roma']],
    words: [['Sole & Mare S.r.l.', 'Sole e Mare S.r.l.'], ['Nord Esempio S.r.l.', 'Esempio Nord S.r.l.']], otherWords: ['Sole & Mare S.r.l.', 'Sole & Luna S.r.l.'],
  },
};

const countries = Object.entries(SAMPLES);
const swapLast = (text: string) => text.replace(/(\d)(\d)$/u, '$2$1');

describe.each(countries)('In %s', (country, samples) => {
  const { name, address, account } = samples;
  const ofAccount = (loa: string): DifferenceClass | undefined =>
    compare({ accountNumber: account }, { accountNumber: loa }, country).differences[0]?.class;

  it.each([
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['a narrow no-break space', (text: string) => text.replace(' ', '\u202f')],
    ['a zero-width space', (text: string) => `${text.slice(0, 2)}\u200b${text.slice(2)}`],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a doubled space', (text: string) => text.replace(' ', '  ')],
    ['a space at the end', (text: string) => `${text} `],
  ])('%s are WHITESPACE, in a name and an address, and not when a letter differs too', (_, spaced) => {
    expect(names(name, spaced(name), country)).toMatchObject({ class: 'WHITESPACE', fix: name });
    expect(addresses(address, spaced(address), country)).toMatchObject({ class: 'WHITESPACE', fix: address });
    expect(names(name, spaced(`${name}x`), country).class).not.toBe('WHITESPACE');
    expect(addresses(address, spaced(`${address}x`), country).class).not.toBe('WHITESPACE');
  });

  it('small letters are CASE, and other letters are not', () => {
    expect(names(name, name.toLowerCase(), country)).toMatchObject({ class: 'CASE', fix: name });
    expect(addresses(address, address.toLowerCase(), country)).toMatchObject({ class: 'CASE', fix: address });
    expect(names(name, `x${name.toLowerCase()}`, country).class).toBe('CONTENT');
  });

  it('a comma is PUNCTUATION, and “&” is a word', () => {
    expect(names(name, name.replace(' ', ', '), country)).toMatchObject({ class: 'PUNCTUATION', fix: name });
    expect(addresses(`${address},`, address, country)).toMatchObject({ class: 'PUNCTUATION', fix: `${address},` });
    expect(names(name.replace(' ', ' & '), name, country).class).toBe('CONTENT');
  });

  it.each(samples.marks)('“%s” and “%s” differ in DIACRITIC', (csr, loa) => {
    expect(names(csr, loa, country)).toMatchObject({ class: 'DIACRITIC', fix: csr });
    expect(names(loa, csr, country)).toMatchObject({ class: 'DIACRITIC', fix: loa });
  });

  it('another letter is not DIACRITIC', () => {
    expect(names(...samples.otherLetter, country).class).toBe('CONTENT');
  });

  it.each(samples.suffixes)('“%s” and “%s” differ in ENTITY_SUFFIX, and an address never does', (csr, loa) => {
    expect(names(csr, loa, country)).toMatchObject({ class: 'ENTITY_SUFFIX', fix: csr });
    expect(names(loa, csr, country)).toMatchObject({ class: 'ENTITY_SUFFIX', fix: loa });
    expect(addresses(csr, loa, country).class).not.toBe('ENTITY_SUFFIX');
  });

  it.each(samples.otherSuffixes)('“%s” and “%s” are two legal forms', (csr, loa) => {
    expect(names(csr, loa, country).class).toBe('CONTENT');
    expect(names(loa, csr, country).class).toBe('CONTENT');
  });

  it.each(samples.places)('“%s” and “%s” differ in ADDRESS_FORMAT, and a name never does', (csr, loa) => {
    expect(addresses(csr, loa, country)).toMatchObject({ class: 'ADDRESS_FORMAT', fix: csr });
    expect(addresses(loa, csr, country)).toMatchObject({ class: 'ADDRESS_FORMAT', fix: loa });
    expect(names(csr, loa, country).class).not.toBe('ADDRESS_FORMAT');
  });

  it.each(samples.otherPlaces)('“%s” and “%s” are two places', (csr, loa) => {
    expect(addresses(csr, loa, country).class).toBe('CONTENT');
    expect(addresses(loa, csr, country).class).toBe('CONTENT');
  });

  it.each(samples.words)('“%s” and “%s” differ in WORD_VARIANT', (csr, loa) => {
    expect(names(csr, loa, country)).toMatchObject({ class: 'WORD_VARIANT', fix: csr });
    expect(names(loa, csr, country)).toMatchObject({ class: 'WORD_VARIANT', fix: loa });
  });

  it('other words are not WORD_VARIANT', () => {
    expect(names(...samples.otherWords, country).class).toBe('CONTENT');
  });

  it('a Cyrillic letter that prints alike is LOOK_ALIKE, and one that prints otherwise is not', () => {
    expect(names(name, name.replace('e', '\u0435'), country)).toMatchObject({ class: 'LOOK_ALIKE', fix: name });
    expect(addresses(address, address.replace('e', '\u0435').replace('a', '\u0430'), country).class).toBe('LOOK_ALIKE');
    expect(names(name, name.replace('e', '\u0436'), country).class).toBe('CONTENT');
  });

  it('an account number in another dress is ACCOUNT_FORMAT, swapped digits are TRANSPOSED_DIGIT, another number is CONTENT', () => {
    expect(ofAccount(account.replaceAll('-', ' '))).toBe('ACCOUNT_FORMAT');
    expect(ofAccount(account.replaceAll('-', ''))).toBe('ACCOUNT_FORMAT');
    expect(ofAccount(swapLast(account))).toBe('TRANSPOSED_DIGIT');
    expect(ofAccount(`${account}9`)).toBe('TRANSPOSED_DIGIT');
    expect(ofAccount('9876543')).toBe('CONTENT');
    expect(names(`${name} 417`, `${name} 471`, country).class).toBe('CONTENT');
  });

  it('a signatory of the record passes, and one whose name is written otherwise is AUTH_PERSON', () => {
    const contacts = { authorisedContacts: [{ name }, { name: 'Kim Second' }] };
    expect(compare(contacts, { signatory: { name: 'Kim Second' } }, country).verdict).toBe('match');
    expect(compare(contacts, { signatory: { name: name.toLowerCase() } }, country).differences).toMatchObject([
      { field: 'signatory.name', class: 'AUTH_PERSON', fix: name },
    ]);
  });

  it('numbers in another order pass, one too many is TN_NOT_ON_ACCOUNT, one too few PARTIAL_SCOPE', () => {
    const ofNumbers = (numbers: readonly string[]) =>
      compare({}, { numbers }, country).differences.map(({ class: reason }) => reason);
    expect(ofNumbers(acmeRecord.numbers.toReversed())).toEqual([]);
    expect(ofNumbers([...acmeRecord.numbers, '+442079460109'])).toEqual(['TN_NOT_ON_ACCOUNT']);
    expect(ofNumbers(acmeRecord.numbers.slice(1))).toEqual(['PARTIAL_SCOPE']);
  });

  it('a signature of fifteen days passes, and one of sixteen is DOC_STALE', () => {
    expect(compare({}, { signedOn: '2026-11-11' }, country, '2026-11-26').verdict).toBe('match');
    expect(compare({}, { signedOn: '2026-11-10' }, country, '2026-11-26').differences).toMatchObject([
      { class: 'DOC_STALE' },
    ]);
  });

  it('texts that are the same never differ', () => {
    const { marks, suffixes, places, words } = samples;
    for (const text of [...marks, ...suffixes, ...places, ...words].flat()) {
      for (const same of [text, text.normalize('NFD'), `${text}\u200b`]) {
        const address = { lines: [same] };
        const papers = {
          legalName: same,
          accountNumber: same,
          btn: same,
          serviceAddress: address,
          billingAddress: address,
        };
        const record = { ...papers, authorisedContacts: [{ name: same }] };
        expect(compare(record, { ...papers, signatory: { name: same } }, country)).toEqual({
          verdict: 'match',
          differences: [],
        });
      }
    }
  });
});
