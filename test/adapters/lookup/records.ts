import { marshall } from '@aws-sdk/util-dynamodb';
import type { LookupRecord } from '../../../functions/domain/port/lookup-answer';
import { PHASES } from '../../../functions/domain/port/phase';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import type { Dice } from './dice';

export const NUMBER = '+442079460101';
export const NOW = '2026-12-10T10:00:00Z';

export const IN_THE_WINDOW: LookupRecord = {
  number: NUMBER,
  orderId: 'acme-london-1',
  phase: 'ROLLBACK_WINDOW',
  country: 'GB',
  numberClass: 'GB_GEO',
  wave: 'wave-1',
  focAt: '2026-12-09T10:00:00Z',
  rollback: { opensAt: '2026-12-09T10:20:00Z', closesAt: '2026-12-12T10:20:00Z' },
  testPhones: ['+442079460777'],
  legacyNumber: null,
  isBridged: false,
};

/** The row as the tables' own library writes it (rows.ts, lookupItem). */
export const storedRow = (record: LookupRecord) =>
  marshall({ ...keys.lookup(record.number), ...record }, { removeUndefinedValues: true });

const instant = (dice: Dice): string =>
  `${new Date(Date.parse(NOW) + (dice.below(20_000) - 10_000) * 1000).toISOString().slice(0, 19)}Z`;

/** Any record: every phase, nulls and texts of every script where a field allows them. */
export function anyRecord(dice: Dice): LookupRecord {
  const word = (): string => dice.text('abcXYZ019-_ "\\\n\u00e9\u00fc\u4e2d\u{1f4de}#', 0, 12);
  const orNull = <T>(make: () => T): T | null => (dice.chance(0.3) ? null : make());
  return {
    number: `+4420794601${String(dice.below(100)).padStart(2, '0')}`,
    orderId: word(),
    phase: dice.pick(PHASES),
    country: dice.pick(['GB', 'US', 'DE']),
    numberClass: word(),
    wave: orNull(word),
    focAt: orNull(() => instant(dice)),
    rollback: orNull(() => ({ opensAt: instant(dice), closesAt: instant(dice) })),
    testPhones: Array.from({ length: dice.below(4) }, () => `+4420794607${dice.below(10)}${dice.below(10)}`),
    legacyNumber: orNull(() => '+442079460199'),
    isBridged: dice.chance(0.3),
  };
}
