import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarKnown } from '../../../functions/domain/calendars/holidays';
import { PLAYBOOKS, playbookOf } from '../../../functions/domain/playbooks';
import { classify } from '../../../functions/domain/playbooks/classify';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { strictestSignatureRule, type Playbook } from '../../../functions/domain/playbooks/playbook';
import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import { US_TF } from '../../../functions/domain/playbooks/us-tf';

const asRow: Playbook = US_GEO;
const stated = (step: string) => asRow.timeline.stated.filter((span) => span.step.includes(step));

describe('The American playbook', () => {
  it.each<[string, string, Playbook | undefined, string]>([
    ['+12125550100', 'US_GEO', US_GEO, 'New York'],
    ['+13125550142', 'US_GEO', US_GEO, 'Chicago'],
    ['+17875550123', 'US_GEO', US_GEO, 'Puerto Rico'],
    ['+18005550199', 'US_TF', US_TF, 'toll-free'],
    ['+442079460101', 'GB_GEO', GB_GEO, 'London'],
  ])('%s is %s and finds its row', (number, key, row) => {
    const { playbook } = classify(number);
    expect(playbook).toBe(key);
    expect(playbook === null ? null : playbookOf(playbook)).toBe(row);
  });

  it('A Canadian number has the same prefix and not the same rules', () => {
    expect(classify('+14165550100')).toMatchObject({ numberClass: 'OTHER', playbook: null, country: 'CA' });
  });

  it.each<[string, unknown, unknown]>([
    ['shortest span in bd', asRow.timeline.min.value, 5],
    ['typical span in bd', asRow.timeline.typical.value, 15],
    ['longest span in bd', asRow.timeline.max.value, 20],
    ['CSR in bd', asRow.csrBusinessDays.value, 2],
    ['age of a signature in days', strictestSignatureRule(asRow)?.maxAgeDays.value, 15],
    ['whose limit that is', strictestSignatureRule(asRow)?.recipient, 'Amazon Connect'],
    [
      'other limits of age, for information',
      asRow.signatures.map(({ maxAgeDays }) => maxAgeDays.value),
      [15, null, 90],
    ],
    ['filing ahead in days', asRow.filing.maxDaysAhead?.value, 30],
    ['whose limit that is', asRow.filing.maxDaysAhead?.origin, 'aws'],
    ['rollback in hours', asRow.rollbackHours.value, 72],
    ['on what that rests', asRow.rollbackHours.origin, 'practice'],
    ['change cut-off in bd', asRow.changeCutoffBusinessDays.value, 5],
    ['silence in bd', asRow.silenceBusinessDays.value, 20],
    ['a debt stops the port', asRow.debtBlocksPort.value, true],
    ['who says so', asRow.debtBlocksPort.origin, 'aws'],
    [
      'papers without which nothing is filed',
      asRow.documents.filter((d) => d.required).map((d) => d.kind),
      ['csr', 'loa', 'invoice'],
    ],
  ])('%s: %j is %j', (_, value, expected) => expect(value).toEqual(expected));

  it.each([
    ['simple port', 'regulator', '1 bd'],
    ['non-simple port', 'regulator', '4 bd'],
    ['project', 'practice', '15 bd'],
    ['at AWS', 'aws', '2-4 weeks'],
    ['order (LSR)', 'regulator', '13:00'],
    ['CSR requests', 'practice', '30 % never'],
    ['FOC asked for', 'carrier', '30 calendar days'],
  ])('What is stated for "%s" stands beside the figures, from %s: %s', (step, origin, figure) => {
    const spans = stated(step).filter((span) => span.origin === origin);
    expect(spans.map((span) => span.figure).join(' ')).toContain(figure);
  });

  it('The way back is a practice of 72 hours, and what others state is shown beside it', () => {
    const [snapback, unintended] = asRow.rollbackStated;
    expect(snapback).toMatchObject({ origin: 'carrier' });
    expect(snapback?.figure).toContain('24 h');
    expect(unintended?.figure).toContain('1 week');
  });

  it.each(['underlying-carrier', 'csr-never-answered', 'names-cut-short', 'pin', 'simple-or-not'])(
    'It warns of %s',
    (code) => expect(asRow.risks.map((risk) => risk.code)).toContain(code),
  );
});

describe('An American port', () => {
  const fieldsOf = (document: string, origin?: string) =>
    asRow.fields
      .filter((field) => field.document === document && (origin === undefined || field.origin === origin))
      .map(({ name }) => name);

  it('has a letter with the minimum of the FCC, and what the filing adds is nobody’s rule', () => {
    expect(fieldsOf('loa', 'regulator')).toEqual(['legalName', 'billingAddress', 'numbers', 'signature', 'signedOn']);
    expect(fieldsOf('loa', 'industry')).toEqual([
      'accountNumber',
      'pin',
      'btn',
      'serviceAddress',
      'losingCarrier',
      'signatory.name',
      'signatory.title',
      'extra.portType',
      'extra.newBtn',
      'requestedCutover',
    ]);
  });

  it('lets the losing carrier ask for 14 fields of a simple port and the passcode, by the rule of the FCC', () => {
    expect(fieldsOf('lsr-data', 'regulator')).toHaveLength(15);
    expect(fieldsOf('lsr-data')).toHaveLength(15);
  });

  it('lints ZIP and EIN', () => {
    expect((asRow.identifiers ?? []).map(({ item }) => item)).toEqual(['postcode', 'ein']);
  });

  it('says of every recipient of the letter what that one states, and of nobody what another states', () => {
    expect(asRow.signatures.map(({ recipient, kinds: { value, origin } }) => [recipient, value, origin])).toEqual([
      ['Amazon Connect', ['wet', 'validated-e-signature'], 'aws'],
      ['FCC, letter for a change of carrier', ['wet', 'validated-e-signature'], 'regulator'],
      ['Telnyx, for comparison', null, 'carrier'],
    ]);
  });
});

describe.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))('Playbook %s', (_, playbook) => {
  it('has a table of holidays for the desks of its country, save where it stands for several', () => {
    const known = calendarKnown({ country: playbook.country }, '2026-01-01', '2031-12-31');
    expect(known).toBe(playbook.key !== 'EU_OTHER');
  });

  it('names each risk once', () => {
    const codes = playbook.risks.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });
});

describe('What differs between countries is rows', () => {
  const BRANCH = /(country|playbook|key|numberClass)\w*\s*(===|!==|==|!=)\s*['"`](US|GB|DE|FR|NG)/;

  it.each(["if (country === 'US')", "order.playbook !== 'GB_GEO'", 'carrier.country == "DE"'])(
    'This would be a branch: %s',
    (planted) => expect(planted).toMatch(BRANCH),
  );

  it('No function asks which country it is in', () => {
    const files = readdirSync('functions', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((name) => BRANCH.test(readFileSync(join('functions', name), 'utf8')))).toEqual([]);
  });
});
