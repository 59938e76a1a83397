import { describe, expect, test } from 'vitest';
import { composeFilingPack } from '../../../../functions/domain/letters/filing-pack/compose-filing-pack';
import type { PackRequest } from '../../../../functions/domain/letters/filing-pack/filing-pack';
import { PLAYBOOKS } from '../../../../functions/domain/playbooks';
import type { Playbook, PlaybookKey } from '../../../../functions/domain/playbooks/playbook';
import { portIn } from '../../port/cast';
import { american, british, PRIVATE } from './pack-cast';

// Fictional where a country has such numbers; else of the right form and length.
const NUMBERS: Readonly<Record<PlaybookKey, readonly [e164: string, atHome: string]>> = {
  US_GEO: ['+12125550100', '(212) 555-0100'],
  US_TF: ['+18005550199', '(800) 555-0199'],
  GB_GEO: ['+442079460101', '020 7946 0101'],
  GB_NONGEO: ['+443069990001', '0306 999 0001'],
  GB_TF: ['+448081570001', '0808 157 0001'],
  DE_GEO: ['+493023125001', '030 23125001'],
  DE_TF: ['+498000000001', '0800 0000001'],
  DE_SHARED: ['+491800000001', '01800 000001'],
  FR_GEO: ['+33199001234', '01 99 00 12 34'],
  FR_NOMADIC: ['+33900000001', '09 00 00 00 01'],
  FR_SVA: ['+33800000001', '0 800 00 00 01'],
  NG_MOB: ['+2348000000001', '0800 000 0001'],
  NG_FIXED: ['+2342010000001', '02010000001'],
  IE: ['+35315550001', '01 555 0001'],
  NL: ['+31200000001', '020 000 0001'],
  ES: ['+34910000001', '910 00 00 01'],
  IT: ['+390600000001', '06 0000 0001'],
  EU_OTHER: ['+4315550001', '01 5550001'],
};

const digits = (text: string): string => text.replace(/\D/gu, '');

function requestFor(playbook: Playbook, number: string): PackRequest {
  const base = playbook.country === 'US' ? american() : british();
  const order = { ...base.order, country: playbook.country, playbook: playbook.key, numbers: [{ number }] };
  const numberClass = playbook.classes[0] ?? 'OTHER';
  const ports = [
    { ...portIn('READY_TO_FILE'), number, country: playbook.country, numberClass, playbook: playbook.key },
  ];
  return { ...base, order, playbook, ports };
}

/** aws-facts §3.1, step 1: what the description of every case must hold, in that order. */
const EVERYWHERE = [
  'connect.instanceArn',
  'numbers',
  'connect.contactFlow',
  'connect.contactFlowName',
  'portDate',
  'portTime',
  'losingCarrier.name',
  'authorisedContact',
];
/** porting-facts §2.2, "non-US case text": what is asked for beyond it, in that order; the bill goes by the upload link. */
const ABROAD = ['nationalNumbers', 'numberType', 'country', 'accountNumber', 'btn', 'preferredWindow'];

describe.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))('The case for %s', (key, playbook) => {
  const [number, atHome] = NUMBERS[key];
  const request = requestFor(playbook, number);
  const pack = composeFilingPack(request);
  const values = Object.fromEntries(pack.fields.map(({ name, value }) => [name, value]));
  const isAmerican = playbook.country === 'US';

  test('has every field that AWS asks for, in its order', () => {
    expect(pack.fields.map(({ name }) => name)).toEqual(isAmerican ? EVERYWHERE : [...EVERYWHERE, ...ABROAD]);
    for (const { name, value, byHand } of pack.fields) expect(byHand !== undefined || value !== '', name).toBe(true);
  });

  test('writes them in AWS’s formats', () => {
    expect(values['connect.instanceArn']).toMatch(/^arn:aws:connect:[a-z\d-]+:\d{12}:instance\/[\da-f-]{36}$/);
    expect(values['numbers']).toBe(number);
    expect(values['portDate']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(values['portTime']).toMatch(/^(0[1-9]|1[0-2]):[0-5]\d [AP]M [A-Z][A-Za-z]+\/\w+ \(UTC[+-]\d{2}:\d{2}\)$/);
    if (isAmerican) return;
    expect(values['numberType']).toMatch(/^(DID|TFN)$/);
    // How the digits are grouped is the library's business, that the leading zero is there is ours.
    expect(digits(values['nationalNumbers'] ?? '')).toBe(digits(atHome));
    expect(values['country']).toMatch(/^[A-Z]{2}: /);
    expect(values['country']).not.toMatch(/^EU: /);
    expect(values['preferredWindow']).toContain(` ${values['portTime']?.split(' ')[2] ?? '?'} (UTC`);
  });

  test('goes to the category of its part of the world, for one carrier and one country', () => {
    expect(pack.channel.category).toBe(
      isAmerican ? 'Number Porting North America (US/Canada/Mexico)' : 'Number Porting Non-North America',
    );
    expect(pack.notes.map(({ code }) => code)).toContain('one-case-per-carrier-and-country');
    expect(pack.unmet.map(({ code }) => code)).not.toContain('several-countries');
  });

  test('holds no personal document, and nothing of the papers', () => {
    const everything = JSON.stringify(pack);
    for (const secret of Object.values(PRIVATE)) expect(everything).not.toContain(secret);
    for (const { email } of [request.order.parties.owner, request.order.parties.legalContact]) {
      expect(everything).not.toContain(email);
    }
    expect(everything).not.toContain('Acme UK Limited');
    expect(pack.text).toContain('No document is attached to this case.');
  });

  test('says what AWS publishes of its hours, or that it publishes none', () => {
    const codes = pack.notes.map(({ code }) => code);
    const listed = playbook.windows.aws.value.length > 0;
    expect(codes.includes('cutover-window')).toBe(listed);
    expect(codes.includes('cutover-window-unknown')).toBe(!listed);
    for (const { message, source } of pack.notes) {
      expect(message).toMatch(/[.!]$/);
      expect(source).not.toBe('');
    }
  });
});

describe('One country', () => {
  const several = (numbers: readonly string[], country = 'GB') => {
    const base = british({ numbers });
    return composeFilingPack({ ...base, order: { ...base.order, country } });
  };

  test('is what a case is for: numbers of two are refused, with both named', () => {
    const { unmet } = several(['+4310000001', '+442079460101'], 'EU');
    expect(unmet).toContainEqual({
      code: 'several-countries',
      message: expect.stringContaining('(+43, +44)') as string,
    });
  });

  test('may hold its islands and the neighbours that share its calling code', () => {
    expect(several(['+442079460101', '+441481960100']).unmet.map(({ code }) => code)).not.toContain(
      'several-countries',
    );
    expect(several(['+12125550100', '+14165550100'], 'US').unmet.map(({ code }) => code)).not.toContain(
      'several-countries',
    );
  });

  test('is named by its numbers where the row stands for several', () => {
    const { subject, text } = several(['+4310000001'], 'EU');
    expect(subject).toContain('Port 1 number (AT) into');
    expect(text).toContain('Country: AT: ');
  });
});

describe('What the case says when something is unusual', () => {
  test('a universal freephone number is UIFN', () => {
    const { fields } = composeFilingPack(british({ numbers: ['+80012345678'] }));
    expect(fields.find(({ name }) => name === 'numberType')?.value).toBe('UIFN');
  });

  test.each([undefined, ''])(
    'an account without a billing number (%j) leaves the field to a person, and asks for no PIN',
    (btn) => {
      const { fields, text } = composeFilingPack(british({ csr: { btn } }));
      expect(fields.find(({ name }) => name === 'btn')).toMatchObject({
        value: '',
        byHand: expect.stringMatching(/PIN by telephone/),
      });
      expect(text).toContain('Billing telephone number (BTN): [to be filled in, the record has none');
      expect(text).not.toContain(PRIVATE.pin);
    },
  );

  test('a part of a block is told what may become of the rest', () => {
    const notes = (partOfBlock: boolean) =>
      composeFilingPack(british({ order: { traits: { partOfBlock } } })).notes.map(({ code }) => code);
    expect(notes(true)).toContain('part-of-a-block');
    expect(notes(false)).not.toContain('part-of-a-block');
  });

  test('the spreadsheet of numbers abroad keeps their leading zeros', () => {
    const numbers = Array.from({ length: 11 }, (_, index) => `+4420794601${String(index).padStart(2, '0')}`);
    const note = (request: PackRequest) =>
      composeFilingPack(request).notes.find(({ code }) => code === 'see-attached')?.message;
    expect(note(british({ numbers }))).toMatch(/with their leading zeros\.$/);
    const american11 = Array.from({ length: 11 }, (_, index) => `+121255501${String(index).padStart(2, '0')}`);
    expect(note(american({ numbers: american11 }))).toMatch(/upload link\.$/);
  });
});
