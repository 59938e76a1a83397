import { describe, expect, test } from 'vitest';
import { composeDigest } from '../../../../functions/domain/letters/digest/compose-digest';
import { digestSpan } from '../../../../functions/domain/letters/digest/digest-span';
import type { DigestCase } from '../../../../functions/domain/letters/digest/digest-case';
import type { Bridge } from '../../../../functions/domain/bridges/bridge';
import { DE_GEO } from '../../../../functions/domain/playbooks/de-geo';
import { NO_PASSAGE } from '../../../../functions/domain/port/passage';
import { PHASES } from '../../../../functions/domain/port/phase';
import { CARRIER, ORDER, portIn } from '../../port/cast';
import { londonNumbers, orderWith, portSince } from './digest-cases';

const FIRST = '+442079460101';

const digestAt = (now: string, ...cases: readonly DigestCase[]) => composeDigest(cases, digestSpan(now), now);

/** Headings and lines, one under the other. */
function textOf(mail: ReturnType<typeof composeDigest>): string {
  return (mail?.blocks ?? [])
    .map((block) => {
      if (block.kind === 'list') return block.items.join('\n');
      return block.kind === 'facts' ? '' : block.text;
    })
    .join('\n');
}

const owner = (more: object) => ({ parties: { ...ORDER.parties, owner: { ...ORDER.parties.owner, ...more } } });

describe('the span of a digest', () => {
  test.each([
    ['2026-12-02T06:00:00Z', '2026-12-01T06:00:00Z', '2026-12-02T06:00:00Z', '2026-12-02'],
    ['2026-12-02T06:07:31Z', '2026-12-01T06:00:00Z', '2026-12-02T06:00:00Z', '2026-12-02'],
    ['2026-12-02T05:59:59Z', '2026-11-30T06:00:00Z', '2026-12-01T06:00:00Z', '2026-12-01'],
  ])('at %s is that of the last six o’clock, whenever the function gets to run', (now, since, until, day) => {
    expect(digestSpan(now)).toEqual({ since, until, day });
  });
});

describe('what moved', () => {
  const filedAt = (since: string) => orderWith([portSince('FILED', since, { filedAt: '2026-11-26T09:00:00Z' })]);

  test('is what came into its phase since the last digest: to the second neither twice nor never', () => {
    const now = '2026-11-27T06:00:00Z';
    expect(digestAt(now, filedAt('2026-11-26T06:00:00Z'))).toBeNull();
    expect(textOf(digestAt(now, filedAt('2026-11-26T06:00:01Z')))).toContain(
      `[ACME-LON-1] ${FIRST}: with Example Telecom; its date is waited for (Thursday 26 November 2026, 06:00:01 (Europe/London))`,
    );
    expect(textOf(digestAt(now, filedAt(now)))).toContain('Moved: 1 number in 1 order.');
    expect(digestAt('2026-11-28T06:00:00Z', filedAt(now))).toBeNull();
  });

  test('is told of news that leave the phase as it is', () => {
    const blocked = portIn('LOA_PENDING', {
      phaseSince: '2026-11-23T10:00:00Z',
      lastFact: { type: 'loa-blocked', at: '2026-11-24T12:00:00Z', id: 'x' },
    });
    expect(textOf(digestAt('2026-11-25T06:00:00Z', orderWith([blocked])))).toContain(
      'the letter differs from the record and cannot be filed (Tuesday 24 November 2026, 12:00 (Europe/London))',
    );
  });

  test('names a rejection by its classes', () => {
    const port = portIn('REJECTED');
    const rejection =
      port.rejection === null ? null : { ...port.rejection, classes: ['ADDRESS' as const, 'RIO' as const] };
    expect(textOf(digestAt('2026-11-28T06:00:00Z', orderWith([{ ...port, rejection }])))).toContain(
      'turned down by Example Telecom: ADDRESS, RIO',
    );
  });

  test('names a rejection of the day though the port was filed again since, and the one it stands under once', () => {
    const passage = {
      ...NO_PASSAGE,
      rejections: [
        { at: '2026-11-26T15:00:00Z', classes: ['ADDRESS' as const] },
        { at: '2026-11-27T10:00:00Z', classes: ['POSTCODE' as const, 'PIN_PASSCODE' as const] },
      ],
    };
    const again = portSince('FILED', '2026-11-27T16:00:00Z', { filedAt: '2026-11-27T16:00:00Z', passage });
    const text = textOf(digestAt('2026-11-28T06:00:00Z', orderWith([again])));
    expect(text).toContain(
      `${FIRST}: turned down by Example Telecom: POSTCODE, PIN_PASSCODE (Friday 27 November 2026, 10:00 (Europe/London))\n`,
    );
    expect(text).toContain(`${FIRST}: with Example Telecom; its date is waited for`);
    expect(text).not.toContain('ADDRESS');
    const refused = portSince('REJECTED', '2026-11-27T10:05:00Z', { passage });
    const rejection = refused.rejection === null ? null : { ...refused.rejection, receivedAt: '2026-11-27T10:00:00Z' };
    const standing = textOf(digestAt('2026-11-28T06:00:00Z', orderWith([{ ...refused, rejection }])));
    expect(standing.match(/turned down/g)).toHaveLength(1);
  });

  test.each(PHASES)('%s is said in a sentence of its own', (phase) => {
    const text = textOf(digestAt('2026-12-02T06:00:00Z', orderWith([portSince(phase, '2026-12-01T12:00:00Z')])));
    expect(text).toMatch(/Moved: 1 number in 1 order\.\n\[ACME-LON-1\] \+442079460101: .{6,}\(Tuesday 1 December 2026/);
  });
});

describe('what is due', () => {
  test('papers for three business days of the desk, with the time that is left', () => {
    // The record is due on Monday 30 November at nine; Wednesday is three business days before.
    const asked = orderWith([portSince('CSR_PENDING', '2026-11-23T09:00:00Z')]);
    expect(digestAt('2026-11-24T06:00:00Z', orderWith([portSince('CSR_PENDING', '2026-11-23T05:00:00Z')]))).toBeNull();
    expect(textOf(digestAt('2026-11-25T06:00:00Z', asked))).toContain('in 5 days 3 hours');
    const text = textOf(digestAt('2026-11-26T06:00:00Z', asked));
    expect(text).toContain('Due next: 1 number in 1 order.');
    expect(text).toContain(
      'the record of Example Telecom is due: Monday 30 November 2026, 09:00 (Europe/London), in 4 days 3 hours',
    );
  });

  test('a FOC, the last moment to move it and the stages of the runbook for seven days', () => {
    const dated = orderWith([portIn('FOC_CONFIRMED')], { signOffs: [] });
    const due = (now: string) => textOf(digestAt(now, dated)).split('\nMoved:')[0] ?? '';
    expect(due('2026-12-02T06:00:00Z')).toContain(
      'Example Telecom takes the last change of the date: Thursday 3 December 2026, 10:00',
    );
    expect(due('2026-12-02T06:00:00Z')).toContain(
      'the runbook’s items of T-7d are due: Thursday 3 December 2026, 10:00',
    );
    expect(due('2026-12-02T06:00:00Z')).not.toContain('FOC:');
    expect(due('2026-12-02T06:00:00Z')).not.toContain('T-21d');
    expect(due('2026-12-04T06:00:00Z')).toContain(
      'FOC: Thursday 10 December 2026, 10:00 (Europe/London), in 6 days 4 hours',
    );
    expect(due('2026-12-04T06:00:00Z')).toContain(
      'the runbook’s items of T-24h are due: Wednesday 9 December 2026, 10:00',
    );
  });

  test('a rollback window in hours and minutes, and that it is no right', () => {
    expect(textOf(digestAt('2026-12-13T06:00:00Z', orderWith([portIn('ROLLBACK_WINDOW')])))).toContain(
      'the rollback window (a practice, no right) closes: Sunday 13 December 2026, 10:20 (Europe/London), 4 hours 20 minutes left',
    );
  });

  test('what an order lacks, with whom, and of no number', () => {
    const german = { ...orderWith([portSince('LOA_PENDING', '2026-11-25T09:00:00Z')]), playbook: DE_GEO };
    const text = textOf(digestAt('2026-11-26T06:00:00Z', german));
    expect(text).toMatch(/\[ACME-LON-1\] Portierungsauftrag.+, with Olu Owner, is due: Monday 30 November 2026/);
  });
});

describe('what stands until somebody does something about it', () => {
  const bridge = {
    kind: 'sbc-to-claimed-number',
    claimedNumber: '+442079460600',
    sbc: { host: 'sbc.acme.example', certificateExpiresOn: '2026-12-12' },
    testedOn: '2026-11-25',
    peak: { callsPerSecond: 1, concurrentCalls: 8 },
    since: '2026-11-24T09:00:00Z',
  } as const;
  const bridged = (more: Partial<Bridge> = {}) =>
    orderWith([portIn('FOC_CONFIRMED', { bridge: { ...bridge, ...more } })]);
  const parts = (mail: ReturnType<typeof composeDigest>) => {
    const [late = '', others = ''] = textOf(mail).split('Due next:');
    return { late, due: others.split('Moved:')[0] ?? '' };
  };

  test('is a hold, with its reason, for as long as it lasts', () => {
    const held = portIn('ON_HOLD', { phaseSince: '2026-11-26T09:00:00Z', hold: { reason: 'The Advent sale' } });
    expect(parts(digestAt('2026-12-08T06:00:00Z', orderWith([held]))).due).toContain(
      `${FIRST}: on hold since Thursday 26 November 2026, 09:00 (Europe/London): The Advent sale; to be released, or cancelled`,
    );
  });

  test('is a certificate that will not outlast the port, due while it is good and late afterwards', () => {
    const before = parts(digestAt('2026-12-02T06:00:00Z', bridged()));
    expect(before.due).toContain('bridge: The certificate of sbc.acme.example expires on Saturday 12 December 2026');
    expect(before.late).not.toContain('certificate of');
    const after = parts(
      digestAt('2026-12-02T06:00:00Z', bridged({ sbc: { ...bridge.sbc, certificateExpiresOn: '2026-12-01' } })),
    );
    expect(after.late).toContain('bridge: The certificate of sbc.acme.example expired on Tuesday 1 December 2026');
    expect(after.due).not.toContain('certificate of');
  });

  test('is whatever warns of a bridge, but not that its end is unknown, which campaigns may tell', () => {
    const good = { sbc: { ...bridge.sbc, certificateExpiresOn: '2027-06-30' } };
    const { testedOn: _, ...untested } = bridge;
    const filed = orderWith([portIn('FILED', { bridge: { ...untested, ...good } })]);
    expect(parts(digestAt('2026-12-02T06:00:00Z', filed)).due).toContain('bridge: No test call over the bridge');
    expect(
      digestAt('2026-12-02T06:00:00Z', orderWith([portIn('FILED', { bridge: { ...bridge, ...good } })])),
    ).toBeNull();
    const claim = { state: 'FAILED', phoneNumberId: 'number-600', askedAt: '2026-11-30T09:00:00Z' } as const;
    const failed = parts(digestAt('2026-12-02T06:00:00Z', bridged({ ...good, claim })));
    expect(failed.late).toContain('bridge: Connect could not claim +442079460600');
  });

  test('comes after what has a date', () => {
    const { testedOn: _, ...untested } = bridge;
    const mail = digestAt(
      '2026-12-04T06:00:00Z',
      orderWith([portIn('FOC_CONFIRMED', { bridge: untested })], { signOffs: [] }),
    );
    const due = parts(mail).due;
    expect(due.indexOf('No test call')).toBeGreaterThan(due.indexOf('FOC: Thursday 10 December 2026'));
  });
});

describe('what is late', () => {
  test.each([
    [
      'CSR_PENDING',
      '2026-12-01T06:00:00Z',
      'the record of Example Telecom was due Monday 30 November 2026, 09:00 (Europe/London), 21 hours ago',
    ],
    [
      'LOA_PENDING',
      '2026-11-27T06:00:00Z',
      'the signed letter was due Thursday 26 November 2026, 10:00 (Europe/London), 20 hours ago',
    ],
    [
      'READY_TO_FILE',
      '2026-12-11T06:00:00Z',
      'the letter is too old to be filed, since Friday 11 December 2026, 00:00',
    ],
    [
      'FILED',
      '2027-01-06T06:00:00Z',
      'no date from Example Telecom, and quiet is no longer normal, since Tuesday 5 January 2027, 09:00',
    ],
    [
      'CUTOVER',
      '2026-12-11T06:00:00Z',
      'nobody has reported the outcome of the cutover; it was due Thursday 10 December 2026, 12:00',
    ],
    [
      'HALF_PORTED',
      '2026-12-16T06:00:00Z',
      'half-ported and not mended (1 to 3 business days as seen in practice, no promise)',
    ],
    [
      'ROLLING_BACK',
      '2026-12-14T06:00:00Z',
      'called back, and Example Telecom has not said what it did; the rollback window closed Sunday 13 December',
    ],
  ] as const)('%s at %s', (phase, now, said) => {
    const text = textOf(digestAt(now, orderWith([portIn(phase)])));
    expect(text).toContain('Late: 1 number in 1 order.');
    expect(text).toContain(said);
  });

  test('is at the very instant, and not a second before', () => {
    const asked = (at: string) => textOf(digestAt('2026-12-01T06:00:00Z', orderWith([portSince('LOA_PENDING', at)])));
    const late = { ...CARRIER, desk: { ...CARRIER.desk, hours: { from: '00:00', to: '24:00' } } };
    const roundTheClock = (at: string) =>
      textOf(digestAt('2026-12-01T06:00:00Z', { ...orderWith([portSince('LOA_PENDING', at)]), carrier: late }));
    expect(roundTheClock('2026-11-27T06:00:00Z')).toContain(
      'was due Tuesday 1 December 2026, 06:00 (Europe/London), this minute',
    );
    expect(roundTheClock('2026-11-27T06:01:00Z')).toContain('Due next:');
    expect(asked('2026-11-27T06:00:00Z')).toContain('Due next:');
  });

  test('a port that stalls without a deadline is told by its pace', () => {
    const refused = portIn('REJECTED');
    expect(textOf(digestAt('2026-12-15T06:00:00Z', orderWith([refused])))).toContain(
      'Stalled: somebody has to mend what was turned down.',
    );
  });

  test('the normal quiet is not', () => {
    expect(digestAt('2026-12-15T06:00:00Z', orderWith([portIn('FILED')]))).toBeNull();
  });

  test('gates of the runbook that are open past their time are one line, three of them by name', () => {
    const text = textOf(digestAt('2026-12-10T06:00:00Z', orderWith([portIn('FOC_CONFIRMED')])));
    expect(text).toMatch(
      /\d+ gates of the runbook are open since Thursday 3 December 2026, 10:00 \(Europe\/London\): .+; .+; .+, and \d+ more/,
    );
  });

  test('comes first, and is the one thing to do', () => {
    const late = portSince('CSR_PENDING', '2026-11-23T09:00:00Z', { number: '+442079460109' });
    const mail = digestAt('2026-12-01T06:00:00Z', orderWith([late, portSince('FILED', '2026-11-30T12:00:00Z')]));
    expect(mail?.subject).toBe('[Portolan] Daily digest, Tuesday 1 December 2026: 1 late, 1 moved');
    expect(mail?.blocks[1]).toMatchObject({
      kind: 'action',
      text: expect.stringContaining('+442079460109: the record of') as string,
    });
  });
});

describe('the mail', () => {
  const moved = (more: object = {}, numbers: readonly string[] = [FIRST]) =>
    orderWith(
      numbers.map((number) => portSince('LOA_PENDING', '2026-12-01T12:00:00Z', { number })),
      more,
    );
  const now = '2026-12-02T06:00:00Z';

  test('goes to the owner alone, about all of his orders, each line under its order', () => {
    const mail = digestAt(
      now,
      moved({ reference: 'ACME-1' }),
      moved({ reference: 'ACME-2', createdAt: '2026-11-24T09:00:00Z' }),
    );
    expect(mail?.to).toEqual([{ name: 'Olu Owner', email: 'owner@acme.example' }]);
    expect(mail?.occasion).toBe('daily-digest');
    expect(textOf(mail)).toMatch(/Moved: 2 numbers in 2 orders\.\n\[ACME-1\].+\n\[ACME-2\]/);
  });

  test('shows the owner’s clock where he has said where he lives, in every order of his, else the desk’s', () => {
    const here = moved({ reference: 'ACME-1' });
    const there = moved({ reference: 'ACME-2', ...owner({ timeZone: 'America/New_York' }) });
    expect(textOf(digestAt(now, here))).toContain('(Tuesday 1 December 2026, 12:00 (Europe/London))');
    const both = textOf(digestAt(now, here, there));
    expect(both.match(/\(Tuesday 1 December 2026, 07:00 \(America\/New_York\)\)/g)).toHaveLength(2);
    expect(both).not.toContain('Europe/London');
  });

  test('is not sent when there is nothing to say, or nobody to whom a mail can go', () => {
    expect(digestAt(now)).toBeNull();
    expect(digestAt(now, orderWith([portIn('FILED')]))).toBeNull();
    expect(digestAt(now, moved(owner({ email: 'owner@acme.example\r\nBcc: x@y.example' })))).toBeNull();
  });

  test('an order that has nothing to say is left out', () => {
    expect(textOf(digestAt(now, moved(), orderWith([portIn('FILED')], { reference: 'QUIET-1' })))).not.toContain(
      'QUIET-1',
    );
  });

  test('of ten thousand numbers has thirty lines a section, three numbers a line, and says how many more there are', () => {
    const orders = Array.from({ length: 40 }, (_, index) => moved({ reference: `ACME-${index}` }, londonNumbers(250)));
    const mail = digestAt(now, ...orders);
    const text = textOf(mail);
    expect(text).toContain('Moved: 10000 numbers in 40 orders.');
    expect(text).toContain('250 numbers, +442079460100, +442079460101, +442079460102 and 247 more: the record is in');
    expect(text).toContain('and 10 more');
    expect(mail?.subject).toContain('40 due, 40 moved');
    const lists = (mail?.blocks ?? []).filter((block) => block.kind === 'list');
    expect(lists.map(({ items }) => items.length)).toEqual([31, 31]);
    expect(text.length).toBeLessThan(20_000);
  });

  test('makes what people typed harmless: no line break, no bidi control, no endless line', () => {
    const hostile = 'ACME\r\nBcc: all@evil.example\u202E' + 'x'.repeat(300);
    const mail = digestAt(now, {
      ...moved({ reference: hostile }),
      carrier: { ...CARRIER, name: `Evil\u2028${'y'.repeat(2000)}` },
    });
    const lines = (mail?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of [...lines, mail?.subject ?? '', mail?.to[0]?.name ?? '']) {
      expect(line).not.toMatch(/[\r\n\u2028\u202E]/);
      expect(line.length).toBeLessThanOrEqual(600);
    }
  });
});
