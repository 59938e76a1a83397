import { describe, expect, it } from 'vitest';
import { acknowledgementFor, AWS_PATH_NOT_OFFERED, classify } from '../../../functions/domain/playbooks/classify';

describe('A number typed as people there dial it', () => {
  it.each([
    ['020 7946 0101', 'GB', '+442079460101', 'GB_GEO'],
    ['0808 157 0101', 'GB', '+448081570101', 'GB_TF'],
    ['0500 000000', 'GB', '+44500000000', 'GB_WITHDRAWN_0500'],
    ['(212) 555-0100', 'US', '+12125550100', 'US_GEO'],
    ['1-800-555-0199', 'US', '+18005550199', 'US_TF'],
    ['030 23125-101', 'DE', '+493023125101', 'DE_GEO'],
    ['115', 'DE', '+49115', 'DE_SHORT'],
    ['01 99 00 01 01', 'FR', '+33199000101', 'FR_GEO'],
    ['0590 00 00 00', 'FR', '+33590000000', 'FR_OVERSEAS'],
    ['0803 000 0000', 'NG', '+2348030000000', 'NG_MOB'],
    ['0201 463 0643', 'NG', '+2342014630643', 'NG_FIXED'],
    ['01 000 0000', 'IE', '+35310000000', 'IE_GEO'],
    ['1800 000000', 'IE', '+3531800000000', 'IE_TF'],
    ['020 000 0000', 'NL', '+31200000000', 'NL_GEO'],
    ['910 000 000', 'ES', '+34910000000', 'ES_GEO'],
    ['06 0000 0000', 'IT', '+390600000000', 'IT_GEO'],
    ['02 555 00 00', 'BE', '+3225550000', 'EU_GEO'],
  ])('%s in %s is %s, %s', (input, country, number, numberClass) => {
    expect(classify(input, country)).toMatchObject({ input, number, numberClass });
  });

  it('The country may be written small', () => {
    expect(classify('020 7946 0101', ' gb ')).toMatchObject({ number: '+442079460101' });
  });

  it('A foreign prefix counts from the country in which it is dialled', () => {
    expect(classify('00 44 20 7946 0101', 'DE')).toMatchObject({ number: '+442079460101', country: 'GB' });
    expect(classify('011 44 20 7946 0101', 'US')).toMatchObject({ number: '+442079460101', country: 'GB' });
  });

  it('A 0 in brackets is a habit of writing and no digit', () => {
    expect(classify('+44 (0)20 7946 0101').number).toBe('+442079460101');
  });

  it('Without a country it is no number, and the answer says how to write it', () => {
    const { number, reasons } = classify('020 7946 0101');
    expect(number).toBeNull();
    expect(reasons.join(' ')).toContain('E.164');
  });

  it('A code that is no country does not help, and breaks nothing', () => {
    expect(classify('020 7946 0101', 'ZZ')).toMatchObject({ number: null, numberClass: 'INVALID' });
    expect(classify('020 7946 0101', 'United Kingdom')).toMatchObject({ number: null });
  });
});

describe('A Nigerian number from before 2024', () => {
  it.each([
    ['+234 1 463 0643', undefined, '+2342014630643'],
    ['01 463 0643', 'NG', '+2342014630643'],
    ['09 000 0000', 'NG', '+2342090000000'],
    ['084 000000', 'NG', '+2342084000000'],
  ])('%s is offered as it is dialled now: %s %s', (input, country, rewritten) => {
    const answer = classify(input, country);
    expect(answer).toMatchObject({
      numberClass: 'NG_FIXED_OLD',
      verdict: 'migrate',
      playbook: null,
      suggestion: rewritten,
    });
    expect(answer.reasons.join(' ')).toContain(rewritten);
    expect(answer.number).toMatch(/^\+234[1-9]\d{7}$/);
  });

  it('What is offered is a number that exists, and is asked about like any other', () => {
    expect(classify('+2342014630643')).toMatchObject({ numberClass: 'NG_FIXED', playbook: 'NG_FIXED', verdict: 'sip' });
  });

  it('Numbers of today are offered nothing', () => {
    expect(classify('+2342014630643')).not.toHaveProperty('suggestion');
    expect(classify('+442079460101')).not.toHaveProperty('suggestion');
  });
});

describe('What an order has to acknowledge', () => {
  it.each(['+2348030000000', '+2342010000000'])('%s: that AWS offers no path', (number) => {
    expect(acknowledgementFor(classify(number))).toBe(AWS_PATH_NOT_OFFERED);
  });

  it.each(['+442079460101', '+491801000000', '+33600000000', '+19005550199'])('%s: nothing', (number) => {
    expect(acknowledgementFor(classify(number))).toBeNull();
  });
});
