/** One identifier of one country and the form it has; a form is a warning, never a reason to rewrite what the record says. */
interface IdentifierFormat {
  readonly country: string;
  readonly item: string;
  readonly pattern: RegExp;
  /** An arithmetical check beyond the form. */
  readonly check?: (value: string) => boolean;
}

export interface IdentifierWarning {
  readonly code: 'identifier-format' | 'identifier-check-digit';
  readonly item: string;
  readonly value: string;
  readonly message: string;
}

const digitsOf = (value: string): readonly number[] => Array.from(value.replace(/\D/gu, ''), Number);

const luhnSum = (value: string): number =>
  digitsOf(value)
    .toReversed()
    .reduce((sum, digit, place) => sum + (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);

const passesLuhn = (value: string): boolean => luhnSum(value) % 10 === 0;

// La Poste numbers its establishments by a rule of its own: the digits add up to a multiple of five.
const LA_POSTE = '356000000';
/** Whether the check digit of a SIRET (14 digits) adds up: Luhn, or by fives at La Poste. */
export const passesSiret = (value: string): boolean =>
  passesLuhn(value) || (value.startsWith(LA_POSTE) && digitsOf(value).reduce((sum, digit) => sum + digit, 0) % 5 === 0);

// Spain's own arithmetic, as published: a person's eight digits modulo 23 name a letter; a company's seven are summed, every
// other one doubled digit by digit, and what is missing to ten is the check digit or the letter at its place. Which of the
// two a company has goes by its first letter; either is taken here.
const PERSON_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const COMPANY_LETTERS = 'JABCDEFGHI';

/** Whether the check character of a Spanish NIF or CIF fits; the form has been looked at before. */
export function passesNif(value: string): boolean {
  const check = value.slice(-1);
  if (/^\d/u.test(value)) return check === PERSON_LETTERS.charAt(Number(value.slice(0, 8)) % 23);
  const missing = (10 - (luhnSum(`${value.slice(1, 8)}0`) % 10)) % 10;
  return check === String(missing) || check === COMPANY_LETTERS.charAt(missing);
}

// Source: porting-facts §3.
export const IDENTIFIER_FORMATS: readonly IdentifierFormat[] = [
  { country: 'US', item: 'postcode', pattern: /^\d{5}(-\d{4})?$/u },
  { country: 'US', item: 'ein', pattern: /^\d{2}-?\d{7}$/u },
  {
    country: 'GB',
    item: 'postcode',
    pattern:
      /^(GIR ?0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) ?[0-9][ABD-HJLNP-UW-Z]{2})$/u,
  },
  { country: 'GB', item: 'companyNumber', pattern: /^([A-Z]{2}\d{6}|\d{8})$/u },
  { country: 'DE', item: 'postcode', pattern: /^\d{5}$/u },
  { country: 'DE', item: 'companyNumber', pattern: /^HR[AB] ?\d+(\D.*)?$/u },
  { country: 'FR', item: 'postcode', pattern: /^\d{5}$/u },
  { country: 'FR', item: 'siren', pattern: /^\d{9}$/u, check: passesLuhn },
  { country: 'FR', item: 'siret', pattern: /^\d{14}$/u, check: passesSiret },
  { country: 'FR', item: 'naf', pattern: /^\d{4}[A-Z]$/u },
  { country: 'NG', item: 'postcode', pattern: /^\d{6}$/u },
  { country: 'NG', item: 'companyNumber', pattern: /^(RC|BN|IT)?\s?\d{1,8}$/u },
  { country: 'IE', item: 'postcode', pattern: /^([AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}$/u },
  { country: 'NL', item: 'postcode', pattern: /^[1-9]\d{3} ?[A-Z]{2}$/u },
  { country: 'NL', item: 'companyNumber', pattern: /^\d{8}$/u },
  { country: 'ES', item: 'postcode', pattern: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/u },
  {
    country: 'ES',
    item: 'taxNumber',
    pattern: /^([A-HJNP-SUVW]\d{7}[0-9A-J]|\d{8}[A-Z])$/u,
    check: passesNif,
  },
  { country: 'IT', item: 'postcode', pattern: /^\d{5}$/u },
  { country: 'IT', item: 'vatNumber', pattern: /^\d{11}$/u, check: passesLuhn },
  { country: 'IT', item: 'taxNumber', pattern: /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$/u },
];

/**
 * What looks odd about identifiers of a country (ISO 3166 alpha-2), by item: postcode, companyNumber, siret, taxNumber …
 * Items and countries without a row are not judged.
 * Example: lintIdentifiers('GB', { postcode: 'EC1A 1B' }) gives one warning 'identifier-format'.
 */
export function lintIdentifiers(
  country: string,
  items: Readonly<Record<string, string | undefined>>,
): readonly IdentifierWarning[] {
  return Object.entries(items).flatMap(([item, value]) => {
    const format = IDENTIFIER_FORMATS.find((row) => row.country === country && row.item === item);
    return format === undefined || value === undefined ? [] : lint(format, value);
  });
}

/** What the registration number of a legal entity may be in each country; one item that it fits is enough. */
const REGISTRATION_ITEMS: Readonly<Record<string, readonly string[]>> = {
  US: ['ein'],
  GB: ['companyNumber'],
  DE: ['companyNumber'],
  FR: ['siren', 'siret'],
  NG: ['companyNumber'],
  NL: ['companyNumber'],
  ES: ['taxNumber'],
  IT: ['vatNumber', 'taxNumber'],
};

/**
 * What looks odd about the registration number of a legal entity, which is of one kind or another: a French one of nine
 * digits is a SIREN, of fourteen a SIRET. Spaces that group it are no fault. Countries without a row are not judged.
 */
export function lintRegistration(country: string, registrationNumber: string): readonly IdentifierWarning[] {
  const plain = registrationNumber.replace(/\s+/gu, ' ').trim();
  const writings = [plain, plain.replaceAll(' ', '')];
  const judged = (REGISTRATION_ITEMS[country] ?? []).map((item) => {
    const verdicts = writings.map((writing) => lintIdentifiers(country, { [item]: writing }));
    return (
      verdicts.find((warnings) => warnings.every(({ code }) => code === 'identifier-check-digit')) ?? verdicts[0] ?? []
    );
  });
  if (judged.some((warnings) => warnings.length === 0)) return [];
  // A wrong check digit says more than a form that the number was never meant to have.
  return judged.find((warnings) => warnings.some(({ code }) => code === 'identifier-check-digit')) ?? judged[0] ?? [];
}

function lint({ country, item, pattern, check }: IdentifierFormat, value: string): readonly IdentifierWarning[] {
  if (!pattern.test(value)) {
    const message = `“${value}” does not have the form of a ${country} ${item}; if the carrier's record says so, keep it.`;
    return [{ code: 'identifier-format', item, value, message }];
  }
  if (check === undefined || check(value)) return [];
  const message = `The check digit of “${value}” (${country} ${item}) does not add up; a digit may be wrong.`;
  return [{ code: 'identifier-check-digit', item, value, message }];
}

/** The form of a country's postcodes, if it has a row. */
export function postcodeFormat(country: string): RegExp | undefined {
  return IDENTIFIER_FORMATS.find((row) => row.country === country && row.item === 'postcode')?.pattern;
}
