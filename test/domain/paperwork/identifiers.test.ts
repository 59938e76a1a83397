import { describe, expect, it } from 'vitest';
import { lintIdentifiers, lintRegistration } from '../../../functions/domain/paperwork/identifiers';

const codes = (country: string, item: string, value: string): readonly string[] =>
  lintIdentifiers(country, { [item]: value }).map((warning) => warning.code);

describe('the form of an identifier', () => {
  it.each([
    ['US', 'postcode', '10001-1234', '1000'],
    ['US', 'ein', '12-3456789', '12-345678'],
    ['GB', 'postcode', 'EC1A 1BB', 'EC1A 1BO'],
    ['GB', 'postcode', 'W1A0AX', 'Q1 1AA'],
    ['GB', 'postcode', 'GIR 0AA', 'EC1A-1BB'],
    ['GB', 'companyNumber', 'SC123456', '1234567'],
    ['DE', 'postcode', '01067', '1067'],
    ['DE', 'companyNumber', 'HRB 12345 Amtsgericht Berlin', 'HRX 12345'],
    ['FR', 'postcode', '75008', '7500'],
    ['FR', 'naf', '6201Z', '62.01Z'],
    ['NG', 'companyNumber', 'RC 123456', 'RC-123456'],
    ['IE', 'postcode', 'D6W XY00', 'D02 X28'],
    ['NL', 'postcode', '1012 AB', '0012 AB'],
    ['NL', 'companyNumber', '12345678', '1234567'],
    ['ES', 'postcode', '28001', '53001'],
    ['ES', 'taxNumber', 'B12345674', 'I1234567A'],
    ['IT', 'postcode', '00184', '0184'],
    ['IT', 'taxNumber', 'RSSMRA80A01H501U', 'RSSMRA80A01H501'],
  ])('in %s as %s is met by %s and not by %s', (country, item, good, bad) => {
    expect([codes(country, item, good), codes(country, item, bad)]).toEqual([[], ['identifier-format']]);
  });

  it.each([
    ['FR', 'siren', '732829320', '732829321'],
    ['FR', 'siret', '73282932000074', '73282932000075'],
    ['IT', 'vatNumber', '12345678903', '12345678904'],
    ['ES', 'taxNumber', 'B12345674', 'B12345675'],
    ['ES', 'taxNumber', '12345678Z', '12345678A'],
  ])('in %s as %s holds a check digit: %s and not %s', (country, item, good, bad) => {
    expect([codes(country, item, good), codes(country, item, bad)]).toEqual([[], ['identifier-check-digit']]);
  });

  it('lets the establishments of La Poste add up to a multiple of five', () => {
    expect(codes('FR', 'siret', '35600000000051')).toEqual([]);
    expect(codes('FR', 'siret', '35600000000052')).toEqual(['identifier-check-digit']);
  });

  it('is not judged where no row knows the item or the country', () => {
    expect([codes('GB', 'shoeSize', '12'), codes('PT', 'postcode', 'x')]).toEqual([[], []]);
    expect(lintIdentifiers('GB', { postcode: undefined })).toEqual([]);
  });

  it('of a legal entity is one of those that its country has, spaces or not', () => {
    const registration = (country: string, value: string) => lintRegistration(country, value).map(({ code }) => code);
    const good = [
      ['FR', '732 829 320'],
      ['FR', '732 829 320 00074'],
      ['DE', 'HRB 12345 Amtsgericht Charlottenburg'],
      ['GB', ' 01234567 '],
      ['IT', '12345678903'],
      ['IT', 'RSSMRA80A01H501U'],
      ['IE', 'anything'],
    ] as const;
    for (const [country, value] of good) expect(registration(country, value), value).toEqual([]);
    expect(registration('FR', '732 829 321')).toEqual(['identifier-check-digit']);
    expect(registration('FR', '7328')).toEqual(['identifier-format']);
    expect(registration('GB', '1234567')).toEqual(['identifier-format']);
  });
});
