import { describe, expect, test } from 'vitest';
import { judgeDefunctRespOrgBill } from '../../../functions/domain/evidence/defunct-resporg-bill';
import { evidenceKind } from '../../../functions/domain/evidence/evidence-kinds';
import { judgeFreephoneController } from '../../../functions/domain/evidence/freephone-controller';
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
    expect(wordsOf(judgeRespOrg(asking('BRD01')))).toMatch(
      /90 days.*LOA of at most 30;.*30 days.*defunct-resporg-bill/u,
    );
    expect(wordsOf(judgeRespOrg(asking('BRD01')))).not.toContain('linking');
  });
});

describe('a linking letter', () => {
  const { judge } = evidenceKind('linking-letter');

  test('of a reseller is named, and is no part of a claim at a holding ID', () => {
    const order = orderOf([TOLL_FREE], { evidence: onFile({ respOrg: 'BRD07' }) });
    const letter = asking('Linking LOA of Example Reseller, signed 2026-11-20', { number: TOLL_FREE });
    expect([odditiesOf(judge(letter)), odditiesOf(judge({ ...letter, order }))]).toEqual([[], []]);
    expect(faultOf(judge(asking('–')))).toBe('paper-unnamed');
  });
});

describe('the bill of a claim', () => {
  const judged = (value: string) => judgeDefunctRespOrgBill(asking(value, { today: '2026-11-24' }));

  test('is taken by its day, up to 90 days old and not a day more', () => {
    expect([keptAs(judged(' 2026-11-24 ')), keptAs(judged('2026-08-26'))]).toEqual(['2026-11-24', '2026-08-26']);
    expect(faultOf(judged('2026-08-25'))).toBe('bill-too-old');
    expect(wordsOf(judged('2026-08-25'))).toMatch(/25 August 2026 is 91 days old.*at most 90 \(Somos/u);
  });

  test('has a day, and one that has come', () => {
    expect(['Bill of October', '2026-02-30', '24.11.2026', ''].map((value) => faultOf(judged(value)))).toEqual(
      Array.from({ length: 4 }, () => 'bill-without-day'),
    );
    expect(faultOf(judged('2026-11-25'))).toBe('bill-dated-ahead');
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
