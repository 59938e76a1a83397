import { describe, expect, it } from 'vitest';
import type { Bridge } from '../../../functions/domain/bridges/bridge';
import { bridgeChecks, type BridgeCase } from '../../../functions/domain/bridges/checks';
import { bridgeFindings } from '../../../functions/domain/bridges/findings';
import type { Phase } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { portIn } from '../port/cast';

const NOW = '2026-12-01T09:00:00Z';

const FORWARD: Bridge = {
  kind: 'call-forward',
  claimedNumber: '+442079460600',
  testedOn: '2026-11-30',
  peak: { callsPerSecond: 1, concurrentCalls: 8 },
  since: '2026-11-24T09:00:00Z',
};

const TRUNK: Bridge = {
  ...FORWARD,
  kind: 'sbc-to-claimed-number',
  sbc: { host: 'sbc.acme.example', certificateExpiresOn: '2027-06-30' },
};

const caseOf = (bridge: Bridge, phase: Phase = 'FILED', changes: Partial<Port & BridgeCase> = {}): BridgeCase => {
  const { now = NOW, campaigns, ...port } = changes;
  return {
    port: { ...portIn(phase), ...port, bridge },
    zone: 'Europe/London',
    rollbackHours: 72,
    now,
    campaigns,
  };
};

const checksOf = (...given: Parameters<typeof caseOf>) => bridgeChecks(caseOf(...given));
const found = (code: string, ...given: Parameters<typeof caseOf>) =>
  checksOf(...given).find((check) => check.code === code);

const focAt = (at: string) => ({ foc: { at, confirmedAt: NOW } });

describe('The certificate of the SBC', () => {
  const until = (certificateExpiresOn: string): Bridge => ({
    ...TRUNK,
    sbc: { host: 'sbc.acme.example', certificateExpiresOn },
  });

  it('that has expired is as good as no bridge', () => {
    expect(found('certificate-expired', until('2026-11-30'))).toMatchObject({
      severity: 'blocking',
      message: expect.stringContaining('Monday 30 November 2026') as string,
    });
  });

  it('that expires today has not expired yet', () => {
    expect(found('certificate-expired', until('2026-12-01'))).toBeUndefined();
  });

  it('has to outlast the FOC and its rollback hours, and both days are named', () => {
    const foc = focAt('2026-12-10T10:00:00Z');
    expect(found('certificate-expires-too-soon', until('2026-12-12'), 'FOC_CONFIRMED', foc)).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/Saturday 12 December 2026, before Sunday 13 December 2026/) as string,
    });
    expect(found('certificate-expires-too-soon', until('2026-12-13'), 'FOC_CONFIRMED', foc)).toBeUndefined();
  });

  it('has to be good for thirty days while no FOC stands', () => {
    expect(found('certificate-expires-too-soon', until('2026-12-30'))?.message).toContain('30 days from now');
    expect(found('certificate-expires-too-soon', until('2026-12-31'))).toBeUndefined();
  });
});

describe('The peak', () => {
  it('beyond one call a second is beyond what a Voice Connector places by default', () => {
    const busy = { ...TRUNK, peak: { callsPerSecond: 2 } };
    expect(found('calls-per-second-beyond-limit', busy)).toMatchObject({ severity: 'warning' });
    expect(found('calls-per-second-beyond-limit', TRUNK)).toBeUndefined();
  });

  it('beyond ten calls at once is beyond what Connect takes by default', () => {
    expect(found('concurrent-calls-beyond-quota', { ...TRUNK, peak: { concurrentCalls: 11 } })).toMatchObject({
      severity: 'warning',
    });
    expect(found('concurrent-calls-beyond-quota', { ...TRUNK, peak: { concurrentCalls: 10 } })).toBeUndefined();
  });

  it('that nobody gave is asked for', () => {
    const { peak: _, ...unknown } = TRUNK;
    const codes = checksOf(unknown).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['calls-per-second-unknown', 'concurrent-calls-unknown']));
  });

  it('is judged by the quota that was raised, and the message says on whose word', () => {
    const raised = { ...TRUNK, limits: { callsPerSecond: 5, concurrentCalls: 40, confirmedOn: '2026-11-20' } };
    const within = { ...raised, peak: { callsPerSecond: 5, concurrentCalls: 40 } };
    expect(found('calls-per-second-beyond-limit', within)).toBeUndefined();
    expect(found('concurrent-calls-beyond-quota', within)).toBeUndefined();
    expect(found('concurrent-calls-within-quota', within)).toMatchObject({
      severity: 'info',
      message: expect.stringContaining(
        '40 calls at once (as given with the bridge, confirmed on Friday 20 November 2026; the default is 10); the peak is 40',
      ) as string,
    });
    const beyond = { ...raised, peak: { callsPerSecond: 6, concurrentCalls: 41 } };
    expect(found('calls-per-second-beyond-limit', beyond)?.message).toContain('places 5 calls a second (as given');
    expect(found('concurrent-calls-beyond-quota', beyond)?.message).toContain('takes 40 calls at once');
    const unproved = { ...within, limits: { concurrentCalls: 40 } };
    expect(found('concurrent-calls-within-quota', unproved)?.message).toContain('nobody has said when');
    expect(found('calls-per-second-beyond-limit', unproved)?.message).toContain('1 call a second until its CpsLimit');
  });

  it('of a call forwarding needs as many paths, and no Voice Connector', () => {
    const busy = { ...FORWARD, peak: { callsPerSecond: 9, concurrentCalls: 30 } };
    expect(found('concurrent-calls-beyond-quota', busy)?.message).toContain('as many paths');
    expect(found('calls-per-second-beyond-limit', busy)).toBeUndefined();
  });
});

describe('The test call', () => {
  it('that nobody made is missing', () => {
    const { testedOn: _, ...untested } = FORWARD;
    expect(found('bridge-not-tested', untested)).toMatchObject({ severity: 'warning' });
  });

  it('is good for thirty days', () => {
    const old = { ...FORWARD, since: '2026-10-01T09:00:00Z' };
    expect(found('bridge-test-too-old', { ...old, testedOn: '2026-10-31' })).toMatchObject({ severity: 'warning' });
    expect(found('bridge-test-too-old', { ...old, testedOn: '2026-11-01' })).toBeUndefined();
  });

  it('of before the day on which the bridge got its kind and number was made over something else', () => {
    const late = { ...FORWARD, since: '2026-11-27T23:30:00Z' };
    expect(found('bridge-test-of-another', { ...late, testedOn: '2026-11-26' })).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/Thursday 26 November 2026.*since Friday 27 November 2026 only/) as string,
    });
    expect(found('bridge-test-of-another', { ...late, testedOn: '2026-11-27' })).toBeUndefined();
  });
});

describe('The exit', () => {
  it('is unknown while neither a FOC nor a campaign says until when the losing carrier holds inbound', () => {
    expect(found('exit-unknown', FORWARD)).toMatchObject({ severity: 'warning' });
  });

  it('is the end of the last campaign while no FOC stands', () => {
    const campaigns = [
      { name: 'Advent', from: '2026-12-01', to: '2026-12-24' },
      { name: 'Sale', from: '2026-12-27', to: '2027-01-05T20:00:00Z' },
    ];
    expect(found('exit-after-the-campaign', FORWARD, 'FILED', { campaigns })?.message).toContain(
      'Tuesday 5 January 2027',
    );
  });

  it('is the FOC once it stands', () => {
    expect(found('exit-at-the-foc', FORWARD, 'FOC_CONFIRMED', focAt('2026-12-10T10:00:00Z'))?.message).toContain(
      'Thursday 10 December 2026, 10:00 (Europe/London)',
    );
  });
});

describe('A call forwarding has to be taken off before the port', () => {
  it('which is pressing once the port is filed, because carriers reject it (7437)', () => {
    expect(found('forwarding-to-remove', FORWARD, 'CSR_PENDING')).toMatchObject({ severity: 'info' });
    expect(found('forwarding-to-remove', FORWARD, 'FILED')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('7437') as string,
    });
  });

  it('and a trunk has none', () => {
    expect(found('forwarding-to-remove', TRUNK)).toBeUndefined();
  });
});

describe('The claimed number', () => {
  it('that is toll-free is not reached from abroad', () => {
    expect(found('toll-free-not-from-abroad', { ...FORWARD, claimedNumber: '+448081570600' })).toBeDefined();
    expect(found('toll-free-not-from-abroad', FORWARD)).toBeUndefined();
  });

  const claim = { phoneNumberId: 'number-600', askedAt: NOW };

  it('carries no call while Connect is still claiming it, and none at all when that failed', () => {
    const asked = { ...FORWARD, claim: { ...claim, state: 'IN_PROGRESS' } } as const;
    expect(found('claim-in-progress', asked)).toMatchObject({ severity: 'info' });
    const failed = { ...FORWARD, claim: { ...claim, state: 'FAILED', message: 'No.' } } as const;
    expect(found('claim-failed', failed)).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('(No.)') as string,
    });
  });

  it('that Connect refuses to go on with says what it refuses, in its words', () => {
    const refused = { ...claim, state: 'IN_PROGRESS', message: 'No such flow.' } as const;
    expect(found('flow-not-associated', { ...FORWARD, claim: { ...refused, refused: 'associate' } })).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/is claimed, and Connect refuses.*\(No such flow\.\)/) as string,
    });
    const unseen = checksOf({ ...FORWARD, claim: { ...refused, refused: 'describe' } }).map(({ code }) => code);
    expect(unseen).toContain('claim-not-seen');
    expect(unseen).not.toContain('claim-in-progress');
  });

  it('has its contact flow from Portolan, or by hand', () => {
    expect(found('flow-by-hand', FORWARD)).toBeDefined();
    expect(found('flow-by-hand', { ...FORWARD, claim: { ...claim, state: 'CLAIMED' } })).toBeUndefined();
  });
});

describe('Once the number has moved', () => {
  const expired = { ...TRUNK, sbc: { host: 'sbc.acme.example', certificateExpiresOn: '2026-11-01' } };

  it.each(['CUTOVER', 'ROLLBACK_WINDOW', 'HALF_PORTED', 'ROLLING_BACK'] as const)(
    'the bridge is kept as the way back, and judged by what it needs for that: %s',
    (phase) => {
      const { testedOn: _, peak: __, ...bare } = expired;
      const claim = { state: 'FAILED', phoneNumberId: 'number-600', askedAt: NOW } as const;
      expect(checksOf({ ...bare, claim }, phase).map(({ code }) => code)).toEqual([
        'certificate-expired',
        'claim-failed',
        'bridge-kept-as-way-back',
      ]);
    },
  );

  it('its certificate has to be good until the window is over', () => {
    const now = '2026-12-11T09:00:00Z';
    const until = (certificateExpiresOn: string) => ({
      ...TRUNK,
      sbc: { host: 'sbc.acme.example', certificateExpiresOn },
    });
    expect(found('certificate-expires-too-soon', until('2026-12-12'), 'ROLLBACK_WINDOW', { now })?.message).toContain(
      'before Sunday 13 December 2026, until when the bridge is the way back',
    );
    expect(found('certificate-expires-too-soon', until('2026-12-13'), 'ROLLBACK_WINDOW', { now })).toBeUndefined();
  });

  it('a claim that failed is put again where a bridge may be put, else once the cutover is reported', () => {
    const claim = { state: 'FAILED', phoneNumberId: 'number-600', askedAt: NOW } as const;
    expect(found('claim-failed', { ...FORWARD, claim }, 'HALF_PORTED')?.message).toMatch(/ Put it again\.$/);
    expect(found('claim-failed', { ...FORWARD, claim }, 'CUTOVER')?.message).toContain('once the cutover is reported');
  });

  it('and the port is complete, the forwarding is to be taken down and the number released by hand, if at all', () => {
    const [only, ...others] = checksOf(FORWARD, 'COMPLETED');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'bridge-left-on', severity: 'warning' });
    expect(only?.message).toMatch(/take down the call forwarding.*by hand.*180 days.*200 %/);
  });

  it('or stays after all, what leads calls may still be on', () => {
    expect(found('bridge-left-on', TRUNK, 'CANCELLED')?.message).toContain('may still be on');
  });
});

describe('The checks', () => {
  it('come with the worst first', () => {
    const expired = { ...TRUNK, sbc: { host: 'sbc.acme.example', certificateExpiresOn: '2026-11-01' } };
    const severities = checksOf(expired).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => 'bwi'.indexOf(a[0] ?? '') - 'bwi'.indexOf(b[0] ?? '')));
    expect(severities[0]).toBe('blocking');
  });

  it('are none where there is no bridge', () => {
    const of = caseOf(FORWARD);
    expect(bridgeChecks({ ...of, port: { ...of.port, bridge: null } })).toEqual([]);
  });
});

describe('The findings of an order', () => {
  it('name the numbers that share one, and leave out what is only worth knowing', () => {
    const { testedOn: _, ...untested } = FORWARD;
    const other = caseOf(untested, 'CSR_PENDING', { number: '+442079460102' });
    const findings = bridgeFindings([
      caseOf(untested, 'CSR_PENDING'),
      other,
      caseOf(FORWARD, 'CSR_PENDING', { number: '+442079460103' }),
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['bridge-not-tested', 'exit-unknown']);
    expect(findings[0]?.message).toMatch(/^Bridge of \+442079460101, \+442079460102: No test call/);
    expect(findings[1]?.message).toMatch(/^Bridge of \+442079460101, \+442079460102, \+442079460103: /);
  });
});
