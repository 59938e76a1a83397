import { describe, expect, it } from 'vitest';
import { CLASS_RULES } from '../../../functions/domain/playbooks/class-rules';
import { classify } from '../../../functions/domain/playbooks/classify';
import { CLASS_NAMES, type NumberClass } from '../../../functions/domain/playbooks/number-class';

interface ClassCase {
  readonly verdict: string;
  readonly playbook: string | null;
  readonly country?: string;
  /** Fictional ranges where there are some (porting-facts §1.3), else subscriber numbers of nothing but noughts. */
  readonly are: readonly string[];
  /** Near misses: a digit further on, another length, another country, or a row that has to be asked first. */
  readonly areNot: readonly string[];
}

const rejected = { verdict: 'reject', playbook: null };
const asked = { verdict: 'ask', playbook: null };

const CASES: Readonly<Record<Exclude<NumberClass, 'OTHER' | 'INVALID'>, ClassCase>> = {
  US_TF: {
    verdict: 'ok',
    playbook: 'US_TF',
    are: ['800', '888', '877', '866', '855', '844', '833'].map((code) => `+1${code}5550199`),
    areNot: ['+18225550199', '+18115550199', '+1800555019', '+448001234567'],
  },
  US_TF_RESERVED: {
    ...rejected,
    are: ['+18225550199', '+18805550199', '+18875550199', '+18895550199'],
    areNot: ['+18885550199', '+18775550199'],
  },
  NANP_PREMIUM: { ...rejected, are: ['+19005550199'], areNot: ['+19015550199'] },
  NANP_NONGEO: {
    ...rejected,
    are: ['+15005550199', '+15335550199', '+16005550199', '+17005550199', '+17105550199'],
    areNot: ['+15015550199', '+17125550199'],
  },
  US_GEO: {
    verdict: 'ok',
    playbook: 'US_GEO',
    are: ['+12125550100', '+12125550199', '+13125550142', '+17875550123'],
    areNot: ['+14165550100', '+18765550100', '+18005550199', '+11125550100', '+1212555010'],
  },
  CROWN_DEP: { ...asked, are: ['+441534000000', '+447624000000'], areNot: ['+441535960101', '+447640000000'] },
  GB_PERSONAL: { ...rejected, are: ['+447000000000'], areNot: ['+447400000000'] },
  GB_PAGER: { ...rejected, are: ['+447640000000'], areNot: ['+447624000000', '+447500000000'] },
  GB_WITHDRAWN_0500: { ...rejected, are: ['+44500000000'], areNot: ['+445500000000', '+448000000000'] },
  GB_TF: {
    verdict: 'ok',
    playbook: 'GB_TF',
    are: ['+448081570101', '+448000000000', '+44800000000'],
    areNot: ['+4480815701', '+448430000000', '+44500000000'],
  },
  GB_NONGEO: {
    verdict: 'ok',
    playbook: 'GB_NONGEO',
    are: ['+443069990101', '+443330000000'],
    areNot: ['+448430000000', '+44306999010'],
  },
  GB_NONGEO_SC: {
    verdict: 'ok',
    playbook: 'GB_NONGEO',
    are: ['+448430000000', '+448450000000', '+448700000000'],
    areNot: ['+448081570101', '+449098790101'],
  },
  GB_PREMIUM: { ...rejected, are: ['+449098790101'], areNot: ['+448700000000'] },
  GB_CORP_VOIP: { ...asked, are: ['+445500000000', '+445600000000'], areNot: ['+44500000000'] },
  GB_MOB: {
    ...asked,
    are: ['+447400000000'],
    areNot: ['+447000000000', '+447640000000', '+447624000000', '+447700900101'],
  },
  GB_GEO: {
    verdict: 'ok',
    playbook: 'GB_GEO',
    are: ['+442079460101', '+441144960101', '+441214960101', '+441314960101', '+442896496101'],
    areNot: ['+441534000000', '+441632960101', '+4420794601', '+443069990101'],
  },
  DE_SHORT: { ...rejected, are: ['+49115', '+49116000', '+49116117'], areNot: ['+4911600', '+49117000'] },
  DE_TF: { verdict: 'ok', playbook: 'DE_TF', are: ['+498000000000'], areNot: ['+49800000000', '+498998000000'] },
  DE_SHARED: {
    verdict: 'ask',
    playbook: 'DE_SHARED',
    are: ['+491800000000', '+4918000000000', '+491371000000', '+491380000'],
    areNot: ['+491370000000', '+498000000000'],
  },
  DE_PERSONAL: { ...rejected, are: ['+4970000000000'], areNot: ['+4971100000'] },
  DE_PREMIUM: { ...rejected, are: ['+499000000000'], areNot: ['+498000000000'] },
  DE_MOB: { ...asked, are: ['+4915228817386'], areNot: ['+491801000000', '+49152288'] },
  DE_NATIONAL: { ...asked, are: ['+4932000000000'], areNot: ['+493023125101', '+4932200000'] },
  DE_GEO: {
    verdict: 'ok',
    playbook: 'DE_GEO',
    are: ['+493023125101', '+496990009101', '+494066969101', '+492214710101', '+498999998101'],
    areNot: ['+4932000000000', '+498000000000', '+4970000000000', '+499000000000', '+4930'],
  },
  FR_BLOCKED_NPV: {
    ...rejected,
    are: ['162', '163', '270', '271', '377', '378', '424', '425', '568', '569', '948', '949'].map(
      (range) => `+33${range}000000`,
    ),
    areNot: ['+33199000000', '+33970000000', '+33261910000'],
  },
  FR_OVERSEAS: {
    ...rejected,
    are: ['+33590000000', '+33596000000', '+33262000000', '+33508000000'],
    areNot: ['+590590000000', '+33536490000'],
  },
  FR_GEO: {
    verdict: 'ok',
    playbook: 'FR_GEO',
    are: ['+33199000101', '+33261910101', '+33353010101', '+33465710101', '+33536490101'],
    areNot: ['+33162000000', '+33590000000', '+33970000000', '+3319900010'],
  },
  FR_NOMADIC: {
    verdict: 'ok',
    playbook: 'FR_NOMADIC',
    are: ['+33970000000', '+33937000000'],
    areNot: ['+33948000000', '+33890000000'],
  },
  FR_MOB: { ...asked, are: ['+33600000000', '+33730000000'], areNot: ['+33639980000', '+33710000000', '+33800000000'] },
  FR_SVA_FREE: { verdict: 'ok', playbook: 'FR_SVA', are: ['+33800000000', '+33805000000'], areNot: ['+33806000000'] },
  FR_SVA_ORDINARY: {
    verdict: 'ask',
    playbook: 'FR_SVA',
    are: ['+33806000000', '+33809000000'],
    areNot: ['+33805000000', '+33810000000'],
  },
  FR_SVA_SHARED: {
    verdict: 'ask',
    playbook: 'FR_SVA',
    are: ['+33810000000', '+33820000000', '+33884000000'],
    areNot: ['+33836000000', '+33890000000'],
  },
  FR_SVA_PREMIUM: { ...rejected, are: ['+33836000000', '+33860000000', '+33890000000'], areNot: ['+33884000000'] },
  NG_TF: { verdict: 'sip', playbook: null, are: ['+2348000000000'], areNot: ['+2348030000000'] },
  NG_UAN: { verdict: 'sip', playbook: null, are: ['+2347000000000'], areNot: ['+2347010000000'] },
  NG_MOB: {
    verdict: 'sip',
    playbook: 'NG_MOB',
    are: ['+2347010000000', '+2348030000000', '+2348100000000', '+2349010000000', '+2349130000000'],
    areNot: ['+2348000000000', '+2347000000000', '+234803000000'],
  },
  NG_FIXED: {
    verdict: 'sip',
    playbook: 'NG_FIXED',
    are: ['+2342010000000', '+2342090000000'],
    areNot: ['+23410000000', '+2348030000000'],
  },
  NG_FIXED_OLD: {
    verdict: 'migrate',
    playbook: null,
    are: ['+23410000000', '+23490000000', '+23484000000'],
    areNot: ['+2342010000000', '+2341000000'],
  },
  IE_WITHDRAWN: {
    ...rejected,
    are: ['+3531850000000', '+3531890000000', '+353760000000'],
    areNot: ['+3531800000000', '+353818000000'],
  },
  IE_TF: { verdict: 'ask', playbook: 'IE', are: ['+3531800000000'], areNot: ['+3531850000000', '+35318000000'] },
  IE_NONGEO: { verdict: 'ask', playbook: 'IE', are: ['+353818000000'], areNot: ['+353850000000'] },
  IE_PERSONAL: { ...rejected, are: ['+353700000000'], areNot: ['+353710000000'] },
  IE_PREMIUM: { ...rejected, are: ['+3531520000000'], areNot: ['+35315000000'] },
  IE_MOB: { ...asked, are: ['+353830000000', '+353850000000'], areNot: ['+353818000000'] },
  IE_GEO: {
    verdict: 'ok',
    playbook: 'IE',
    are: ['+35310000000', '+353210000000'],
    areNot: ['+353209100000', '+353760000000', '+353850000000'],
  },
  NL_TF: {
    verdict: 'ask',
    playbook: 'NL',
    are: ['+318000000', '+318000000000'],
    areNot: ['+319000000', '+31850000000'],
  },
  NL_PREMIUM: { ...rejected, are: ['+319000000', '+319060000', '+319090000'], areNot: ['+318000000'] },
  NL_MOB: { ...asked, are: ['+31610000000'], areNot: ['+31710000000', '+3197000000000'] },
  NL_M2M: { ...asked, are: ['+3197000000000'], areNot: ['+319000000'] },
  NL_VOIP: { verdict: 'ask', playbook: 'NL', are: ['+31850000000'], areNot: ['+31880000000'] },
  NL_COMPANY: { verdict: 'ask', playbook: 'NL', are: ['+31880000000'], areNot: ['+31850000000', '+31840000000'] },
  NL_SPECIAL: { verdict: 'ask', playbook: 'NL', are: ['+31840000000', '+31870000000'], areNot: ['+31880000000'] },
  NL_GEO: {
    verdict: 'ok',
    playbook: 'NL',
    are: ['+31200000000', '+31700000000'],
    areNot: ['+31610000000', '+31850000000', '+3120000000'],
  },
  ES_TF: {
    verdict: 'ask',
    playbook: 'ES',
    are: ['+34800000000', '+34900000000'],
    areNot: ['+34901000000', '+34910000000'],
  },
  ES_SHARED: { verdict: 'ask', playbook: 'ES', are: ['+34901000000', '+34902000000'], areNot: ['+34900000000'] },
  ES_PREMIUM: { ...rejected, are: ['+34803000000', '+34806000000'], areNot: ['+34800000000', '+34810000000'] },
  ES_PERSONAL: { ...rejected, are: ['+34700000000'], areNot: ['+34710000000'] },
  ES_UAN: { verdict: 'ask', playbook: 'ES', are: ['+34510000000'], areNot: ['+34590000000'] },
  ES_MOB: { ...asked, are: ['+34600000000', '+34710000000'], areNot: ['+34700000000', '+34510000000'] },
  ES_GEO: {
    verdict: 'ok',
    playbook: 'ES',
    are: ['+34910000000', '+34810000000'],
    areNot: ['+34900000000', '+34902000000', '+34803000000'],
  },
  IT_TF: { verdict: 'ask', playbook: 'IT', are: ['+39800000000', '+39803000'], areNot: ['+39840000000', '+39892000'] },
  IT_SHARED: { verdict: 'ask', playbook: 'IT', are: ['+39840000000', '+39848000000'], areNot: ['+39800000000'] },
  IT_PERSONAL: { ...rejected, are: ['+39199000000'], areNot: ['+39144000000'] },
  IT_PREMIUM: { ...rejected, are: ['+39892000', '+39899000000'], areNot: ['+39800000000', '+39199000000'] },
  IT_VOIP: { verdict: 'ask', playbook: 'IT', are: ['+395500000000'], areNot: ['+390550000000'] },
  IT_MOB: { ...asked, are: ['+393200000000'], areNot: ['+390320000000'] },
  IT_GEO: {
    verdict: 'ok',
    playbook: 'IT',
    are: ['+390600000000', '+390200000000', '+390669800000'],
    areNot: ['+393200000000', '+39600000000'],
  },
  EU_TF: {
    verdict: 'ask',
    playbook: 'EU_OTHER',
    country: 'AT',
    are: ['+43800000000'],
    areNot: ['+43720000000', '+41800000000'],
  },
  EU_SPECIAL: { verdict: 'ask', playbook: 'EU_OTHER', country: 'AT', are: ['+43720000000'], areNot: ['+43800000000'] },
  EU_MOB: { ...asked, country: 'BE', are: ['+32470000000'], areNot: ['+3225550000'] },
  EU_PERSONAL: { ...rejected, country: 'CZ', are: ['+420700000000'], areNot: ['+420800000000'] },
  EU_PREMIUM: { ...rejected, country: 'PL', are: ['+48700000000'], areNot: ['+48221000000'] },
  EU_GEO: {
    verdict: 'ask',
    playbook: 'EU_OTHER',
    country: 'BE',
    are: ['+3225550000'],
    areNot: ['+41440000000', '+4721000000', '+32470000000'],
  },
};

const countryOf = (name: string): string =>
  CASES[name as keyof typeof CASES].country ??
  (name === 'CROWN_DEP' ? 'GB' : name.startsWith('NANP') ? 'US' : name.slice(0, 2));

describe('The class of a number', () => {
  it.each(
    Object.entries(CASES).flatMap(([name, { are, ...rest }]) => are.map((number) => ({ name, number, ...rest }))),
  )('$number is $name: $verdict, playbook $playbook', ({ name, number, verdict, playbook }) => {
    expect(classify(number)).toMatchObject({ number, numberClass: name, verdict, playbook, country: countryOf(name) });
  });

  it.each(Object.entries(CASES).flatMap(([name, { areNot }]) => areNot.map((number) => ({ name, number }))))(
    '$number is no $name',
    ({ name, number }) => expect(classify(number).numberClass).not.toBe(name),
  );

  it('Every class has a rule, and every rule numbers on both sides of its border', () => {
    expect(Object.keys(CASES)).toEqual(CLASS_NAMES.filter((name) => name !== 'OTHER' && name !== 'INVALID'));
    expect(CLASS_RULES.map(({ numberClass }) => numberClass)).toEqual(Object.keys(CASES));
    expect(Object.values(CASES).filter(({ are, areNot }) => are.length === 0 || areNot.length === 0)).toEqual([]);
  });

  it('Every verdict comes with words: what the number is, and why the answer is so', () => {
    for (const { are } of Object.values(CASES)) {
      for (const number of are) {
        const [what = '', why = ''] = classify(number).reasons;
        expect(what, number).toMatch(/^An? .{10,}\.$/);
        expect(why, number).toMatch(/^[A-Z].{15,}[.]$/);
      }
    }
  });

  it.each([
    ['+14165550100', 'CA', 'Canada shares the +1'],
    ['+18765550100', 'JM', 'Jamaica shares the +1'],
    ['+41440000000', 'CH', 'not of the EU'],
    ['+596596000000', 'MQ', 'Martinique has a code of its own'],
  ])('%s of %s is OTHER, and its number is kept (%s)', (number, country) => {
    const answer = classify(number);
    expect(answer).toMatchObject({ number, country, numberClass: 'OTHER', verdict: 'unknown', playbook: null });
    expect(answer.reasons.join(' ')).toContain(country);
  });

  it.each(['+441632960101', '+447700900101', '+33639980101', '+353209100101'])(
    '%s has the form of a class, and the metadata does not know it: INVALID, and the reason names the form',
    (number) => {
      const { numberClass, reasons } = classify(number);
      expect(numberClass).toBe('INVALID');
      expect(reasons.join(' ')).toMatch(/has the form of [A-Z]{2}_[A-Z]+, but/);
    },
  );
});

describe('Mobile numbers outside Nigeria', () => {
  it.each([
    '+447400000000',
    '+4915228817386',
    '+33600000000',
    '+353850000000',
    '+31610000000',
    '+34600000000',
    '+393200000000',
    '+32470000000',
  ])('%s has no playbook and has to be asked about', (number) =>
    expect(classify(number)).toMatchObject({ playbook: null, verdict: 'ask' }),
  );
});
