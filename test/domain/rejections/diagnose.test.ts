import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES } from '../../../functions/domain/rejections/classes';
import { diagnose, findCodes } from '../../../functions/domain/rejections/diagnose';
import { SCHEMES } from '../../../functions/domain/rejections/scheme-tables';

describe('A carrier’s code is diagnosed', () => {
  it('Bandwidth 7402 is an address that differs and starts the clock again', () => {
    expect(diagnose('bandwidth', '7402')).toEqual({
      scheme: 'bandwidth',
      code: '7402',
      class: 'ADDRESS',
      alsoPossible: ['POSTCODE', 'ADDRESS_FORMAT'],
      meaning: 'The service address or its ZIP code differs from the carrier’s record.',
      fixBy: 'customer',
      clock: 'RESET',
      needsNewLoa: true,
      nextStep: REJECTION_CLASSES.ADDRESS.nextStep,
      blocks: true,
    });
  });

  it('WBCI 8112 is a wrong holder', () => {
    expect(diagnose('wbci', '8112')).toMatchObject({ name: 'AIF', class: 'ENTITY_NAME', clock: 'RESET', blocks: true });
  });

  it.each([
    ['lsr', 'E1', 'ADDRESS', 'RESET'],
    ['lsr', '8D', 'POSTCODE', 'RESET'],
    ['lsr', '1N', 'DATE', 'HOLD'],
    ['lsr', 'E10', 'ENTITY_NAME', 'RESET'],
    ['lsr', 'E10a', 'AUTH_PERSON', 'RESET'],
    ['lsr', 'E6d', 'FREEZE_LOCK', 'HOLD'],
    ['lsr', '6D', 'TN_INACTIVE', 'HOLD'],
    ['bandwidth', '7401', 'ACCOUNT_NUMBER', 'RESET'],
    ['bandwidth', '7418', 'CARRIER_INTERNAL', 'INFO'],
    ['bandwidth', '7435', 'PIN_PASSCODE', 'HOLD'],
    ['bandwidth', '7470', 'TN_NOT_PORTABLE', 'RESET'],
    ['bandwidth', '7520', 'FREEZE_LOCK', 'HOLD'],
    ['bandwidth', '7528', 'REGISTRY', 'HOLD'],
    ['telnyx', 'OSP_IRRESPONSIVE', 'UNRESPONSIVE', 'INFO'],
    ['telnyx', 'MAIN_BTN_PORTING', 'BTN', 'RESET'],
    ['twilio', 'INVALID_PIN', 'PIN_PASSCODE', 'HOLD'],
    ['twilio', '22137', 'PENDING_ORDER', 'HOLD'],
    ['somos', 'shared-number', 'BUNDLE', 'HOLD'],
    ['somos', '05', 'DOC_STALE', 'RESET'],
    ['nicc', '25', 'LINE_TYPE', 'RESET'],
    ['wbci', '8108', 'POSTCODE', 'RESET'],
    ['wbci', '8114', 'FURTHER_HOLDERS', 'RESET'],
    ['wbci', '8118', 'PENDING_ORDER', 'HOLD'],
    ['aws', 'unpaid-balance', 'DEBT', 'HOLD'],
    ['arcep', 'rio-wrong', 'RIO', 'RESET'],
  ])('%s %s is %s with clock %s', (scheme, code, name, clock) => {
    expect(diagnose(scheme, code)).toMatchObject({ class: name, clock, needsNewLoa: clock === 'RESET' });
  });

  it.each([
    ['8104', 'ADAPLZ'],
    ['8105', 'ADAORT'],
    ['8106', 'ADASTR'],
    ['8107', 'ADAHSNR'],
  ])('WBCI %s (%s) accepts the port and corrects the address: our record changes, not the letter', (code, name) => {
    expect(diagnose('wbci', code)).toMatchObject({
      name,
      class: 'ADDRESS',
      clock: 'INFO',
      blocks: false,
      needsNewLoa: false,
      fixBy: 'migration-team',
      acceptedWithCorrections: true,
      nextStep: expect.stringMatching(/our record/),
    });
  });

  it.each(['8108', '8109', '8110', '8111'])('WBCI %s refuses the address and is no acceptance', (code) => {
    expect(diagnose('wbci', code)).toMatchObject({ clock: 'RESET', blocks: true, needsNewLoa: true });
    expect(diagnose('wbci', code)).not.toHaveProperty('acceptedWithCorrections');
  });

  it.each(['8001', '8002', '8003', '8004', '8010'])('WBCI %s accepts or informs and stops nothing', (code) => {
    expect(diagnose('wbci', code)).toMatchObject({ clock: 'INFO', blocks: false, needsNewLoa: false });
  });

  it('An order that can no longer be changed still moves on its date, and the diagnosis says so', () => {
    for (const [scheme, code] of [
      ['bandwidth', '7433'],
      ['lsr', 'E33'],
      ['wbci', '8141'],
    ] as const) {
      expect(diagnose(scheme, code)).toMatchObject({
        class: 'DATE',
        clock: 'INFO',
        blocks: true,
        nextStep: expect.stringMatching(/number moves/),
      });
    }
  });

  it('An empty field in the wholesaler’s form leaves the letter as it is', () => {
    expect(diagnose('bandwidth', '7107')).toMatchObject({ class: 'ADDRESS', clock: 'HOLD', needsNewLoa: false });
  });

  it('A letter without a signature has to be signed anew, a missing letter only to be sent', () => {
    expect(diagnose('somos', 'signature-missing')).toMatchObject({ class: 'DOC_MISSING', needsNewLoa: true });
    expect(diagnose('somos', 'loa-missing')).toMatchObject({ class: 'DOC_MISSING', needsNewLoa: false });
  });

  it('A code out of use says so', () => {
    expect(diagnose('somos', '05').meaning).toMatch(/no longer in use/);
    expect(diagnose('somos', 'signature-date').meaning).not.toMatch(/no longer in use/);
  });
});

describe('Codes as carriers write them', () => {
  it('Capitals and outer spaces do not count, and the code is answered as it was given', () => {
    expect(diagnose(' Lsr ', ' e6C ')).toMatchObject({ scheme: ' Lsr ', code: ' e6C ', class: 'FEATURE_CONFLICT' });
    expect(diagnose('TELNYX', 'foc_expired')).toMatchObject({ scheme: 'TELNYX', code: 'foc_expired', class: 'DATE' });
    expect(diagnose('somos', 'Wrong-RespOrg')).toMatchObject({ class: 'WRONG_LOSING_CARRIER' });
  });

  it('A German code is known by its name and by the shorthand of the trade', () => {
    expect(diagnose('wbci', 'aif')).toEqual({ ...diagnose('wbci', '8112'), code: 'aif' });
    expect(diagnose('wbci', 'SON')).toMatchObject({ name: 'SONST', class: 'OTHER' });
    expect(diagnose('wbci', 'KNO')).toMatchObject({ name: 'KNI', class: 'ACCOUNT_NUMBER' });
  });

  it('Leading zeros are part of a code', () => {
    expect(diagnose('nicc', '06').class).toBe('BTN');
    expect(diagnose('nicc', '6').class).toBe('OTHER');
  });

  it.each([
    ['bandwidth', '9999', 'a code that the scheme does not have'],
    ['nicc', '44', 'a UK number that is not public'],
    ['acme', '7402', 'a scheme nobody knows'],
    ['bandwidth', '', 'an empty code'],
    ['', '', 'nothing at all'],
    ['constructor', '__proto__', 'names that every object has'],
    ['wbci', 'constructor', 'a name that every object has'],
    ['lsr', 'E420', 'a zero for the letter O'],
    ['<b>x</b>', "' OR 1=1\r\n", 'hostile text'],
  ])('%s %s is kept as given and left to a person: %s', (scheme, code) => {
    expect(diagnose(scheme, code)).toEqual({
      scheme,
      code,
      class: 'OTHER',
      meaning: 'The code is not in our tables: a person has to read the carrier’s text.',
      fixBy: 'migration-team',
      clock: 'HOLD',
      needsNewLoa: false,
      nextStep: REJECTION_CLASSES.OTHER.nextStep,
      blocks: true,
    });
  });
});

describe('The list of codes', () => {
  const all = Object.values(SCHEMES).flat();

  it('Without a question holds every code of every scheme', () => {
    expect(findCodes({})).toHaveLength(all.length);
    expect(new Set(findCodes({}).map(({ scheme }) => scheme))).toEqual(new Set(Object.keys(SCHEMES)));
  });

  it('Of a scheme holds its codes in the order of the table, as the table writes them', () => {
    const found = findCodes({ scheme: ' WBCI' });
    expect(found.map(({ code }) => code)).toEqual(SCHEMES.wbci.map(({ code }) => code));
    expect(new Set(found.map(({ scheme }) => scheme))).toEqual(new Set(['wbci']));
  });

  it('Of one code of one scheme holds that code, found by number or by name', () => {
    expect(findCodes({ scheme: 'wbci', code: '8112' })).toEqual([diagnose('wbci', '8112')]);
    expect(findCodes({ scheme: 'wbci', code: 'aif' })).toEqual([diagnose('wbci', '8112')]);
  });

  it('Of a code without a scheme holds it from each scheme that has it', () => {
    const found = findCodes({ code: 'name-mismatch' }).map(({ scheme }) => scheme);
    expect(found).toEqual(['arcep', 'somos']);
  });

  it('Of an unknown scheme or code holds nothing', () => {
    expect(findCodes({ scheme: 'constructor' })).toEqual([]);
    expect(findCodes({ scheme: 'wbci', code: '7402' })).toEqual([]);
    expect(findCodes({ scheme: '', code: '7402' })).toEqual([]);
  });

  it('Says of every code what its diagnosis says', () => {
    expect(findCodes({}).filter((listed) => diagnose(listed.scheme, listed.code).meaning !== listed.meaning)).toEqual(
      [],
    );
  });
});
