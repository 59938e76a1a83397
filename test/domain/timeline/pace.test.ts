import { describe, expect, test } from 'vitest';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { NG_FIXED } from '../../../functions/domain/playbooks/ng-fixed';
import { US_GEO } from '../../../functions/domain/playbooks/us-geo';
import { isFinal, PHASES } from '../../../functions/domain/port/phase';
import { paceOf, pacer } from '../../../functions/domain/timeline/pace';
import { CARRIER, DURING, portIn } from '../port/cast';

const BRITISH = { playbook: GB_GEO, carrier: CARRIER };

/** Filed on Thursday 26 November 2026 at nine; Christmas Day, the 28th and New Year's Day are closed. */
const filed = portIn('FILED');

const verdictAt = (now: string, port = filed, terms: Parameters<typeof paceOf>[1] = BRITISH) =>
  paceOf(port, terms, now)?.verdict;

describe('a filed port without a date', () => {
  test('is quiet, and that is normal: the silent week, the typical span, the last second of the longest one', () => {
    for (const now of [
      '2026-11-26T09:00:00Z',
      '2026-12-03T09:00:00Z',
      '2026-12-17T09:00:01Z',
      '2027-01-05T08:59:59Z',
    ]) {
      expect(verdictAt(now), now).toBe('quiet-is-normal');
    }
  });

  test('stalls at the second at which the longest quiet is over, holidays left out', () => {
    expect(verdictAt('2027-01-05T09:00:00Z')).toBe('stalled');
  });

  test('has its time in both counts, and the figures of the playbook with who stands behind each', () => {
    expect(paceOf(filed, BRITISH, '2026-12-08T21:00:00Z')).toMatchObject({
      phase: 'FILED',
      since: '2026-11-26T09:00:00Z',
      days: 12.5,
      businessDays: 8,
      normalUntil: '2027-01-05T09:00:00Z',
      expected: { min: 10, typical: 15, max: 25, unit: 'business days', origin: GB_GEO.timeline.max.origin },
    });
    const basis = paceOf(filed, BRITISH, DURING.FILED)?.expected?.basis ?? [];
    expect(basis.map(({ figure }) => figure)).toEqual([
      'letter filed to FOC: at the least 10 business days',
      'letter filed to FOC: typically 15 business days',
      'letter filed to FOC: at the longest 25 business days',
      'quiet is normal for 25 business days',
    ]);
    for (const { source, origin } of basis) expect(`${origin} ${source}`).toMatch(/^\w+ \S/);
  });

  test('counts from the filing, not from the day on which somebody noted it', () => {
    const notedLate = { ...filed, phaseSince: '2026-12-04T09:00:00Z' };
    expect(paceOf(notedLate, BRITISH, '2026-12-04T09:00:00Z')).toMatchObject({
      since: '2026-11-26T09:00:00Z',
      businessDays: 6,
    });
  });

  test('is not called normal where nobody knows a span, and is asked after by the default', () => {
    const nigerian = { playbook: NG_FIXED, carrier: CARRIER };
    expect(paceOf(filed, nigerian, '2026-12-03T09:00:00Z')).toMatchObject({ verdict: 'no-figure', expected: null });
    expect(verdictAt('2026-12-09T09:00:00Z', filed, nigerian)).toBe('no-figure');
    expect(verdictAt('2026-12-10T09:00:00Z', filed, nigerian)).toBe('stalled');
  });

  test('is slow, and no alarm, where the longest span ends before the silence threshold', () => {
    const patient = { ...GB_GEO, silenceBusinessDays: { ...GB_GEO.silenceBusinessDays, value: 30 } };
    const hurried = { ...patient, timeline: { ...GB_GEO.timeline, max: { ...GB_GEO.timeline.max, value: 5 } } };
    const terms = { playbook: hurried, carrier: CARRIER };
    expect(verdictAt('2026-12-03T08:59:59Z', filed, terms)).toBe('quiet-is-normal');
    expect(verdictAt('2026-12-03T09:00:00Z', filed, terms)).toBe('slow');
  });
});

describe('what lies with somebody', () => {
  test('a record is on time until the playbook’s days are over, then slow, and stalled when two reminders went unheard', () => {
    const asked = portIn('CSR_PENDING');
    expect(verdictAt('2026-11-30T08:59:59Z', asked)).toBe('on-time');
    expect(verdictAt('2026-11-30T09:00:00Z', asked)).toBe('slow');
    expect(verdictAt('2026-12-04T08:59:59Z', asked)).toBe('slow');
    expect(verdictAt('2026-12-04T09:00:00Z', asked)).toBe('stalled');
  });

  test('a record of which nobody says how long it takes has no figure, until it outlasts the longest quiet', () => {
    const german = { playbook: DE_GEO, carrier: CARRIER };
    const asked = portIn('CSR_PENDING');
    expect(paceOf(asked, german, '2026-12-04T09:00:00Z')).toMatchObject({ verdict: 'no-figure', expected: null });
    expect(verdictAt('2027-03-01T09:00:00Z', asked, german)).toBe('stalled');
  });

  test.each(['LOA_PENDING', 'REJECTED'] as const)('%s is held against the rhythm of the reminders', (phase) => {
    const port = { ...portIn(phase), phaseSince: '2026-11-24T10:00:00Z' };
    expect(verdictAt('2026-11-26T09:59:59Z', port)).toBe('on-time');
    expect(verdictAt('2026-11-26T10:00:00Z', port)).toBe('slow');
    expect(verdictAt('2026-12-02T10:00:00Z', port)).toBe('stalled');
  });

  test('a letter that is good may lie; it stalls on the day on which it is too old to be filed', () => {
    const ready = portIn('READY_TO_FILE');
    expect(verdictAt('2026-12-10T23:59:59Z', ready)).toBe('no-figure');
    expect(verdictAt('2026-12-11T00:00:00Z', ready)).toBe('stalled');
    expect(paceOf(ready, BRITISH, '2026-12-11T00:00:00Z')?.words).toContain('too old to be filed');
  });
});

describe('the hour and the days after', () => {
  test('between a confirmed date and the FOC quiet is normal, however long that is', () => {
    expect(verdictAt('2026-12-10T09:59:59Z', portIn('FOC_CONFIRMED'))).toBe('quiet-is-normal');
  });

  test('a cutover of which nobody reports is slow after two hours, and stalled when the longest one is over as well', () => {
    const moving = portIn('CUTOVER');
    const terms = {
      playbook: { ...GB_GEO, cutoverMinutes: { ...GB_GEO.cutoverMinutes, value: { typical: 30, max: 360 } } },
      carrier: CARRIER,
    };
    expect(verdictAt('2026-12-10T11:59:59Z', moving, terms)).toBe('on-time');
    expect(verdictAt('2026-12-10T12:00:00Z', moving, terms)).toBe('slow');
    expect(verdictAt('2026-12-10T16:00:00Z', moving, terms)).toBe('stalled');
  });

  test('a half-port is mended within three business days, or somebody asks', () => {
    const half = portIn('HALF_PORTED');
    expect(paceOf(half, BRITISH, '2026-12-15T10:19:59Z')).toMatchObject({
      verdict: 'on-time',
      expected: { min: 1, max: 3 },
    });
    expect(verdictAt('2026-12-15T10:20:00Z', half)).toBe('stalled');
  });

  test('a rollback window is never slow, and its hours are shown with their basis', () => {
    expect(paceOf(portIn('ROLLBACK_WINDOW'), BRITISH, DURING.ROLLBACK_WINDOW)).toMatchObject({
      verdict: 'on-time',
      expected: { max: 72, unit: 'hours', origin: 'practice' },
    });
  });
});

describe('every phase', () => {
  test('has a pace until it is over, and none after', () => {
    for (const phase of PHASES) {
      const pace = paceOf(portIn(phase), BRITISH, DURING[phase]);
      expect(pace === null, phase).toBe(isFinal(phase));
      if (pace !== null) expect(pace.words.length, phase).toBeGreaterThan(20);
    }
  });

  test('shows with each figure whose it is, in every playbook, and calls none but a rule a promise', () => {
    for (const playbook of PLAYBOOKS) {
      for (const phase of PHASES) {
        const pace = paceOf(portIn(phase), { playbook, carrier: CARRIER }, DURING[phase]);
        if (pace === null || pace.expected === null) continue;
        const { origin, source } = pace.expected;
        expect(pace.words, `${playbook.key} ${phase}`).toContain(`(${origin}: ${source}`);
        const binds = (origin === 'regulator' || origin === 'law') && !source.includes('verify');
        expect(pace.words.includes('no promise'), `${playbook.key} ${phase}`).toBe(!binds);
      }
    }
  });

  test('is reckoned for many as for one: alike where they stand alike, apart where one thing differs', () => {
    const now = '2026-12-08T21:00:00Z';
    const of = pacer(now);
    const later = { ...filed, filedAt: '2026-12-01T09:00:00Z' };
    const american = { playbook: US_GEO, carrier: CARRIER };
    for (const [port, terms] of [
      [filed, BRITISH],
      [{ ...filed, number: '+442079460102' }, BRITISH],
      [later, BRITISH],
      [{ ...filed, playbook: 'US_GEO' as const }, american],
      [filed, { ...BRITISH, carrier: { ...CARRIER } }],
      ...PHASES.map((phase) => [portIn(phase), BRITISH] as const),
    ] as const) {
      expect(of(port, terms)).toEqual(paceOf(port, terms, now));
    }
    expect(of(later, BRITISH)).not.toEqual(of(filed, BRITISH));
    expect(of(filed, BRITISH)).toBe(of({ ...filed, number: '+442079460102' }, BRITISH));
  });
});
