import type { Csr } from './csr';

/** What stands in a secret's place. That there is one may be known; nothing of it, its length included. */
export const MASKED = '••••';

/** Shorter ones are told apart from ordinary digits by nobody. */
const SHORTEST_PIN = 4;

/** What moves a number by itself (porting-facts §12). */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  'pin pincode passcode password secret pac puk rio codice segreto migration'.split(' '),
);

/**
 * Whether an entry of the record's `extra` is a secret: by its key ('portingPin', 'account_pin' and 'PIN' are, 'shipping' is
 * none: words are told apart by case and separators), or because it repeats the PIN (porting-facts §12).
 */
export function isSecret(csr: Pick<Csr, 'pin' | 'extra'>, key: string): boolean {
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/);
  const value = csr.extra[key];
  return (
    words.some((word) => SECRET_WORDS.has(word.toLowerCase().replace(/s$/, ''))) ||
    (value !== undefined && value === csr.pin)
  );
}

/** The rest of a record (`extra`) as it may be shown: what is secret is masked, however deep it lies. */
export const shownExtra = (csr: Pick<Csr, 'pin' | 'extra'>): Csr['extra'] =>
  Object.fromEntries(
    Object.entries(csr.extra).map(([key, value]) => [key, isSecret(csr, key) ? maskedThroughout(value) : value]),
  );

function maskedThroughout(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return MASKED;
  if (Array.isArray(value)) return value.map(maskedThroughout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskedThroughout(inner)]));
}

/** What somebody wrote, with the PIN of the account masked where he quoted it: such a text is mailed and kept in histories. */
export function withoutPin(text: string, csr: Csr | null): string {
  const pin = csr?.pin ?? '';
  return pin.length < SHORTEST_PIN ? text : text.replaceAll(pin, MASKED);
}
