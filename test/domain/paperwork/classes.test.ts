import { describe, expect, it } from 'vitest';
import { accounts, addresses, names } from './papers';

describe('WHITESPACE', () => {
  it.each([
    ['a doubled space', 'Acme  UK Limited'],
    ['a space at the end', 'Acme UK Limited '],
    ['a no-break space', 'Acme\u00a0UK Limited'],
    ['a zero-width space', 'Acme\u200b UK Limited'],
    ['a byte order mark', '\ufeffAcme UK Limited'],
    ['a soft hyphen', 'Acme UK Lim\u00adited'],
    ['a tab', 'Acme\tUK Limited'],
    ['a missing space', 'AcmeUK Limited'],
  ])('is %s', (_, letter) => {
    expect(names('Acme UK Limited', letter)).toMatchObject({ class: 'WHITESPACE', fix: 'Acme UK Limited' });
  });

  it('names the character that cannot be seen', () => {
    expect(names('Acme UK Limited', 'Acme\u00a0UK Limited').explanation).toContain('U+00A0 NO-BREAK SPACE');
    expect(names('Acme UK Limited', 'Acme\u200b UK Limited').explanation).toContain('U+200B ZERO WIDTH SPACE');
  });

  it('is not spacing with other letters', () => {
    expect(names('Acme UK Limited', 'Acme  UK Limitd').class).toBe('CONTENT');
  });
});

describe('CASE', () => {
  it('is capitals for small letters, with or without other spacing', () => {
    expect(names('Acme UK Limited', 'ACME UK LIMITED').class).toBe('CASE');
    expect(names('Acme UK Limited', 'acme  uk limited').class).toBe('CASE');
  });

  it('is not capitals of another word', () => {
    expect(names('Acme UK Limited', 'ACNE UK LIMITED').class).toBe('CONTENT');
  });
});

describe('PUNCTUATION', () => {
  it('is a single comma', () => {
    expect(names('Acme, UK Limited', 'Acme UK Limited')).toMatchObject({
      class: 'PUNCTUATION',
      positions: [{ index: 4, csr: ',', loa: '' }],
    });
  });

  it.each([
    ['Acme UK Ltd.', 'Acme UK Ltd'],
    ['O’Neill Ltd', "O'Neill Ltd"],
    ['O\u02bcNeill Ltd', 'ONeill Ltd'],
    ['Smith-Jones Ltd', 'Smith Jones Ltd'],
    ['Smith–Jones Ltd', 'Smith-Jones Ltd'],
    ['Acme P.L.C.', 'ACME PLC'],
    ['Acme (UK) Limited', 'Acme UK Limited'],
  ])('parts %s from %s', (csr, loa) => {
    expect(names(csr, loa).class).toBe('PUNCTUATION');
  });

  it('is not "&", which is a word', () => {
    expect(names('Smith & Sons', 'Smith Sons').class).toBe('CONTENT');
  });
});

describe('DIACRITIC', () => {
  it.each([
    ['Café Ltd', 'Cafe Ltd'],
    ['Caf\u00e9 Ltd', 'Cafe\u0301 Ltd'],
    ['Müller Ltd', 'Mueller Ltd'],
    ['Müller Ltd', 'Muller Ltd'],
    ['Groß Ltd', 'Gross Ltd'],
    ['GROẞ Ltd', 'Gross Ltd'],
    ['Łódź Ltd', 'Lodz Ltd'],
    ['Ọláolúwa Ltd', 'Olaoluwa Ltd'],
    ['Ɗan Ƙasa Ltd', 'Dan Kasa Ltd'],
    ['\u212bngstrom Ltd', '\u00c5ngstrom Ltd'],
    ['\u212aelvin Ltd', 'Kelvin Ltd'],
  ])('parts %s from %s', (csr, loa) => {
    expect(names(csr, loa)).toMatchObject({ class: 'DIACRITIC', fix: csr });
  });

  it('says of letters that look the same which characters they are made of', () => {
    const { explanation } = names('Caf\u00e9 Ltd', 'Cafe\u0301 Ltd');
    expect(explanation).toContain('U+00E9');
    expect(explanation).toContain('U+0301 COMBINING ACUTE ACCENT');
  });

  it('is not another letter', () => {
    expect(names('Müller Ltd', 'Miller Ltd').class).toBe('CONTENT');
  });
});

describe('ENTITY_SUFFIX', () => {
  it.each([
    ['GB', 'Acme Limited', 'Acme Ltd'],
    ['GB', 'Acme PLC', 'Acme Public Limited Company'],
    ['GB', 'Acme LLP', 'Acme Limited Liability Partnership'],
    ['GB', 'Acme CIC', 'Acme Community Interest Company'],
    ['GB', 'Acme Cyf', 'Acme Cyfyngedig'],
    ['GB', 'Acme Limited t/a Beta', 'Acme Ltd t/a Beta'],
    ['GB', 'ACME, LIMITED', 'Acmé Ltd.'],
    ['US', 'Acme, Inc.', 'Acme Incorporated'],
    ['US', 'Acme L.L.C.', 'Acme Limited Liability Company'],
    ['US', 'Acme Corp', 'Acme Corporation'],
    ['DE', 'Beispiel GmbH', 'Beispiel Gesellschaft mit beschränkter Haftung'],
    ['DE', 'Beispiel GmbH', 'Beispiel Gesellschaft mit beschraenkter Haftung'],
    ['DE', 'Beispiel GmbH & Co. KG', 'Beispiel GmbH und Co. KG'],
    ['DE', 'Beispiel UG (haftungsbeschränkt)', 'Beispiel UG'],
    ['DE', 'Beispiel e.K.', 'Beispiel e.Kfm.'],
    ['DE', 'Beispiel GbR', 'Beispiel eGbR'],
    ['FR', 'Exemple SARL', 'Exemple Société à responsabilité limitée'],
    ['NG', 'Acme Nig. Ltd', 'Acme Nigeria Limited'],
    ['NG', 'Acme Ltd/Gte', 'Acme Limited by Guarantee'],
    ['NL', 'Voorbeeld B.V.', 'Voorbeeld Besloten Vennootschap'],
    ['IE', 'Sampla Teoranta', 'Sampla Ltd'],
    ['IE', 'Sample PLC', 'Sample cpt'],
    ['IE', 'Sample ULC', 'Sample UC'],
    ['ES', 'Ejemplo S.L.', 'Ejemplo Sociedad Limitada'],
    ['IT', 'Esempio S.p.A.', 'Esempio Società per azioni'],
  ])('in %s parts %s from %s', (country, csr, loa) => {
    expect(names(csr, loa, country)).toMatchObject({ class: 'ENTITY_SUFFIX', fix: csr });
  });

  it.each([
    ['GB', 'Acme Ltd', 'Acme PLC'],
    ['GB', 'Acme Ltd', 'Acme'],
    ['GB', 'Acme Cyf', 'Acme Ltd'],
    ['DE', 'Beispiel gGmbH', 'Beispiel GmbH'],
    ['DE', 'Beispiel GmbH & Co. KG', 'Beispiel KG'],
    ['FR', 'Exemple SARL', 'Exemple EURL'],
    ['FR', 'Exemple SAS', 'Exemple SASU'],
    ['FR', 'Exemple SAS', 'Exemple Società in accomandita semplice'],
    ['ES', 'Ejemplo S.L.', 'Ejemplo S.L.U.'],
    ['IT', 'Esempio S.r.l.', 'Esempio S.r.l.s.'],
    ['US', 'Acme Inc', 'Acme LLC'],
  ])('in %s is not %s for %s, which are different forms', (country, csr, loa) => {
    expect(names(csr, loa, country).class).toBe('CONTENT');
  });

  it('is PUNCTUATION where only full stops part the forms', () => {
    expect(names('Voorbeeld B.V.', 'Voorbeeld BV', 'NL').class).toBe('PUNCTUATION');
  });
});

describe('ADDRESS_FORMAT', () => {
  it.each([
    ['GB', '10 High Street', '10 High St'],
    ['GB', 'EC1A 1BB', 'EC1A1BB'],
    ['GB', 'Rose Hse, Mill Ind Est', 'Rose House, Mill Industrial Estate'],
    ['GB', 'Guildford, Surrey', 'Guildford'],
    ['GB', 'London', 'London, United Kingdom'],
    ['GB', 'Unit 4', 'Flat 4'],
    ['US', '100 N Main Street Suite 5', '100 North Main St Ste 5'],
    ['US', '100 Main St #5', '100 Main St Apt 5'],
    ['US', '350 Fifth Ave', '350 5th Avenue'],
    ['US', 'Albany, New York', 'Albany, NY'],
    ['DE', 'Hauptstraße 12', 'Hauptstr. 12'],
    ['DE', 'Lange Straße 12a', 'Lange Str. 12 a'],
    ['DE', 'Marktplatz Nr. 3', 'Marktpl. 3'],
    ['DE', 'Frankfurt am Main', 'Frankfurt a.M.'],
    ['DE', 'Frankfurt am Main', 'Frankfurt/Main'],
    ['FR', '12 bis, avenue de la République', '12bis av. de la République'],
    ['FR', 'Rue Saint-Denis', 'Rue St Denis'],
    ['FR', "rue de l'Église", 'rue de l Église'],
    ['FR', 'PARIS CEDEX 08', 'PARIS'],
    ['NG', '12 Awolowo Street, V.I.', '12 Awolowo Str, Victoria Island'],
    ['NG', 'Lagos State', 'Lagos'],
    ['NG', 'F.C.T.', 'Abuja'],
    ['NL', 'Kerkstraat 12-A', 'Kerkstr. 12 A'],
    ['NL', "'s-Gravenhage", 'Den Haag'],
    ['IE', 'Co. Dublin', 'County Dublin'],
    ['IE', 'D02 X285', 'D02X285'],
    ['ES', 'C/ Mayor 5', 'Calle Mayor 5'],
    ['ES', 'Pº de Gracia s/n', 'Paseo de Gracia sin número'],
    ['ES', '1º Izq', '1 Izquierda'],
    ['IT', 'P.za Garibaldi n. 5', 'Piazza Garibaldi 5'],
    ['IT', 'V.le Roma s.n.c.', 'Viale Roma senza numero civico'],
  ])('in %s parts %s from %s', (country, csr, loa) => {
    expect(addresses(csr, loa, country)).toMatchObject({ class: 'ADDRESS_FORMAT', fix: csr });
  });

  it.each([
    ['GB', '10 High Street', '10 High Road', 'CONTENT'],
    ['GB', '10 Kent Road', '10 Road', 'CONTENT'],
    ['GB', 'Stratford-upon-Avon', 'Stratford upon Avon', 'PUNCTUATION'],
    ['DE', 'Hauptstraße 12', 'Hauptstrasse 12', 'DIACRITIC'],
    ['GB', 'EC1A 1BB', 'EC1A 1BD', 'CONTENT'],
  ])('in %s does not explain %s for %s', (country, csr, loa, reason) => {
    expect(addresses(csr, loa, country).class).toBe(reason);
  });

  it('does not explain a name', () => {
    expect(names('High Street Ltd', 'High St Ltd').class).toBe('CONTENT');
  });
});

describe('WORD_VARIANT', () => {
  it.each([
    ['Smith & Sons Ltd', 'Smith and Sons Limited'],
    ['The Acme Company', 'Acme Company'],
    ['Acme Beta Ltd', 'Beta Acme Ltd'],
    ['Acme Ltd t/a Beta', 'Acme Ltd trading as Beta'],
    ['Acme Ltd t/a Beta', 'Acme Ltd'],
  ])('parts %s from %s', (csr, loa) => {
    expect(names(csr, loa).class).toBe('WORD_VARIANT');
  });

  it('is an address whose parts are turned round', () => {
    expect(addresses('Flat 2, 10 High Street', '10 High St, Flat 2').class).toBe('WORD_VARIANT');
  });

  it('is not two trading names', () => {
    expect(names('Acme Ltd t/a Beta', 'Acme Ltd t/a Gamma').class).toBe('CONTENT');
  });
});

describe('account numbers', () => {
  it.each(['AC 00417', 'AC00417', 'AC-417', 'AC–00417', ' AC-00417', 'AC\u00a000417'])(
    'differ in ACCOUNT_FORMAT for AC-00417 as %s',
    (letter) => {
      expect(accounts('AC-00417', letter)).toMatchObject({ class: 'ACCOUNT_FORMAT', fix: 'AC-00417' });
    },
  );

  it.each([
    ['417', '00417', 'ACCOUNT_FORMAT'],
    ['12-0045', '12-45', 'ACCOUNT_FORMAT'],
    ['12-0045', '120045', 'ACCOUNT_FORMAT'],
    ['AC-00417', 'ac-00417', 'CASE'],
    ['AC-00417', 'ac 417', 'CASE'],
    ['AC-00417', 'AC-00417\u200b', 'WHITESPACE'],
    ['AC/00417', 'AC.00417', 'PUNCTUATION'],
    ['AC-00417', 'AC-00471', 'TRANSPOSED_DIGIT'],
    ['AC-00417', 'AC-00418', 'TRANSPOSED_DIGIT'],
    ['AC-00417', 'AC-0417x', 'TRANSPOSED_DIGIT'],
    ['AC-00417', 'AC-O0417', 'TRANSPOSED_DIGIT'],
    ['AC-00417', '\u0410C-00417', 'LOOK_ALIKE'],
    ['AC-00417', 'AC-\uff10\uff10417', 'LOOK_ALIKE'],
    ['AC-00417', 'AC-98765', 'CONTENT'],
    ['AC-00417', '', 'CONTENT'],
    ['12 34', '34 12', 'CONTENT'],
  ])('like %s differ from %s in %s', (csr, loa, reason) => {
    expect(accounts(csr, loa).class).toBe(reason);
  });

  it('with two digits swapped are explained as swapped', () => {
    expect(accounts('AC-00417', 'AC-00471').explanation).toContain('characters are swapped');
  });

  it('do not lend their slips to names', () => {
    expect(names('Acme 417 Ltd', 'Acme 471 Ltd').class).toBe('CONTENT');
  });
});

describe('LOOK_ALIKE', () => {
  it.each([
    ['Cyrillic', 'Acme Ltd', '\u0410cme Ltd'],
    ['Cyrillic throughout', 'Acme Ltd', '\u0410\u0441\u043c\u0435 Ltd'],
    ['Greek', 'Omega Ltd', '\u039fmega Ltd'],
    ['full width', 'Acme Ltd', '\uff21cme Ltd'],
    ['mathematical, outside the basic plane', 'Acme Ltd', '\u{1d400}cme Ltd'],
    ['a ligature', 'Office Ltd', 'O\ufb03ce Ltd'],
    ['a Cyrillic letter and another legal form', 'Acme Ltd', '\u0410cme Limited'],
    ['I for l', 'Iris Ltd', 'lris Ltd'],
  ])('is %s', (_, csr, loa) => {
    expect(names(csr, loa)).toMatchObject({ class: 'LOOK_ALIKE', fix: csr });
  });

  it('is a letter O for a zero in an address', () => {
    expect(addresses('10 High Street', '1O High Street').class).toBe('LOOK_ALIKE');
  });

  it('names the script of the letter', () => {
    expect(names('Acme Ltd', '\u0410cme Ltd').explanation).toContain('“\u0410” (U+0410, Cyrillic)');
  });

  it('is not a Cyrillic letter that prints otherwise', () => {
    expect(names('Acme Ltd', '\u0416cme Ltd').class).toBe('CONTENT');
  });
});

describe('CONTENT', () => {
  it('is another name, shown whole on both sides', () => {
    const difference = names('Acme UK Limited', 'Beta UK Limited');
    expect(difference.class).toBe('CONTENT');
    expect(difference.explanation).toContain('“Acme UK Limited”');
    expect(difference.explanation).toContain('“Beta UK Limited”');
  });
});
