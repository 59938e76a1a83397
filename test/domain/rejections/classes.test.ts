import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES, type RejectionClassRule } from '../../../functions/domain/rejections/classes';

const rules: readonly (readonly [string, RejectionClassRule])[] = Object.entries(REJECTION_CLASSES);

const withClock = (clock: RejectionClassRule['clock']): readonly string[] =>
  rules.filter(([, rule]) => rule.clock === clock).map(([name]) => name);

describe('The classes of rejections', () => {
  it('A new letter is needed exactly where the clock starts again', () => {
    const disagreeing = rules.filter(([, { clock, needsNewLoa }]) => needsNewLoa !== (clock === 'RESET'));
    expect(disagreeing).toEqual([]);
  });

  it('The same request is held and filed again for a PIN, a lock, a date, a missing paper, never for what the letter says', () => {
    expect(withClock('HOLD')).toEqual([
      'PIN_PASSCODE',
      'TN_INACTIVE',
      'FREEZE_LOCK',
      'PENDING_ORDER',
      'FEATURE_CONFLICT',
      'BUNDLE',
      'DOC_MISSING',
      'DATE',
      'DUPLICATE_ID',
      'REGISTRY',
      'DEBT',
      'OTHER',
    ]);
  });

  it('Only the carrier’s own trouble and its silence leave the request as it is', () => {
    expect(withClock('INFO')).toEqual(['CARRIER_INTERNAL', 'UNRESPONSIVE']);
  });

  it('A next step that files again without saying more belongs to no class that needs a new letter', () => {
    const silent = rules.filter(([, { clock, nextStep }]) => clock === 'RESET' && !/letter|sign/.test(nextStep));
    expect(silent).toEqual([]);
  });

  it('Every class says in whole sentences what it means and what to do', () => {
    const texts = rules.flatMap(([, { meaning, nextStep }]) => [meaning, nextStep]);
    expect(texts.filter((text) => !/^[A-Z].{20,}\.$/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('Nobody can repair a number that is not portable', () => {
    expect(rules.filter(([, { fixBy }]) => fixBy === 'nobody').map(([name]) => name)).toEqual(['TN_NOT_PORTABLE']);
  });
});
