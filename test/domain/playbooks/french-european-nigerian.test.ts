import { describe, expect, it } from 'vitest';
import { orderPredecessors, requiredEvidence } from '../../../functions/domain/evidence/asked-evidence';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { ES } from '../../../functions/domain/playbooks/es';
import { EU_OTHER } from '../../../functions/domain/playbooks/eu-other';
import { FR_GEO } from '../../../functions/domain/playbooks/fr-geo';
import { FR_NOMADIC } from '../../../functions/domain/playbooks/fr-nomadic';
import { FR_SVA } from '../../../functions/domain/playbooks/fr-sva';
import { IE } from '../../../functions/domain/playbooks/ie';
import { IT } from '../../../functions/domain/playbooks/it';
import { NG_FIXED } from '../../../functions/domain/playbooks/ng-fixed';
import { NG_MOB } from '../../../functions/domain/playbooks/ng-mob';
import { NL } from '../../../functions/domain/playbooks/nl';
import type { Playbook } from '../../../functions/domain/playbooks/playbook';
import type { Order } from '../../../functions/domain/port/order';
import { isInsideOneOf } from '../../../functions/domain/timeline/cutover-windows';

const FRENCH: readonly Playbook[] = [FR_GEO, FR_NOMADIC, FR_SVA];
const NEIGHBOURS: readonly Playbook[] = [IE, NL, ES, IT, EU_OTHER];
const NIGERIAN: readonly Playbook[] = [NG_MOB, NG_FIXED];
const ALL = [...FRENCH, ...NEIGHBOURS, ...NIGERIAN];

const byKey = (rows: readonly Playbook[]) => rows.map((row) => [row.key, row] as const);
const required = (row: Playbook, traits: Order['traits'] = {}): readonly string[] =>
  requiredEvidence({ numbers: [{ number: '+33199000101' }], traits }, row).map(({ kind }) => kind);
const before = (row: Playbook, traits: Order['traits'] = {}): readonly string[] =>
  orderPredecessors({ numbers: [{ number: '+33199000101' }], traits }, row).map(({ kind }) => kind);
const codes = (row: Playbook): readonly string[] => row.risks.map(({ code }) => code);
/** What several people say of one step. */
const said = (row: Playbook, step: string) => row.timeline.stated.filter((span) => span.step.includes(step));

describe('The spans', () => {
  it.each<[string, Playbook, readonly (number | null)[], string]>([
    ['FR_GEO', FR_GEO, [15, 25, 40], 'medium'],
    ['FR_NOMADIC', FR_NOMADIC, [15, 25, 40], 'medium'],
    ['FR_SVA', FR_SVA, [15, 25, 40], 'medium'],
    ['IE', IE, [20, 30, 40], 'low'],
    ['NL', NL, [20, 30, 40], 'low'],
    ['ES', ES, [20, 30, 40], 'low'],
    ['IT', IT, [20, 30, 40], 'low'],
    ['EU_OTHER', EU_OTHER, [20, 30, 40], 'low'],
    ['NG_MOB', NG_MOB, [2, 5, 10], 'low'],
    ['NG_FIXED', NG_FIXED, [null, null, null], 'very low'],
  ])('%s is reckoned with those of the reference', (_, { timeline }, spans, confidence) => {
    expect([timeline.min.value, timeline.typical.value, timeline.max.value]).toEqual(spans);
    expect(timeline.confidence).toBe(confidence);
  });

  it.each(byKey(ALL.filter((row) => row.timeline.typical.value !== null)))(
    '%s says that its typical span is our own middle and nobody else’s figure',
    (_, { timeline }) => expect(timeline.typical.origin).toBe('default'),
  );

  it.each(byKey([...FRENCH, ...NEIGHBOURS]))('%s shows AWS’s 2 to 6 months, as a span and as a risk', (_, row) => {
    expect(said(row, 'at AWS').map(({ figure, origin }) => [figure, origin])).toEqual([['2-6 months', 'aws']]);
    expect(codes(row)).toContain('aws-end-to-end-span');
  });

  it.each(byKey(ALL))('%s shows the envelope of a whole programme', (_, row) =>
    expect(codes(row)).toContain('programme-envelope'),
  );

  it.each(byKey(ALL))('%s: no regulator’s or law’s day of the switch is reckoned with as a span', (_, row) => {
    const switches = row.timeline.stated.filter(({ step }) => step.startsWith('the switch'));
    for (const { step } of switches) expect(step).toContain('never the whole span');
    if (row.country !== 'NG') expect(row.timeline.min.origin).toBe('practice');
  });

  it.each(byKey(ALL))('%s: how long the record takes differs, and is asked', (_, { csrBusinessDays }) => {
    expect(csrBusinessDays).toMatchObject({ value: null, origin: 'practice' });
  });
});

describe('Where sources disagree, both are shown', () => {
  it.each<[string, Playbook, readonly string[]]>([
    ['France: 3-6 weeks and, in the same report, 4-8', FR_GEO, ['3-6 weeks', '4-8 weeks']],
    ['Spain: 10 business days and two weeks', ES, ['10 bd', '2 weeks at most']],
    ['Italy: the range of its providers and the average of the EU', IT, ['2-3 weeks to 6 weeks', '4-8 weeks']],
    ['Nigeria: 48 hours, two weeks and longer than the EU', NG_MOB, ['48 h', 'under 2 weeks', 'longer than in the EU']],
    ['Nigeria, fixed: excluded, and a framework', NG_FIXED, ['excluded', 'framework exists']],
  ])('%s', (_, { timeline }, figures) => {
    const all = timeline.stated.map(({ figure }) => figure).join(' | ');
    for (const figure of figures) expect(all).toContain(figure);
  });

  it('The French regulator gives businesses 7 days now and 3 from July 2027 on, for the switch alone', () => {
    const [business] = said(FR_GEO, 'of a business customer');
    expect(business).toMatchObject({ origin: 'regulator' });
    expect(business?.figure).toMatch(/7 working days.*3 from 1 July 2027/);
    expect(said(FR_SVA, 'of a business customer')).toEqual([]);
  });

  it('A second Nigerian port waits 90 or 45 days: the longer is reckoned with, the other noted', () => {
    expect(NG_MOB.lockOutDays).toMatchObject({ value: 90, origin: 'regulator' });
    expect(NG_MOB.lockOutDays.note).toContain('45 days');
  });

  it('The hours of AWS and of Spanish wholesalers meet at noon and nowhere else', () => {
    const both = (at: string) => isInsideOneOf(at, ES.windows.aws.value) && isInsideOneOf(at, ES.windows.carrier.value);
    expect(both('2026-12-10T11:00:00Z')).toBe(true);
    expect(both('2026-12-10T10:59:00Z')).toBe(false);
    expect(both('2026-12-10T11:01:00Z')).toBe(false);
    expect(ES.windows.stated.map(({ step }) => step).join()).toContain('noon');
  });

  it('AWS’s two hours are the same instant in every one of these countries, summer and winter', () => {
    for (const row of [...FRENCH, ...NEIGHBOURS]) {
      for (const [inside, outside] of [
        ['2026-12-10T09:00:00Z', '2026-12-10T08:59:00Z'],
        ['2026-12-10T11:00:00Z', '2026-12-10T11:01:00Z'],
        ['2026-07-09T08:00:00Z', '2026-07-09T07:59:00Z'],
        ['2026-07-09T10:00:00Z', '2026-07-09T10:01:00Z'],
      ] as const) {
        expect(isInsideOneOf(inside, row.windows.aws.value), `${row.key} ${inside}`).toBe(true);
        expect(isInsideOneOf(outside, row.windows.aws.value), `${row.key} ${outside}`).toBe(false);
      }
    }
  });

  it('A French carrier’s afternoon lies outside the hours of AWS', () => {
    expect(isInsideOneOf('2026-12-10T14:00:00Z', FR_GEO.windows.carrier.value)).toBe(true);
    expect(isInsideOneOf('2026-12-10T14:00:00Z', FR_GEO.windows.aws.value)).toBe(false);
  });

  it('An Italian change is held to the longest notice that anybody states, the others to AWS’s', () => {
    expect(ALL.map(({ key, changeCutoffBusinessDays }) => [key, changeCutoffBusinessDays.value])).toEqual(
      ALL.map(({ key }) => [key, key === 'IT' ? 7 : 5]),
    );
    expect(IT.changeCutoffBusinessDays.origin).toBe('industry');
  });
});

describe('The evidence without which nothing is filed', () => {
  it.each<[string, Playbook, readonly string[]]>([
    ['FR_GEO', FR_GEO, ['rio', 'siret']],
    ['FR_NOMADIC', FR_NOMADIC, ['rio', 'siret']],
    ['FR_SVA', FR_SVA, ['siret', 'freephone-controller']],
    ['IE', IE, ['uan']],
    ['NL', NL, []],
    ['ES', ES, ['nif-cif']],
    ['IT', IT, ['codice-di-migrazione']],
    ['EU_OTHER', EU_OTHER, []],
    ['NG_MOB', NG_MOB, []],
    ['NG_FIXED', NG_FIXED, []],
  ])('%s', (_, row, kinds) => expect(required(row)).toEqual(kinds));

  it('A RIO and a codice di migrazione belong to one line each, a SIRET to the order', () => {
    const per = (row: Playbook, kind: string) => row.evidence.find((asked) => asked.kind === kind)?.per;
    expect([per(FR_GEO, 'rio'), per(IT, 'codice-di-migrazione'), per(FR_GEO, 'siret')]).toEqual([
      'number',
      'number',
      'order',
    ]);
  });

  it('A RIO of a special number is asked for where the operator gives one, and the row says so', () => {
    expect(FR_SVA.evidence.find(({ kind }) => kind === 'rio')).toMatchObject({ required: false, per: 'number' });
    expect(codes(FR_SVA)).toContain('rio-depends-on-operator');
  });

  it('088 needs the decision of the ACM, and other Dutch numbers do not', () => {
    expect(NL.evidence.find(({ kind }) => kind === 'number-allocation')).toMatchObject({ required: false });
    expect(NL.evidence.find(({ kind }) => kind === 'number-allocation')?.when).toContain('088');
  });

  it.each(byKey(FRENCH))(
    '%s: a bundle is taken apart two weeks before the filing; without a bundle nothing is',
    (_, row) => {
      expect(before(row, { bundled: true })).toContain('unbundling');
      expect(before(row)).not.toContain('unbundling');
      const task = row.predecessors?.find(({ kind }) => kind === 'unbundling');
      expect(task?.businessDays).toMatchObject({ value: 10, origin: 'practice' });
    },
  );

  it('Who controls a French special number is looked for before anything is filed', () => {
    expect(before(FR_SVA)).toEqual(['freephone-controller']);
  });

  it.each(byKey(NEIGHBOURS))(
    '%s asks who controls freephone numbers, which share its row with the others',
    (_, row) => {
      expect(row.evidence.find(({ kind }) => kind === 'freephone-controller')?.when).toContain('freephone');
    },
  );
});

describe('A practice is no right', () => {
  it.each(byKey(ALL))(
    '%s: 72 hours are a practice, and what others say of the way back stands beside them',
    (_, row) => {
      expect(row.rollbackHours).toMatchObject({ value: 72, origin: 'practice' });
      expect(row.rollbackStated.map(({ origin }) => origin)).toContain('aws');
      const spread = row.country === 'NG' ? 'shorter than 72 h' : 'longer than 72 h';
      expect(row.rollbackStated.some(({ figure, origin }) => origin === 'practice' && figure.includes(spread))).toBe(
        true,
      );
    },
  );

  it('A Nigerian port is reversed for fraud only', () => {
    const [reversal] = NG_MOB.rollbackStated;
    expect(reversal).toMatchObject({ origin: 'regulator' });
    expect(reversal.figure).toContain('fraudulent');
  });

  it('That a French debt is no ground of refusal is inferred; of the neighbours no rule is known, and AWS counts', () => {
    expect(FRENCH.map(({ debtBlocksPort: { value, origin } }) => [value, origin])).toEqual(
      FRENCH.map(() => [false, 'industry']),
    );
    expect(FRENCH.every(({ debtBlocksPort: { note } }) => note?.startsWith('inferred') === true)).toBe(true);
    expect(NEIGHBOURS.map(({ debtBlocksPort: { value, origin } }) => [value, origin])).toEqual(
      NEIGHBOURS.map(() => [true, 'aws']),
    );
  });
});

describe('Nigeria', () => {
  it.each(byKey(NIGERIAN))('%s says first that AWS offers no path, and how to run it all the same', (_, row) => {
    expect(row.risks[0]).toMatchObject({ code: 'aws-port-path-not-offered', origin: 'aws' });
    expect(row.risks[0]?.message).toContain('acknowledge: ["aws-port-path-not-offered"]');
    expect(row.title).toContain('no port path');
  });

  it.each(byKey(NIGERIAN))('%s has no hours of AWS: people agree on any', (_, row) => {
    expect(row.windows.aws.value).toEqual([]);
    expect(isInsideOneOf('2026-12-13T03:00:00Z', row.windows.aws.value)).toBe(true);
  });

  it('No date of a mobile port can be chosen there, and the row says so', () => {
    expect(NG_MOB.filing.stated.map(({ figure }) => figure).join()).toContain('deferred dates are not permitted');
  });
});

describe('The rows of IE, NL, ES and IT', () => {
  it.each(byKey(NEIGHBOURS))('%s holds all portable types of its country, and mobile numbers of none', (_, row) => {
    expect(row.classes.length).toBeGreaterThan(2);
    expect(row.classes.filter((name) => name.endsWith('_MOB'))).toEqual([]);
  });

  it('EU_OTHER speaks for no country that has a row of its own', () => {
    expect(PLAYBOOKS.filter(({ country }) => country === 'EU').map(({ key }) => key)).toEqual(['EU_OTHER']);
  });

  it.each<[string, Playbook, string]>([
    ['IE', IE, 'en'],
    ['NL', NL, 'nl'],
    ['ES', ES, 'es'],
    ['IT', IT, 'it'],
    ['FR_GEO', FR_GEO, 'fr'],
    ['NG_MOB', NG_MOB, 'en'],
  ])('%s writes to its desks in their language', (_, row, language) => expect(row.language).toBe(language));
});
