import { describe, expect, test } from 'vitest';
import { classify } from '../../../functions/domain/playbooks/classify';

/** One number or more of every row of porting-facts §1.1, §1.3 and §1.4: number, class, verdict, playbook. */
const KNOWN: readonly (readonly [string, string, string, string | null])[] = [
  ['+12125550100', 'US_GEO', 'ok', 'US_GEO'],
  ['+12125550199', 'US_GEO', 'ok', 'US_GEO'],
  ['+17872345678', 'US_GEO', 'ok', 'US_GEO'],
  ['+18005550199', 'US_TF', 'ok', 'US_TF'],
  ['+18885550199', 'US_TF', 'ok', 'US_TF'],
  ['+18335550199', 'US_TF', 'ok', 'US_TF'],
  ['+18225550199', 'US_TF_RESERVED', 'reject', null],
  ['+18805550199', 'US_TF_RESERVED', 'reject', null],
  ['+18895550199', 'US_TF_RESERVED', 'reject', null],
  ['+19002345678', 'NANP_PREMIUM', 'reject', null],
  ['+15002345678', 'NANP_NONGEO', 'reject', null],
  ['+15332345678', 'NANP_NONGEO', 'reject', null],
  ['+17102345678', 'NANP_NONGEO', 'reject', null],
  ['+14162345678', 'OTHER', 'unknown', null],
  ['+18762345678', 'OTHER', 'unknown', null],
  ['+442079460101', 'GB_GEO', 'ok', 'GB_GEO'],
  ['+441144960101', 'GB_GEO', 'ok', 'GB_GEO'],
  ['+441214960101', 'GB_GEO', 'ok', 'GB_GEO'],
  ['+441314960101', 'GB_GEO', 'ok', 'GB_GEO'],
  ['+442896496101', 'GB_GEO', 'ok', 'GB_GEO'],
  ['+441534456789', 'CROWN_DEP', 'ask', null],
  ['+441481960101', 'CROWN_DEP', 'ask', null],
  ['+441624750101', 'CROWN_DEP', 'ask', null],
  ['+443069990101', 'GB_NONGEO', 'ok', 'GB_NONGEO'],
  ['+443332345678', 'GB_NONGEO', 'ok', 'GB_NONGEO'],
  ['+448081570101', 'GB_TF', 'ok', 'GB_TF'],
  ['+44500123456', 'GB_WITHDRAWN_0500', 'reject', null],
  ['+448432345678', 'GB_NONGEO_SC', 'ok', 'GB_NONGEO'],
  ['+448712345678', 'GB_NONGEO_SC', 'ok', 'GB_NONGEO'],
  ['+449098790101', 'GB_PREMIUM', 'reject', null],
  ['+447012345678', 'GB_PERSONAL', 'reject', null],
  ['+447640123456', 'GB_PAGER', 'reject', null],
  ['+447400123456', 'GB_MOB', 'ask', null],
  ['+445612345678', 'GB_CORP_VOIP', 'ask', null],
  ['+493023125101', 'DE_GEO', 'ok', 'DE_GEO'],
  ['+496990009101', 'DE_GEO', 'ok', 'DE_GEO'],
  ['+494066969101', 'DE_GEO', 'ok', 'DE_GEO'],
  ['+492214710101', 'DE_GEO', 'ok', 'DE_GEO'],
  ['+498999998101', 'DE_GEO', 'ok', 'DE_GEO'],
  ['+498001234567', 'DE_TF', 'ok', 'DE_TF'],
  ['+491801234567', 'DE_SHARED', 'ask', 'DE_SHARED'],
  ['+491371234567', 'DE_SHARED', 'ask', 'DE_SHARED'],
  ['+4915228817386', 'DE_MOB', 'ask', null],
  ['+4970012345678', 'DE_PERSONAL', 'reject', null],
  ['+499001234567', 'DE_PREMIUM', 'reject', null],
  ['+4932221234567', 'DE_NATIONAL', 'ask', null],
  ['+33199001234', 'FR_GEO', 'ok', 'FR_GEO'],
  ['+33261910101', 'FR_GEO', 'ok', 'FR_GEO'],
  ['+33353010101', 'FR_GEO', 'ok', 'FR_GEO'],
  ['+33465710101', 'FR_GEO', 'ok', 'FR_GEO'],
  ['+33536490101', 'FR_GEO', 'ok', 'FR_GEO'],
  ...['162', '163', '270', '271', '377', '378', '424', '425', '568', '569', '948', '949'].map(
    (range) => [`+33${range}000101`, 'FR_BLOCKED_NPV', 'reject', null] as const,
  ),
  ['+33972345678', 'FR_NOMADIC', 'ok', 'FR_NOMADIC'],
  ['+33612345678', 'FR_MOB', 'ask', null],
  ['+33732345678', 'FR_MOB', 'ask', null],
  ['+33800123456', 'FR_SVA_FREE', 'ok', 'FR_SVA'],
  ['+33806123456', 'FR_SVA_ORDINARY', 'ask', 'FR_SVA'],
  ['+33820123456', 'FR_SVA_SHARED', 'ask', 'FR_SVA'],
  ['+33884123456', 'FR_SVA_SHARED', 'ask', 'FR_SVA'],
  ['+33892123456', 'FR_SVA_PREMIUM', 'reject', null],
  ['+2348031234567', 'NG_MOB', 'sip', 'NG_MOB'],
  ['+2347031234567', 'NG_MOB', 'sip', 'NG_MOB'],
  ['+2348001234567', 'NG_TF', 'sip', null],
  ['+2347001234567', 'NG_UAN', 'sip', null],
  ['+2342014630643', 'NG_FIXED', 'sip', 'NG_FIXED'],
  ['+2342094630643', 'NG_FIXED', 'sip', 'NG_FIXED'],
  ['+23414630643', 'NG_FIXED_OLD', 'migrate', null],
];

describe('what a number is', () => {
  test.each(KNOWN)('%s is %s: %s, playbook %s', (number, numberClass, verdict, playbook) => {
    expect(classify(number)).toMatchObject({ numberClass, verdict, playbook });
  });

  test.each([
    ['+441632960101', 'a fictional British range that the metadata does not know'],
    ['+447700900101', 'a fictional British mobile range that the metadata does not know'],
    ['+33639980101', 'a fictional French mobile range that the metadata does not know'],
    ['+4411', 'too short'],
    ['+4420794601011234', 'too long'],
    ['hello', 'no number at all'],
    ['', 'nothing'],
    ['+', 'a sign'],
    ['020 7946 0101', 'local without a country'],
    ['+999999999999', 'a country code of nobody'],
    ['+44207946010A', 'a letter at its end'],
  ])('%s is INVALID (%s), with a reason and without a number', (input) => {
    const answer = classify(input);
    expect(answer).toMatchObject({ input, number: null, numberClass: 'INVALID', verdict: 'invalid', playbook: null });
    expect(answer.reasons.join('')).not.toBe('');
  });

  test('an old Nigerian number comes with the new one', () => {
    expect(classify('+23414630643').suggestion).toBe('+2342014630643');
  });

  test.each([
    ['020 7946 0101', 'GB', '+442079460101'],
    ['(212) 555-0100', 'US', '+12125550100'],
    ['030 23125101', 'DE', '+493023125101'],
    ['01 99 00 12 34', 'FR', '+33199001234'],
  ])('%s written locally in %s is %s', (input, country, number) => {
    expect(classify(input, country)).toMatchObject({ input, number });
  });

  test('E.164 says its country by itself', () => {
    expect(classify('+442079460101', 'DE')).toMatchObject({ number: '+442079460101', country: 'GB' });
  });

  test('a country that does not exist is no reason to fall', () => {
    expect(() => classify('020 7946 0101', 'ZZ')).not.toThrow();
    expect(() => classify('020 7946 0101', 'gb')).not.toThrow();
  });

  test('what is read is what is meant: a text around a number is not passed over in silence', () => {
    expect(classify('call +44 20 7946 0101 today').number).toBeNull();
  });

  test('an extension is not dropped in silence', () => {
    expect(classify('+44 20 7946 0101 ext. 12').number).toBeNull();
  });

  test('British 070 and 076 are asked before 07, and 032 before the German area codes', () => {
    expect(classify('+447012345678').numberClass).toBe('GB_PERSONAL');
    expect(classify('+4932221234567').numberClass).toBe('DE_NATIONAL');
  });
});
