import { describe, expect, test } from 'vitest';
import { judgeFreephoneController } from '../../../functions/domain/evidence/freephone-controller';
import { judgeLinkingLetter } from '../../../functions/domain/evidence/linking-letter';
import { judgeNumberAllocation } from '../../../functions/domain/evidence/number-allocation';
import { judgeRespOrg } from '../../../functions/domain/evidence/resp-org';
import { judgeUnbundling } from '../../../functions/domain/evidence/unbundling';
import { asking, faultOf, keptAs, odditiesOf, onFile, orderOf, wordsOf } from './asking';

const TOLL_FREE = '+18005550199';

describe('a RespOrg', () => {
  test('is taken by its ID of five characters, in capitals', () => {
    expect(keptAs(judgeRespOrg(asking(' exa-01 ')))).toBe('EXA01');
    expect(odditiesOf(judgeRespOrg(asking('EXA01')))).toEqual([]);
    expect(odditiesOf(judgeRespOrg(asking('E1A0B')))).toEqual(['resp-org-unusual']);
  });

  test('is not the name of the carrier that sends the bills', () => {
    const names = ['Example Telecom', 'EXA', 'EXA012', 'EXA0é', ''];
    expect(names.map((name) => faultOf(judgeRespOrg(asking(name))))).toEqual(names.map(() => 'resp-org-format'));
  });

  test('whose ID ends in 99, or that keeps restricted numbers, gives none of them away', () => {
    expect(faultOf(judgeRespOrg(asking('EXA99')))).toBe('resp-org-not-portable');
    expect(['BRCUD', 'BRRCC', 'BRDUP'].map((id) => faultOf(judgeRespOrg(asking(id))))).toEqual(
      Array.from({ length: 3 }, () => 'resp-org-restricted'),
    );
  });

  test('that is gone is known by its holding ID, the last of which ends in 99 too', () => {
    expect(['BRD01', 'BRD99'].map((id) => odditiesOf(judgeRespOrg(asking(id))))).toEqual([
      ['resp-org-defunct'],
      ['resp-org-defunct'],
    ]);
    expect(wordsOf(judgeRespOrg(asking('BRD01')))).toMatch(/90 days.*30.*linking letter/u);
  });
});

describe('a linking letter', () => {
  test('is named, and for numbers of an agency that is gone it is part of a claim', () => {
    const letter = asking('Linking LOA of Example Reseller, signed 2026-11-20', { number: TOLL_FREE });
    expect(odditiesOf(judgeLinkingLetter(letter))).toEqual([]);
    const order = orderOf([TOLL_FREE], { evidence: onFile({ respOrg: 'BRD07' }) });
    expect(odditiesOf(judgeLinkingLetter({ ...letter, order }))).toEqual(['claim-from-holding-id']);
    expect(faultOf(judgeLinkingLetter(asking('–')))).toBe('paper-unnamed');
  });
});

describe('who controls a freephone number', () => {
  const carrierName = 'Example Telecom';

  test('is the losing carrier, however its name is spaced and capitalised, or somebody else to write to', () => {
    expect(odditiesOf(judgeFreephoneController(asking('example  TELECOM', { carrierName })))).toEqual([]);
    const other = judgeFreephoneController(asking('Example Wholesale', { carrierName, number: '+448081570101' }));
    expect(odditiesOf(other)).toEqual(['controlled-by-another']);
    expect(wordsOf(other)).toContain('+448081570101');
  });

  test('has a name', () => {
    expect(faultOf(judgeFreephoneController(asking('12345', { carrierName })))).toBe('controller-unnamed');
  });
});

describe('an allocation notice', () => {
  test('has a reference, or is asked for one', () => {
    expect(odditiesOf(judgeNumberAllocation(asking('Az. 118-2 0800/417, 2019-03-04')))).toEqual([]);
    expect(odditiesOf(judgeNumberAllocation(asking('Zuteilungsbescheid')))).toEqual(['allocation-without-reference']);
    expect(faultOf(judgeNumberAllocation(asking('?')))).toBe('allocation-unnamed');
  });
});

describe('an unbundling', () => {
  test('is confirmed by its day or by a reference, and not before that day', () => {
    expect(keptAs(judgeUnbundling(asking('2026-11-24', { today: '2026-11-24' })))).toBe('2026-11-24');
    expect(keptAs(judgeUnbundling(asking('Confirmation UB-417', { today: '2026-11-24' })))).toBe('Confirmation UB-417');
    const ahead = judgeUnbundling(asking('2026-11-25', { today: '2026-11-24' }));
    expect(faultOf(ahead)).toBe('unbundling-not-done-yet');
    expect(wordsOf(ahead)).toContain('Wednesday 25 November 2026');
    expect(faultOf(judgeUnbundling(asking('-')))).toBe('unbundling-unconfirmed');
  });
});
