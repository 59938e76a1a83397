import { describe, expect, test } from 'vitest';
import { counts, networkOfCall } from '../../../functions/domain/testcalls/networks';
import { callFindings } from '../../../functions/domain/testcalls/call-findings';
import { CARRIER, portIn } from '../port/cast';
import { PASSED, placed } from './calls';

const losing = { ...CARRIER, underlyingCarrier: 'Wholesale Networks' };
const whose = (network: string) => networkOfCall({ network }, losing)?.whose ?? null;

const carrierNamed = (name: string) => ({ carrierId: 'fixed-line-1', name, underlyingCarrier: null });

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

  test.each(['Third Mobile', 'Exemplar Telecom', 'Connect Mobile', 'Amazonas', 'Network', '---', ''])(
    '%j is a third one',
    (network) => {
      expect(whose(network)).toBeNull();
    },
  );

  // What people call a network, and the company that stands in the carrier's record.
  test.each([
    ['Vodafone', 'Vodafone GmbH'],
    ['Vodafone UK', 'Vodafone'],
    ['Vodafone UK', 'Vodafone Limited'],
    ['Vodafone D', 'Vodafone Deutschland GmbH'],
    ['VodafoneUK', 'Vodafone UK Ltd'],
    ['Telekom', 'Deutsche Telekom AG'],
    ['Telekom Deutschland GmbH', 'Deutsche Telekom AG'],
    ['BT', 'BT plc'],
    ['B.T.', 'British Telecommunications plc'],
    ['Verizon Wireless', 'Verizon'],
    ['Verizon', 'Verizon Communications Inc.'],
    ['AT&T Mobility LLC', 'AT&T'],
    ['T-Mobile', 'T-Mobile US, Inc.'],
    ['Telefonica', 'Telefónica S.A.'],
    ['O2', 'Virgin Media O2'],
    ['Example Mobile', 'Example Telecom'],
    ['Example', 'Example Telecom'],
    ['Telecom', 'Example Telecom'],
  ])('%j may be the one of %j, so its calls do not count', (network, name) => {
    expect(networkOfCall({ network }, carrierNamed(name))).toEqual({ whose: 'losing', isCertain: false });
    expect(networkOfCall({ network: name }, carrierNamed(network))?.whose).toBe('losing');
    expect(counts({ network }, carrierNamed(name))).toBe(false);
  });

  test.each([
    ['O2', 'Vodafone GmbH'],
    ['Vodafone UK', 'BT plc'],
    ['Third Mobile', 'Example Telecom'],
    ['Third Mobile Ltd', 'Example Mobile Ltd'],
    ['EE Limited', 'Three UK Limited'],
    ['Telecom Italia', 'Deutsche Telekom AG'],
    ['T-Mobile', 'Verizon Wireless'],
    ['British Telecom', 'Deutsche Telecom'],
  ])('%j is a third one to %j', (network, name) => {
    expect(networkOfCall({ network }, carrierNamed(name))).toBeNull();
    expect(networkOfCall({ network: name }, carrierNamed(network))).toBeNull();
  });

  test('is the gaining one’s with its legal form or place too', () => {
    for (const network of ['Amazon Web Services, Inc.', 'Amazon Connect UK']) {
      expect(whose(network), network).toBe('gaining');
    }
  });

  test('is certain only where the name is the carrier’s own', () => {
    expect(networkOfCall({ network: 'example TELECOM' }, losing)?.isCertain).toBe(true);
    expect(networkOfCall({ network: 'Example Telecom Mobile' }, losing)?.isCertain).toBe(false);
  });

  test('is not taken for the losing one where no underlying carrier is known', () => {
    expect(networkOfCall({ network: 'null' }, CARRIER)).toBeNull();
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

  test('from a network that may be the losing one: that it may, and how to say that it is not', () => {
    const [doubtful] = callFindings({ ...PASSED, network: 'Example Mobile' }, moved, CARRIER);
    expect(doubtful).toMatchObject({ code: 'same-network', severity: 'warning' });
    expect(doubtful?.message).toContain(
      'By its name Example Mobile may belong to Example Telecom, which loses the number',
    );
    expect(doubtful?.message).toContain('does not count: call again from a phone whose SIM is on a third carrier');
    expect(doubtful?.message).toContain('note the same call once more with that name');
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
