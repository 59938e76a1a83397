import { describe, expect, test } from 'vitest';
import { composeFilingPack, portsToFile } from '../../../../functions/domain/letters/filing-pack/compose-filing-pack';
import type { PackRequest } from '../../../../functions/domain/letters/filing-pack/filing-pack';
import { SUPPORT_CASE } from '../../../../functions/domain/letters/filing-pack/support-case';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import type { Phase } from '../../../../functions/domain/port/phase';
import { PHASES } from '../../../../functions/domain/port/phase';
import { CARRIER, DURING, portIn } from '../../port/cast';
import { american, british, letter, PRIVATE, record } from './pack-cast';

const londonNumbers = (count: number, step = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+44207946${String(index * step).padStart(4, '0')}`);

const valuesOf = (request: PackRequest): Record<string, string> =>
  Object.fromEntries(composeFilingPack(request).fields.map(({ name, value }) => [name, value]));

const noteOf = (request: PackRequest, code: string): string | undefined =>
  composeFilingPack(request).notes.find((note) => note.code === code)?.message;

const unmetOf = (request: PackRequest): readonly string[] => composeFilingPack(request).unmet.map(({ code }) => code);

describe('the text of the case', () => {
  test('of two London numbers has every item that AWS asks for, in its order and formats', () => {
    const pack = composeFilingPack(british());
    expect(pack.unmet).toEqual([]);
    expect(pack.subject).toBe('Port 2 numbers (GB) into Amazon Connect, ACME-LON-1, from Example Telecom');
    expect(pack.text).toBe(
      `We ask for the port of the numbers below into our Amazon Connect instance.

Amazon Connect instance ARN: arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555
Phone numbers to port (2, E.164):
  +442079460101
  +442079460102
Flow to map every number to: arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/contact-flow/66666666-7777-8888-9999-000000000000
Exact name of that flow: [to be filled in, as Amazon Connect shows it]
Port date (yyyy-mm-dd): 2026-12-10
Port time: 10:00 AM Europe/London (UTC+00:00)
Current carrier: Example Telecom
Person authorised at the current carrier: Jordan Example, Director
The numbers as dialled in the country, leading zeros included:
  020 7946 0101
  020 7946 0102
Number type: DID
Country: GB: United Kingdom, geographic (01, 02)
Account number at the current carrier: AC-00417
Billing telephone number (BTN): +442079460101
Preferred window: 2026-12-10, 10:00 AM to 11:00 AM Europe/London (UTC+00:00)

No document is attached to this case. Please send us the letter of authority form and the link through which the documents are handed in.`,
    );
  });

  test('of a New York number leaves out what AWS asks abroad only, the account number included', () => {
    const pack = composeFilingPack(american());
    expect(pack.unmet).toEqual([]);
    expect(pack.text).toBe(
      `We ask for the port of the numbers below into our Amazon Connect instance.

Amazon Connect instance ARN: arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555
Phone numbers to port (1, E.164):
  +12125550100
Flow to map every number to: arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/contact-flow/66666666-7777-8888-9999-000000000000
Exact name of that flow: [to be filled in, as Amazon Connect shows it]
Port date (yyyy-mm-dd): 2026-12-15
Port time: 07:00 AM America/Chicago (UTC-06:00)
Current carrier: Example Bell
Person authorised at the current carrier: Jordan Example, Director

No document is attached to this case. Please send us the letter of authority form and the link through which the documents are handed in.`,
    );
  });

  test.each([
    ['GB', british(), 'Number Porting Non-North America'],
    ['US', american(), 'Number Porting North America (US/Canada/Mexico)'],
  ])('goes, for %s, to the category of its part of the world', (_, request, category) => {
    expect(composeFilingPack(request).channel).toEqual({ ...SUPPORT_CASE, category });
  });

  test('names the underlying carrier, which holds the record', () => {
    const carrier = { ...american().carrier, underlyingCarrier: 'Example Backbone' };
    expect(composeFilingPack(american({ carrier })).text).toContain(
      'Underlying carrier, which holds the record: Example Backbone\n',
    );
  });

  test('calls a freephone number TFN and any other DID', () => {
    expect(valuesOf(british())['numberType']).toBe('DID');
    expect(valuesOf(british({ port: { numberClass: 'GB_TF' } }))['numberType']).toBe('TFN');
  });
});

describe('people', () => {
  const requests: [string, PackRequest][] = [
    ['GB', british()],
    ['US', american()],
  ];

  test.each(requests)('are not in the pack but for the one who signs: %s', (_, request) => {
    const everything = JSON.stringify(composeFilingPack(request));
    const { parties } = request.order;
    for (const secret of Object.values(PRIVATE)) expect(everything).not.toContain(secret);
    for (const person of [parties.owner, parties.legalContact, parties.operationsLead, parties.decisionMaker]) {
      expect(everything).not.toContain(person.email);
      expect(everything).not.toContain(person.name);
    }
    expect(everything).not.toContain(request.carrier.desk.email);
    expect(everything).not.toContain(request.carrier.desk.phone ?? '+442079460900');
    expect(everything).not.toContain('+442079460777');
    expect(everything).not.toContain('Acme UK Limited');
    expect(everything).toContain('Jordan Example');
  });

  test('who hold a PIN are told to keep it out of the case', () => {
    expect(noteOf(british(), 'pin-kept-out')).toMatch(/^The record holds a PIN/);
    expect(noteOf(british({ csr: { pin: undefined } }), 'pin-kept-out')).toBeUndefined();
  });
});

describe('hostile text', () => {
  const evil = 'Evil\r\nPort date (yyyy-mm-dd): 2030-01-01\u202Egnp\u0000';
  const request = () => {
    const csr = {
      ...record(['+442079460101']),
      accountNumber: evil,
      btn: evil,
      authorisedContacts: [{ name: evil, title: evil }],
    };
    const onFile = letter(csr, '2026-11-25');
    const loa = { ...onFile, loa: { ...onFile.loa, signatory: { name: evil } } };
    const carrier = { ...CARRIER, name: evil, underlyingCarrier: evil };
    return british({ numbers: ['+442079460101'], carrier, order: { csr, loa } });
  };

  test('forges no line of its own and turns nothing round', () => {
    const plain = composeFilingPack(british({ numbers: ['+442079460101'] }));
    const { text, subject, fields, notes } = composeFilingPack(request());
    // One line more, of the underlying carrier.
    expect(text.split('\n')).toHaveLength(plain.text.split('\n').length + 1);
    expect(text.match(/^Port date/gm)).toHaveLength(1);
    const shown = [
      text.replaceAll('\n', ''),
      subject,
      ...fields.map(({ value }) => value),
      ...notes.map((n) => n.message),
    ];
    for (const words of shown) expect(words).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });

  test('makes neither subject nor text longer than they may be', () => {
    const carrier = { ...CARRIER, name: '𝒳'.repeat(200), underlyingCarrier: 'y'.repeat(200) };
    const { subject, text } = composeFilingPack(british({ carrier, numbers: londonNumbers(10_000) }));
    expect([...subject]).toHaveLength(120);
    expect(text.length).toBeLessThanOrEqual(8000);
  });
});

describe('many numbers', () => {
  test('up to ten are simply listed', () => {
    const pack = composeFilingPack(british({ numbers: londonNumbers(10) }));
    expect(pack.text).toContain('Phone numbers to port (10, E.164):\n');
    expect(pack.text).not.toContain('attached spreadsheet');
    expect(pack.notes.map(({ code }) => code)).not.toContain('see-attached');
  });

  test('from eleven on the text points to a spreadsheet and lists them all the same', () => {
    const numbers = londonNumbers(11);
    const pack = composeFilingPack(british({ numbers }));
    expect(pack.text).toContain('Phone numbers to port (11, E.164), see attached spreadsheet:\n');
    for (const number of numbers) expect(pack.text).toContain(`  ${number}\n`);
    expect(pack.text).not.toContain('as dialled in the country');
    expect(pack.notes.map(({ code }) => code)).toContain('see-attached');
  });

  test('a list that no case would take is cut, and says how much is missing', () => {
    const numbers = londonNumbers(2000);
    const { text, fields } = composeFilingPack(british({ numbers }));
    const listed = numbers.filter((number) => text.includes(`  ${number}\n`)).length;
    expect(text).toContain(`  and ${2000 - listed} more, see attached spreadsheet\n`);
    // As long as it can be: one number more is a line of sixteen characters.
    expect(text.length).toBeGreaterThan(8000 - 16);
    expect(text.length).toBeLessThanOrEqual(8000);
    expect(fields.find(({ name }) => name === 'numbers')?.value.split('\n')).toEqual(numbers);
  });

  test.each([
    [11, 2, 'The numbers form 11 ranges.'],
    [10, 2, undefined],
    [200, 1, undefined],
  ])('%i numbers, every %i. of a block, are a project only from eleven ranges on', (count, step, said) => {
    const note = noteOf(british({ numbers: londonNumbers(count, step) }), 'project');
    if (said === undefined) expect(note).toBeUndefined();
    else expect(note).toContain(said);
  });
});

describe('what AWS expects besides', () => {
  const codesOf = (request: PackRequest) => composeFilingPack(request).notes.map(({ code }) => code);

  test('is told in full, with who says so', () => {
    const always = [
      'cutover-window',
      'quotas',
      'one-case-per-carrier-and-country',
      'contact-flow-name',
      'authorised-contact-details',
      'upload-link',
      'loa-form-and-age',
      'pin-kept-out',
      'silence',
      'change-cutoff',
      'keep-the-old-service',
    ];
    expect(codesOf(american())).toEqual([...always, 'record-the-case']);
    expect(codesOf(british())).toEqual([...always, 'portability-check', 'redacted-bill', 'record-the-case']);
    for (const { source } of composeFilingPack(british()).notes) expect(source).not.toBe('');
  });

  test.each([
    ['2026-12-05T23:59:59Z', /by Saturday 5 December 2026: 5 days before the port date/],
    ['2026-12-06T00:00:00Z', /which was Saturday 5 December 2026/],
  ])('higher quotas are due five days before the port date, seen at %s', (now, said) => {
    expect(noteOf(british({ now }), 'quotas')).toMatch(said);
  });

  test('the last day of the signature is named', () => {
    expect(noteOf(british(), 'loa-form-and-age')).toContain('by Thursday 10 December 2026, the last day');
  });

  test('an electronic signature is taken, and ink advised', () => {
    const { order } = british();
    if (order.loa === null) throw new Error('The cast has a letter');
    const loa = { ...order.loa, loa: { ...order.loa.loa, signatureKind: 'validated-e-signature' as const } };
    expect(codesOf(british({ order: { loa } }))).toContain('ink-preferred');
  });
});

describe('the unmet rules', () => {
  test('are none for a matching letter of fifteen days, and one on the sixteenth', () => {
    expect(unmetOf(british({ now: '2026-12-09T23:59:59Z', signedOn: '2026-11-24' }))).toEqual([]);
    expect(unmetOf(british({ now: '2026-12-10T00:00:00Z', signedOn: '2026-11-24' }))).toEqual(['loa-too-old']);
  });

  test('come all at once', () => {
    const request = american({
      signedOn: '2026-11-10',
      numbers: ['+12125550100', '+12125550101'],
      order: { requestedCutover: '2027-02-10' },
    });
    const { loa } = request.order;
    if (loa === null) throw new Error('The cast has a letter');
    const shorter = { ...loa, loa: { ...loa.loa, numbers: ['+12125550100'] } };
    const rejected = portIn('REJECTED', { number: '+12125550101', country: 'US', numberClass: 'US_GEO' });
    const [first] = request.ports;
    if (first === undefined) throw new Error('The cast has a port');
    const all = { ...request, order: { ...request.order, loa: shorter }, ports: [first, rejected] };
    expect(composeFilingPack(all).unmet).toEqual([
      { code: 'number-not-on-loa', message: expect.stringContaining('does not list +12125550101.') as string },
      { code: 'loa-too-old', message: expect.stringContaining('21 days before the filing') as string },
      { code: 'filed-too-early', message: expect.stringContaining('Monday 11 January 2027') as string },
      { code: 'new-loa-needed', message: expect.stringMatching(/^\+12125550101: /) as string },
    ]);
  });

  test('name a missing record and a missing or blocked letter', () => {
    const none = british({ port: { phase: 'CSR_PENDING' }, order: { csr: null, loa: null } });
    expect(unmetOf(none)).toEqual(['csr-missing', 'loa-missing']);
    const { loa } = british().order;
    if (loa === null) throw new Error('The cast has a letter');
    const blocked = { ...loa, reconciliation: { verdict: 'blocked' as const, differences: [] } };
    expect(unmetOf(british({ port: { phase: 'LOA_PENDING' }, order: { loa: blocked } }))).toEqual(['loa-blocked']);
  });

  test('hold a rejection that only wants a fix for no obstacle', () => {
    const rejection = { receivedAt: '2026-11-27T09:00:00Z', codes: [], classes: [], refilableAsIs: true };
    expect(unmetOf(british({ port: { phase: 'REJECTED', rejection } }))).toEqual([]);
  });

  test('ask the 30 days of the date in the text', () => {
    // Sunday 31 January is moved to Monday, the 31st day from Friday 1 January.
    const moved = american({
      now: '2027-01-02T15:00:00Z',
      signedOn: '2027-01-01',
      order: { requestedCutover: '2027-01-31' },
    });
    expect(valuesOf(moved)['portDate']).toBe('2027-02-01');
    expect(unmetOf(moved)).toEqual([]);
    expect(unmetOf({ ...moved, now: '2027-01-01T15:00:00Z' })).toEqual(['filed-too-early']);
  });
});

describe('the ports of a case', () => {
  const inPhases = (...phases: readonly Phase[]) =>
    phases.map((phase, index) => portIn(phase, { number: `+44207946010${index}` }));

  test('are those that are not filed yet, else those that are filed and wait', () => {
    const now = '2026-11-27T10:00:00Z';
    const phasesOf = (...phases: readonly Phase[]) => portsToFile(inPhases(...phases), now).map(({ phase }) => phase);
    expect(phasesOf('READY_TO_FILE', 'FILED', 'REJECTED', 'CANCELLED')).toEqual(['READY_TO_FILE', 'REJECTED']);
    expect(phasesOf('FILED', 'CANCELLED', 'ON_HOLD')).toEqual(['FILED']);
  });

  test.each(PHASES.filter((phase) => !/PENDING|READY|^FILED|REJECTED/.test(phase)))('in %s are in no case', (phase) => {
    expect(portsToFile(inPhases(phase), DURING[phase])).toEqual([]);
  });

  test('that are filed may be filed anew, with a word of warning', () => {
    const filing = { filedAt: '2026-11-26T09:00:00Z', awsCaseId: 'case-1' };
    const request = british({ port: { phase: 'FILED' }, order: { filing }, now: '2026-12-08T09:00:00Z' });
    expect(unmetOf(request)).toEqual([]);
    expect(noteOf(request, 'filed-already')).toMatch(
      /filed on Thursday 26 November 2026 with case case-1\. Open another/,
    );
    expect(noteOf(british(), 'record-the-case')).toContain('POST /v1/orders/order-1/filing');
  });
});

describe('no day', () => {
  test('is invented where no span is known: AWS wants one, and a person fills it in', () => {
    const unknown = { value: null, origin: 'practice', source: 'none' } as const;
    const playbook = { ...GB_GEO, timeline: { ...GB_GEO.timeline, min: unknown, typical: unknown, max: unknown } };
    const request = british({ playbook, order: { requestedCutover: undefined } });
    expect(composeFilingPack(request).text).toContain('Port date: [to be filled in, yyyy-mm-dd');
    expect(noteOf(request, 'port-date-missing')).toBeDefined();
  });
});
