import { describe, expect, test } from 'vitest';
import { gatesOpen } from '../../../functions/domain/runbook/gates';
import type { SignOff } from '../../../functions/domain/runbook/sign-off';
import { portIn, WHEN } from '../port/cast';
import { dated, factsWith, itemOf, letterOf, RECORD, SIGNED_AT, word } from './cast';

const signedOver = (loa: ReturnType<typeof letterOf> | null, more: Partial<SignOff> = {}) =>
  factsWith({ order: { csr: RECORD, loa, signOffs: [word('legal-sign-off', null, { by: 'Lena Legal', ...more })] } });

const stateOver = (loa: ReturnType<typeof letterOf> | null, port = dated()) =>
  itemOf('legal-sign-off', [port], signedOver(loa)).state;

describe('the legal sign-off', () => {
  test('holds for the letter that was on file when it was given', () => {
    expect(itemOf('legal-sign-off', [dated()], signedOver(letterOf(WHEN.letterIn)))).toMatchObject({
      state: 'done',
      lacks: null,
      signedOff: { by: 'Lena Legal' },
    });
  });

  test.each([
    ['in the same second', SIGNED_AT, 'done'],
    ['a second later', '2026-12-03T09:00:01Z', 'open'],
  ])('against a letter that came in %s (%s) is %s', (_, receivedAt, state) => {
    expect(stateOver(letterOf(receivedAt))).toBe(state);
  });

  test('does not hold while the letter says something else than the record, and says in what', () => {
    expect(itemOf('legal-sign-off', [dated()], signedOver(letterOf(WHEN.letterIn, 'blocked')))).toMatchObject({
      state: 'open',
      signedOff: null,
      lacks: `The letter of ${WHEN.letterIn} does not match the record: legalName.`,
    });
  });

  test('is asked anew when a new record has voided the letter', () => {
    const item = itemOf('legal-sign-off', [dated()], signedOver(null));
    expect(item).toMatchObject({ state: 'open', lacks: 'No letter of authority is on file.' });
    expect(gatesOpen(dated(), signedOver(null)).map(({ itemKey }) => itemKey)).toContain('legal-sign-off');
  });

  test('of a number that is past its port is not asked again by the letter of another', () => {
    expect(stateOver(letterOf('2026-12-20T10:00:00Z'), portIn('COMPLETED'))).toBe('done');
  });

  test('by somebody else than the legal contact counts, and says so', () => {
    const facts = signedOver(letterOf(WHEN.letterIn), { by: 'Otis Operations' });
    expect(itemOf('legal-sign-off', [dated()], facts)).toMatchObject({
      state: 'done',
      lacks: 'Signed off by Otis Operations, not by the legal contact of the order, Lena Legal.',
    });
    const byMail = signedOver(letterOf(WHEN.letterIn), { by: 'LEGAL@acme.example' });
    expect(itemOf('legal-sign-off', [dated()], byMail).lacks).toBeNull();
  });
});
