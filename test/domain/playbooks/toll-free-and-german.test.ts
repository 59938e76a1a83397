import { describe, expect, it } from 'vitest';
import { playbookOf } from '../../../functions/domain/playbooks';
import { classify } from '../../../functions/domain/playbooks/classify';
import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { DE_SHARED } from '../../../functions/domain/playbooks/de-shared';
import { DE_TF } from '../../../functions/domain/playbooks/de-tf';
import { GB_NONGEO } from '../../../functions/domain/playbooks/gb-nongeo';
import { GB_TF } from '../../../functions/domain/playbooks/gb-tf';
import { strictestSignatureRule, type Playbook } from '../../../functions/domain/playbooks/playbook';
import { US_TF } from '../../../functions/domain/playbooks/us-tf';

const ROWS: readonly Playbook[] = [US_TF, GB_NONGEO, GB_TF, DE_GEO, DE_TF, DE_SHARED];
const spans = ({ timeline }: Playbook) => [timeline.min.value, timeline.typical.value, timeline.max.value];
const window = (rules: Playbook['windows']['carrier']) => rules?.value.map(({ from, to }) => `${from}-${to}`) ?? null;
const evidence = (row: Playbook) => row.evidence.map(({ kind, per }) => `${kind} per ${per}`);
const said = (row: Playbook) =>
  [...row.timeline.stated, ...row.rollbackStated, ...(row.windows.stated ?? []), ...(row.filing.stated ?? [])].map(
    ({ step, figure, origin }) => `${origin}: ${step}: ${figure}`,
  );

describe('A number finds its row', () => {
  it.each<[string, Playbook]>([
    ['+18005550199', US_TF],
    ['+443069990123', GB_NONGEO],
    ['+448081570101', GB_TF],
    ['+493023125101', DE_GEO],
    ['+498001234567', DE_TF],
    ['+491806123456', DE_SHARED],
  ])('%s', (number, row) => {
    const { playbook } = classify(number);
    expect(playbook === null ? null : playbookOf(playbook)).toBe(row);
  });
});

describe('The figures of a row', () => {
  it.each<[string, readonly unknown[]]>([
    ['US_TF', [[10, 20, 30], 2, 15, 30, 30, true, 5]],
    ['GB_NONGEO', [[10, 15, 25], 5, 15, null, 25, false, 5]],
    ['GB_TF', [[10, 15, 25], 5, 15, null, 25, false, 5]],
    ['DE_GEO', [[20, 30, 45], null, 15, 180, 45, true, 5]],
    ['DE_TF', [[20, 30, 45], null, 15, null, 45, true, 5]],
    ['DE_SHARED', [[20, 30, 45], null, 15, null, 45, true, 5]],
  ])('%s: spans in bd, CSR, age of a signature, days ahead, quiet, debt, change cut-off', (key, figures) => {
    const row = ROWS.find((candidate) => candidate.key === key);
    expect(row).toBeDefined();
    if (row === undefined) return;
    expect([
      spans(row),
      row.csrBusinessDays.value,
      strictestSignatureRule(row)?.maxAgeDays.value,
      row.filing.maxDaysAhead?.value ?? null,
      row.silenceBusinessDays.value,
      row.debtBlocksPort.value,
      row.changeCutoffBusinessDays.value,
    ]).toEqual(figures);
  });

  it.each<[string, Playbook, string]>([
    ['20-30 bd of practice', US_TF, 'practice: whole port, chasing of the letter included: 20-30 bd'],
    ['2-4 weeks of the same', US_TF, 'practice: whole port, said elsewhere in the same report: 2-4 weeks'],
    [
      'the clock of Somos',
      US_TF,
      'industry: answer of the losing RespOrg to the request: overdue after at most 2 days',
    ],
    ['two days of the help desk', US_TF, 'industry: change by the help desk of Somos (HDI): by the end of the 2nd bd'],
    ['3-5 bd of another guide', US_TF, 'industry: RespOrg change, by another guide: 3-5 bd'],
    ['2-4 weeks of AWS', US_TF, 'aws: at AWS in the US and Canada'],
    ['2-3 weeks of practice', GB_NONGEO, 'practice: whole port, geographic and 03/08 alike: 2-3 weeks'],
    ['7-10 bd of providers', GB_TF, 'industry: numbers that belong to no place: 7-10 bd'],
    ['1 bd of the regulator', GB_TF, 'regulator: the switch itself'],
    ['4-8 weeks of practice', DE_GEO, 'practice: whole port: 4-8 weeks'],
    ['45 bd of a wholesaler', DE_TF, 'carrier: whole port, geographic and toll-free: 45 bd'],
    ['2-6 months of AWS', DE_SHARED, 'aws: end to end at AWS outside the US and Canada'],
    ['7 bd of WBCI', DE_GEO, 'industry: date asked for, with termination (WBCI): at least 7 bd'],
    ['two ways to count a day', DE_GEO, 'law: interruption of service on the day of the switch'],
    ['AWS on the way back', US_TF, 'aws: number away from Connect again: a port of its own'],
  ])('that contradict each other all stand there: %s in %#', (_, row, start) => {
    expect(said(row).filter((line) => line.startsWith(start))).toHaveLength(1);
  });

  it('never call the right of the regulator a span of the whole port', () => {
    const binding = ROWS.flatMap(({ timeline }) => [timeline.min, timeline.typical, timeline.max]);
    expect(binding.filter(({ origin }) => origin === 'regulator' || origin === 'law')).toEqual([]);
  });
});

describe('The artefacts of a row', () => {
  it.each<[string, Playbook, readonly string[]]>([
    [
      'US_TF',
      US_TF,
      ['respOrg per order', 'linking-letter per order', 'see-attached per order', 'defunct-resporg-bill per order'],
    ],
    ['GB_NONGEO', GB_NONGEO, []],
    ['GB_TF', GB_TF, ['freephone-controller per order', 'see-attached per order']],
    ['DE_GEO', DE_GEO, ['portierungsauftrag per order', 'gewerberegister per order', 'handelsregister per order']],
    [
      'DE_TF',
      DE_TF,
      [
        'portierungsauftrag per order',
        'gewerberegister per order',
        'handelsregister per order',
        'freephone-controller per order',
        'number-allocation per number',
        'see-attached per order',
      ],
    ],
    [
      'DE_SHARED',
      DE_SHARED,
      ['portierungsauftrag per order', 'gewerberegister per order', 'handelsregister per order'],
    ],
  ])('%s', (_, row, kinds) => expect(evidence(row)).toEqual(kinds));

  it.each<[string, Playbook, string | undefined]>([
    ['the RespOrg', US_TF, 'respOrg'],
    ['the controller of a UK freephone number', GB_TF, 'freephone-controller'],
    ['the controller of a German freephone number', DE_TF, 'freephone-controller'],
    ['nothing for 03 numbers', GB_NONGEO, undefined],
  ])('%s has to be found before anything is filed', (_, row, kind) => {
    const [first] = row.predecessors ?? [];
    expect(first?.kind).toBe(kind);
    expect(first?.businessDays.origin).toBe(kind === undefined ? undefined : 'default');
  });

  it('either German register will do', () => {
    const [trade, commercial] = DE_GEO.evidence.filter(({ kind }) => kind.endsWith('register'));
    expect(trade).toMatchObject({ kind: 'gewerberegister', orElse: ['handelsregister'] });
    expect(commercial).toMatchObject({ kind: 'handelsregister', required: false });
  });

  it.each([US_TF, GB_TF, DE_TF])('more than ten toll-free numbers go on a sheet of their own ($key)', (row) => {
    expect(row.formCapacity).toMatchObject({ maxNumbers: { value: 10 }, beyond: { value: 'see-attached' } });
    expect(row.evidence.find(({ kind }) => kind === 'see-attached')).toMatchObject({ beyondNumbers: { value: 10 } });
  });

  it('only the German geographic row lets an address through with corrections, and nothing else', () => {
    const lenient = ROWS.filter(({ acceptedWithCorrections }) => acceptedWithCorrections !== undefined);
    expect(lenient).toEqual([DE_GEO]);
    expect(DE_GEO.acceptedWithCorrections.value).toEqual(['serviceAddress']);
  });
});

describe('The windows of a row', () => {
  it.each<[string, Playbook, readonly string[], readonly string[] | null]>([
    ['US_TF', US_TF, ['07:00-17:00'], null],
    ['GB_NONGEO', GB_NONGEO, ['09:00-11:00'], null],
    ['GB_TF', GB_TF, ['09:00-11:00'], ['00:00-04:00']],
    ['DE_GEO', DE_GEO, ['10:00-12:00'], ['06:00-12:00']],
    ['DE_TF', DE_TF, ['10:00-12:00'], ['14:00-16:00']],
    ['DE_SHARED', DE_SHARED, ['10:00-12:00'], ['14:00-16:00']],
  ])('%s', (_, row, aws, carrier) => {
    expect([window(row.windows.aws), window(row.windows.carrier)]).toEqual([aws, carrier]);
  });

  it.each([GB_TF, DE_GEO, DE_TF, DE_SHARED])('where AWS and carriers disagree the row says so ($key)', (row) => {
    expect(row.windows.stated.some(({ figure }) => figure.includes('have both sides confirm'))).toBe(true);
  });
});

describe('The letter of a row', () => {
  it('ages differently for Somos and for AWS, and the stricter decides', () => {
    expect(US_TF.signatures.map(({ maxAgeDays }) => maxAgeDays.value)).toEqual([15, 30]);
    expect(US_TF.signatures[1].refused.value).toEqual(['stamped signature']);
  });

  it('is signed by hand for German carriers, whatever AWS takes', () => {
    expect(DE_GEO.signatures.map(({ kinds }) => kinds.value)).toEqual([['wet', 'validated-e-signature'], ['wet']]);
  });

  it.each<[Playbook, readonly string[]]>([
    [US_TF, ['csr', 'loa', 'invoice']],
    [GB_NONGEO, ['csr', 'loa', 'invoice', 'site-address']],
    [GB_TF, ['csr', 'loa', 'invoice', 'site-address']],
    [DE_GEO, ['csr', 'loa', 'invoice', 'site-address']],
    [DE_TF, ['csr', 'loa', 'invoice', 'site-address']],
    [DE_SHARED, ['csr', 'loa', 'invoice', 'site-address']],
  ])('goes with the papers without which nothing is filed ($key)', (row, kinds) => {
    expect(row.documents.filter(({ required }) => required).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each<[string, Playbook, string]>([
    ['the new RespOrg', US_TF, 'extra.newRespOrg'],
    ['the line type', GB_NONGEO, 'extra.lineType'],
    ['the company number', GB_TF, 'extra.companyNumber'],
    ['the area code', DE_GEO, 'extra.onkz'],
    ['the further holders', DE_SHARED, 'extra.furtherHolders'],
  ])('has a field for %s', (_, row, name) => {
    expect((row.fields ?? []).map((field) => field.name)).toContain(name);
  });

  it('of a number without an area code has no field for one', () => {
    expect(DE_TF.fields.map(({ name }) => name)).not.toContain('extra.onkz');
  });
});

describe('A row warns', () => {
  it.each<[Playbook, readonly string[]]>([
    [US_TF, ['gaining-resporg', 'resporg-defunct', 'resporg-99', 'one-resporg-one-order', 'letter-age-at-change']],
    [GB_NONGEO, ['aws-end-to-end-span', 'range-holder', 'service-charge']],
    [GB_TF, ['controller-not-the-biller', 'port-override']],
    [DE_GEO, ['aws-end-to-end-span', 'number-configuration', 'stamp-and-signature', 'registry-kind', 'contract-term']],
    [DE_TF, ['allocation-notice', 'controller-not-the-biller']],
    [DE_SHARED, ['aws-takes-shared-cost', 'allocation-proof-unknown']],
  ])('of what goes wrong there ($key)', (row, codes) => {
    expect(row.risks.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  });
});
