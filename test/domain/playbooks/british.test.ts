import { describe, expect, it } from 'vitest';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { GB_NONGEO } from '../../../functions/domain/playbooks/gb-nongeo';
import { GB_TF } from '../../../functions/domain/playbooks/gb-tf';
import { strictestSignatureRule, type Playbook } from '../../../functions/domain/playbooks/playbook';

const BRITISH: readonly Playbook[] = [GB_GEO, GB_NONGEO, GB_TF];
const rows = BRITISH.map((row) => [row.key, row] as const);
const geographic: Playbook = GB_GEO;

describe.each(rows)('The British row %s', (_, row) => {
  it('reads the hours that AWS writes in CET as London time, an hour earlier', () => {
    expect(row.windows.aws.value).toEqual([{ days: 'mon-fri', from: '09:00', to: '11:00', zone: 'Europe/London' }]);
    expect(row.windows.aws.note).toContain('10:00-12:00 CET');
  });

  it('says of the way back that AWS wants a new letter, and that no interval was found', () => {
    expect(row.rollbackStated.map(({ origin }) => origin)).toEqual(['aws', 'industry']);
    expect(row.rollbackStated[0]?.figure).toContain('new LOA and full documents');
    expect(row.rollbackStated[1]?.source).toContain('chapter 14');
  });

  it.each([
    'aws-end-to-end-span',
    'range-holder',
    'line-type',
    'reseller',
    'letter-kept',
    'port-override',
    'never-cancel-first',
    'letter-rejected',
    'programme-envelope',
  ])('warns of %s', (code) => expect(row.risks.map((risk) => risk.code)).toContain(code));

  it('gives the associated numbers and the NPOR a paper, and asks nobody to sign them', () => {
    const papers = row.documents.map(({ kind, required }) => [kind, required]);
    expect(papers).toEqual(
      expect.arrayContaining([
        ['associated-numbers', false],
        ['npor', false],
      ]),
    );
  });

  it.each([
    ['orders after 13:00', 'industry', '1 bd more'],
    ['whole port', 'practice', '2-3 weeks'],
    ['whole port', 'practice', '"from two weeks"'],
    ['the switch itself', 'regulator', '1 bd'],
  ])('states of %s, from %s: %s', (step, origin, figure) => {
    const figures = row.timeline.stated
      .filter((span) => span.origin === origin && span.step.startsWith(step))
      .map((span) => span.figure);
    expect(figures.join(' ')).toContain(figure);
  });

  it('has a letter that ages for AWS alone: UK carriers state no age', () => {
    expect(row.signatures.map(({ recipient, maxAgeDays: { value } }) => [recipient, value])).toEqual([
      ['Amazon Connect', 15],
      ['UK carriers (CLoA)', null],
    ]);
    expect(row.signatures[1]?.maxAgeDays.note).toContain('12 months');
    expect(strictestSignatureRule(row)?.recipient).toBe('Amazon Connect');
  });

  it('takes debt for no ground of a refusal, by the rule of the regulator', () => {
    expect(row.debtBlocksPort).toMatchObject({ value: false, origin: 'regulator' });
  });
});

describe('A British geographic port', () => {
  it('has one hour in which both AWS and the carriers move numbers, and says so', () => {
    expect(geographic.windows.carrier?.value.map(({ from, to }) => [from, to])).toEqual([['10:00', '12:00']]);
    const [clash] = geographic.windows.stated ?? [];
    expect(clash?.figure).toContain('both 10:00-11:00');
    expect(clash?.figure).toContain('have both sides confirm');
  });

  it('takes as long as the account is complex, by what the providers say', () => {
    const said = geographic.timeline.stated.filter(({ origin }) => origin === 'industry').map(({ step }) => step);
    expect(said).toEqual([
      'pre-order validation',
      'answer to the order',
      'single line',
      'more than 10 single lines at one installation',
      'multi-line below 30, no DDI',
      '31-150 lines, or a DDI range',
      '151 lines and more',
      'part of a DDI range',
      'orders after 13:00',
    ]);
  });
});
