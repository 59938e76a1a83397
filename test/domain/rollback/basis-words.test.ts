import { describe, expect, test } from 'vitest';
import { basisWords, confirmedOn } from '../../../functions/domain/rollback/basis-words';
import { ROLLBACK_BASES, type RollbackBasis } from '../../../functions/domain/rollback/rollback-window';

const asked = (basis: RollbackBasis, on?: string, hours = 48) => ({
  name: 'Example Telecom',
  rollback: { hours, basis, ...(on === undefined ? {} : { confirmedOn: on }) },
});

describe('the basis of a rollback window', () => {
  test.each(ROLLBACK_BASES.flatMap((basis) => [undefined, '2026-11-20'].map((on) => [basis, on] as const)))(
    'is no right, be it of %s and confirmed on %s',
    (basis, on) => {
      expect(basisWords({ hours: 48, basis }, asked(basis, on))).toContain('not a right');
    },
  );

  test('names the day on which the carrier confirmed the hours', () => {
    expect(basisWords({ hours: 48, basis: 'carrier' }, asked('carrier', '2026-11-20'))).toBe(
      'confirmed by Example Telecom on Friday 20 November 2026; its word, and not a right',
    );
  });

  test('calls hours that a carrier stated at no known date stated, not confirmed', () => {
    const words = basisWords({ hours: 48, basis: 'carrier' }, asked('carrier'));
    expect(words).toBe('stated by Example Telecom, date not on file; not a right');
  });

  test.each(['regulator', 'aws'] as const)('says of hours put down to %s that somebody entered them so', (basis) => {
    expect(basisWords({ hours: 48, basis }, asked(basis))).toMatch(/^entered as stated by /);
  });

  test.each([
    ['other hours', asked('carrier', '2026-11-20', 72)],
    ['another basis', asked('practice', '2026-11-20')],
    ['nothing', { name: 'Example Telecom', rollback: null }],
  ])('lends no date to a window where %s are on file by now', (_what, carrier) => {
    expect(confirmedOn({ hours: 48, basis: 'carrier' }, carrier)).toBeUndefined();
    expect(basisWords({ hours: 48, basis: 'carrier' }, carrier)).not.toContain('2026');
  });
});
