import { describe, expect, test } from 'vitest';
import { carrierOfCall } from '../../../functions/domain/testcalls/networks';
import { callFindings } from '../../../functions/domain/testcalls/call-findings';
import { CARRIER, portIn } from '../port/cast';
import { PASSED, placed } from './calls';

const losing = { ...CARRIER, underlyingCarrier: 'Wholesale Networks' };
const whose = (network: string) => carrierOfCall({ network }, losing);

describe('the network of a test call', () => {
  test.each([
    'Example Telecom',
    'example telecom',
    'EXAMPLETELECOM',
    'example-telecom',
    ' Example  Telecom. ',
    'wholesale networks',
  ])('%j is the losing carrier’s', (network) => {
    expect(whose(network)).toBe('losing');
  });

  test.each([
    'Amazon Connect',
    'amazon-connect',
    'AWS',
    'a.w.s.',
    'Amazon',
    'Chime',
    'Amazon Chime SDK',
    'Ａｍａｚｏｎ',
  ])('%j is the gaining one’s', (network) => {
    expect(whose(network)).toBe('gaining');
  });

  test.each(['Third Mobile', 'Example', 'Example Telecom Mobile', 'Amazonas Telecom', '---'])(
    '%j is a third one',
    (network) => {
      expect(whose(network)).toBeNull();
    },
  );

  test('is not taken for the losing one where no underlying carrier is known', () => {
    expect(carrierOfCall({ network: 'null' }, CARRIER)).toBeNull();
  });
});

describe('what is said of a call', () => {
  const moved = portIn('ROLLBACK_WINDOW');

  test('from the losing or the gaining network: that it proves nothing, and what to do instead', () => {
    const [lost] = callFindings({ ...PASSED, network: 'EXAMPLE TELECOM' }, moved, CARRIER);
    expect(lost).toMatchObject({ code: 'same-network', severity: 'warning' });
    expect(lost?.message).toContain('stays with Example Telecom, which loses the number');
    expect(lost?.message).toContain('call again from a phone whose SIM is on a third carrier');
    expect(callFindings({ ...PASSED, network: 'aws' }, moved, CARRIER)[0]?.message).toContain('AWS, which gains');
  });

  test('outside the cadence: from when calls are due', () => {
    expect(callFindings(placed(PASSED, -1), moved, CARRIER)).toMatchObject([
      { code: 'outside-the-cadence', severity: 'info' },
    ]);
    expect(callFindings(placed(PASSED, 600), moved, CARRIER)[0]?.message).toContain('2026-12-10T10:20:00Z');
  });

  test('from a third network in the cadence: nothing', () => {
    expect(callFindings(PASSED, moved, CARRIER)).toEqual([]);
  });
});
