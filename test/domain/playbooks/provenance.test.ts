import { describe, expect, test } from 'vitest';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import { CLASS_RULES } from '../../../functions/domain/playbooks/class-rules';
import { PLAYBOOK_KEYS, type PlaybookKey } from '../../../functions/domain/playbooks/playbook';
import { CLASS_NAMES } from '../../../functions/domain/playbooks/number-class';
import { isTimeZone } from '../../../functions/domain/time/instant';

/** Identity of a playbook and not a figure in it: no source is asked for. */
const IDENTITY = ['key', 'country', 'title', 'classes', 'zone', 'language', 'confidence'];

/**
 * Who can be behind an origin, by the name that a source begins with or follows a colon or semicolon: a closed list. Facts
 * gathered by ourselves, searches without result and notes are no source (porting-facts §14 names those there are).
 */
const CARRIERS =
  'Bandwidth, |Telnyx, |Twilio, |Zoom, |porting pages of |published porting (forms|pages) |public source code of a German carrier';
const REGULATORS = '47 CFR |FCC |Ofcom, |ARCEP|Bundesnetzagentur, |ComReg, |NCC, ';
const AMAZON = 'Amazon Connect Administrator Guide, |AWS knowledge article |Amazon Chime SDK ';
const LAWS = 'Directive \\(EU\\) |TKG |Code des postes ';
const TRADE =
  'Somos, |NPAC/LNPA |UK (Geographic Number Portability|numbering plan) |North American Numbering Plan|Nigerian press|a third party|form (and check digit )?of |usual corporate papers|rejections to expect|withdrawal of |announcements of |industry practice';
const REPORT = "migration practitioners' field report";

const named = (names: string): RegExp => new RegExp(`(^|[;:] )(${names})`, 'u');

const SOURCES: Readonly<Record<string, RegExp>> = {
  practice: named(`${REPORT}|${CARRIERS}`),
  regulator: named(REGULATORS),
  law: named(LAWS),
  aws: named(AMAZON),
  carrier: named(CARRIERS),
  industry: named([CARRIERS, TRADE, AMAZON, REGULATORS].join('|')),
  default: /^Portolan default(:|$)/u,
};

const isSource = (origin: unknown, source: unknown): boolean =>
  typeof origin === 'string' &&
  typeof source === 'string' &&
  SOURCES[origin]?.test(source) === true &&
  !/porting.facts/iu.test(source);

const proven = (node: Record<string, unknown>): boolean => isSource(node['origin'], node['source']);

/** The paths of all that is said in a playbook without an origin and a source, however deep it lies. */
function unproven(node: unknown, path = ''): readonly string[] {
  if (node === null || node === undefined) return [];
  if (typeof node !== 'object') return [path];
  if (Array.isArray(node)) return node.flatMap((inner, index) => unproven(inner, `${path}/${index}`));
  const fields = node as Record<string, unknown>;
  const inside = Object.entries(fields).filter(([name]) => !IDENTITY.includes(name) && name !== 'recipient');
  if (!CLAIMS.some((name) => name in fields))
    return inside.flatMap(([name, inner]) => unproven(inner, `${path}/${name}`));
  const figures = inside.filter(([name, inner]) => name !== 'value' && holdsClaims(inner));
  return [...(proven(fields) ? [] : [path]), ...figures.flatMap(([name, inner]) => unproven(inner, `${path}/${name}`))];
}

/** What makes an object something that is said, so that somebody has to stand behind it. */
const CLAIMS = ['origin', 'source', 'value', 'figure'];

/** A claim may hold another: a task its days, a paper the count from which it is asked for. A bare number there is a figure. */
const holdsClaims = (node: unknown): boolean =>
  typeof node === 'number' ||
  (Array.isArray(node) ? node.some(holdsClaims) : typeof node === 'object' && node !== null);

function planted(path: string, value: unknown, key: PlaybookKey = 'GB_GEO'): unknown {
  const copy: unknown = structuredClone(playbookOf(key));
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

  test.each<[string, unknown]>([
    ['/rollbackHours', 72],
    ['/rollbackHours/source', ''],
    ['/rollbackHours/origin', 'hearsay'],
    ['/timeline/stated/2/source', undefined],
    ['/windows/carrier/origin', undefined],
    ['/signatures/0/maxAgeDays', 15],
    ['/risks/0/source', ''],
    ['/documents/1/origin', 'rumour'],
  ])('a planted figure without proof is found: %s', (path, value) => {
    expect(unproven(planted(path, value))).toEqual([expect.stringContaining(path.split('/')[1] ?? '')]);
  });

  test.each<[PlaybookKey, string, unknown, string]>([
    ['US_TF', '/predecessors/0/businessDays', 2, '/predecessors/0/businessDays'],
    ['US_TF', '/predecessors/0/businessDays/source', '', '/predecessors/0/businessDays'],
    ['US_TF', '/predecessors/0/origin', undefined, '/predecessors/0'],
    ['US_TF', '/evidence/2/beyondNumbers', 10, '/evidence/2/beyondNumbers'],
    ['US_TF', '/evidence/2/beyondNumbers/origin', 'hearsay', '/evidence/2/beyondNumbers'],
    ['US_TF', '/evidence/3/maxAgeDays', 90, '/evidence/3/maxAgeDays'],
    ['US_TF', '/evidence/3/deadline/source', '', '/evidence/3/deadline'],
    ['US_TF', '/evidence/3/whenEvidence/origin', undefined, '/evidence/3/whenEvidence'],
    ['US_TF', '/formCapacity/maxNumbers', 10, '/formCapacity/maxNumbers'],
    ['US_TF', '/signatures/1/refused/source', ' ', '/signatures/1/refused'],
    ['US_TF', '/fields/0/source', undefined, '/fields/0'],
    ['DE_GEO', '/acceptedWithCorrections/source', '', '/acceptedWithCorrections'],
    ['DE_GEO', '/filing/minBusinessDaysAhead', { value: 7 }, '/filing/minBusinessDaysAhead'],
    ['DE_GEO', '/filing/stated/0', { step: 'said', figure: '7 bd' }, '/filing/stated/0'],
    ['DE_GEO', '/windows/stated/0/origin', undefined, '/windows/stated/0'],
    ['DE_TF', '/identifiers/0/source', '', '/identifiers/0'],
  ])('a figure without proof is found in the depth of %s: %s', (key, path, value, found) => {
    expect(unproven(planted(path, value, key))).toEqual([found]);
  });

  test.each<[string, string]>([
    ['default', 'looked for and not found'],
    ['industry', 'looked for and not found'],
    ['regulator', 'looked for at Ofcom and not found'],
    ['default', 'porting facts §1.4: asked of AWS case by case (verify)'],
    ['industry', "wholesalers' porting guides: what a letter for Connect adds (porting-facts §2.3)"],
    ['default', 'Portolan default, configurable'],
    ['default', 'no rule or span was found: ask the operator'],
    ['regulator', "migration practitioners' field report"],
    ['law', 'Ofcom, General Condition C7'],
    ['aws', 'Bandwidth, porting guides'],
    ['hearsay', 'Ofcom, General Condition C7'],
  ])('a source that is none, or nobody’s who could say so, proves nothing: %s, %s', (origin, source) => {
    expect(unproven(planted('/risks/0', { code: 'x', message: 'x', origin, source }))).toEqual(['/risks/0']);
  });

  test.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
    '%s lists the fields of its papers',
    (_, { fields }) => {
      expect(fields.length).toBeGreaterThan(0);
    },
  );

  test.each(PLAYBOOK_KEYS)('%s has a row', (key) => {
    expect(playbookOf(key)).toMatchObject({ key });
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
