import { describe, expect, test } from 'vitest';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import { CLASS_RULES } from '../../../functions/domain/playbooks/class-rules';
import { CLASS_NAMES } from '../../../functions/domain/playbooks/number-class';
import { isTimeZone } from '../../../functions/domain/time/instant';

const ORIGINS = ['practice', 'regulator', 'law', 'aws', 'carrier', 'industry', 'default'];

/** Identity of a playbook and not a figure in it: no source is asked for. */
const IDENTITY = ['key', 'country', 'title', 'classes', 'zone', 'language', 'confidence'];

const proven = (node: Record<string, unknown>): boolean =>
  ORIGINS.includes(String(node['origin'])) && typeof node['source'] === 'string' && node['source'].trim().length > 3;

/** The paths of all that is said in a playbook without an origin and a source. */
function unproven(node: unknown, path = ''): readonly string[] {
  if (node === null) return [];
  if (typeof node !== 'object') return [path];
  if (Array.isArray(node)) return node.flatMap((inner, index) => unproven(inner, `${path}/${index}`));
  const fields = node as Record<string, unknown>;
  if ('origin' in fields || 'source' in fields || 'value' in fields) return proven(fields) ? [] : [path];
  return Object.entries(fields)
    .filter(([name]) => !IDENTITY.includes(name) && name !== 'recipient')
    .flatMap(([name, inner]) => unproven(inner, `${path}/${name}`));
}

function planted(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(PLAYBOOKS[0]);
  const names = path.split('/').slice(1);
  const last = names.pop() ?? '';
  const holder = names.reduce((node, name) => (node as Record<string, unknown>)[name], copy);
  (holder as Record<string, unknown>)[last] = value;
  return copy;
}

describe('every playbook', () => {
  test.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
    '%s says of every figure who stands behind it and where it was read',
    (_, playbook) => {
      expect(unproven(playbook)).toEqual([]);
    },
  );

  test.each([
    ['/rollbackHours', 72],
    ['/rollbackHours/source', ''],
    ['/rollbackHours/origin', 'hearsay'],
    ['/timeline/stated/2/source', undefined],
    ['/windows/carrier/origin', undefined],
    ['/signatures/0/maxAgeDays', 15],
    ['/risks/0/source', ''],
    ['/documents/1/origin', 'rumour'],
  ])('a planted figure without proof is found: %s', (path, value) => {
    expect(unproven(planted(path, value))).toHaveLength(1);
  });

  test.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
    '%s calls 72 hours a practice and no right, and its spans lie in order',
    (_, playbook) => {
      expect(playbook.rollbackHours).toMatchObject({ value: 72, origin: 'practice' });
      const { min, typical, max } = playbook.timeline;
      const spans: (number | null)[] = [min.value, typical.value, max.value];
      expect(spans.filter((span) => span !== null)).toEqual(
        spans.filter((span) => span !== null).toSorted((a, b) => a - b),
      );
      expect(isTimeZone(playbook.zone)).toBe(true);
    },
  );

  test('is found by its key, and stands there once', () => {
    const keys = PLAYBOOKS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const playbook of PLAYBOOKS) expect(playbookOf(playbook.key)).toBe(playbook);
    expect(playbookOf('EU_OTHER')).toBe(PLAYBOOKS.find(({ key }) => key === 'EU_OTHER'));
  });
});

describe('the rules of number classes', () => {
  test('know every class that a playbook claims, and send its numbers there', () => {
    for (const playbook of PLAYBOOKS) {
      for (const name of playbook.classes) {
        expect(CLASS_RULES.find((rule) => rule.numberClass === name)?.playbook, name).toBe(playbook.key);
      }
    }
  });

  test('have one row a class, each with a reason, and none without a class of its own', () => {
    const named = CLASS_RULES.map((rule) => rule.numberClass);
    expect(new Set(named).size).toBe(named.length);
    expect(CLASS_NAMES.filter((name) => !named.includes(name))).toEqual(['OTHER', 'INVALID']);
    expect(CLASS_RULES.filter((rule) => rule.reason.trim() === '')).toEqual([]);
  });

  test('offer no port path for what is rejected or has none', () => {
    const odd = CLASS_RULES.filter(({ verdict }) => verdict === 'reject' || verdict === 'migrate');
    expect(odd.filter((rule) => rule.playbook !== null)).toEqual([]);
  });
});
