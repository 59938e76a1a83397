import { describe, expect, test } from 'vitest';
import { LONGEST_DESCRIPTION } from '../../../functions/domain/letters/filing-pack/support-case';
import { halfPortCase } from '../../../functions/domain/letters/half-port-case';
import { portAwayCase } from '../../../functions/domain/letters/port-away-case';
import { acmeOrder, acmePort, exampleTelecom, FIRST_NUMBER } from './mails/mail-previews';

const moved = {
  phase: 'ROLLING_BACK',
  rollback: { opensAt: '2026-12-10T10:20:00Z', closesAt: '2026-12-13T10:20:00Z', hours: 72, basis: 'practice' },
} as const;
const facts = { order: acmeOrder, carrier: exampleTelecom, ports: [acmePort(FIRST_NUMBER, moved)] };
const many = Array.from({ length: 2000 }, (_, line) => acmePort(`+44207946${String(line).padStart(4, '0')}`, moved));

describe('the case with which a number goes away from Connect', () => {
  test('is of the category that AWS documents for it', () => {
    expect(portAwayCase(facts).channel).toMatchObject({
      service: 'Connect (Number Management)',
      category: 'Phone Number Port Out',
      categoryCode: 'phone-number-port-out',
      source: 'Amazon Connect Administrator Guide, port-away',
    });
  });

  test('names the number, the instance, the winning carrier, and when it moved by the clock of the desk', () => {
    const { text } = portAwayCase(facts);
    expect(text).toContain(`Numbers: ${FIRST_NUMBER}`);
    expect(text).toContain(acmeOrder.connect.instanceArn);
    expect(text).toContain('Winning carrier: Example Telecom');
    expect(text).toContain('Thursday 10 December 2026, 10:20 (Europe/London), UTC 2026-12-10T10:20:00Z');
  });

  test('says that service has failed of numbers that were called back, and of no others', () => {
    const rollbackCall = { at: '2026-12-11T09:00:00Z', by: 'decide@acme.example', reason: 'silence', criterion: 'c' };
    const ports = [acmePort(FIRST_NUMBER, { ...moved, rollbackCall })];
    expect(portAwayCase({ ...facts, ports }).text).toContain('Service on them has failed since the port.');
    expect(portAwayCase(facts).text).not.toContain('failed');
  });

  test.each(['port-away', 'half-port'] as const)('holds nothing personal and no secret: %s', (which) => {
    const said = JSON.stringify(which === 'port-away' ? portAwayCase(facts) : halfPortCase(facts));
    const { parties } = acmeOrder;
    const people = Object.values(parties).flatMap(({ name, email }) => [name, email]);
    const kept = [...people, '1 High Street', 'EC1A 1BB', '739146', exampleTelecom.desk.email];
    for (const secret of kept) expect(said).not.toContain(secret);
  });

  test('says whose word each rule is', () => {
    const { notes } = portAwayCase(facts);
    expect(notes.map(({ code }) => code)).toEqual(['exact-match', 'winning-carrier-asks', 'proof', 'full-documents']);
    expect(notes.every(({ source }) => source.startsWith('Amazon Connect Administrator Guide'))).toBe(true);
  });

  test('fits into a case with thousands of numbers and names without end, and points to a spreadsheet', () => {
    const entity = { legalName: 'Ä'.repeat(5000) };
    const order = { ...acmeOrder, csr: null, entity, reference: 'R'.repeat(64) };
    const carrier = { ...exampleTelecom, name: 'C'.repeat(5000) };
    const { text, numbers } = portAwayCase({ order, carrier, ports: many });
    expect(text.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
    expect(text).toContain('see attached spreadsheet');
    expect(text).toContain('and 1750 more');
    expect(numbers).toHaveLength(2000);
    expect(halfPortCase({ order, carrier, ports: many }).text.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });

  test('takes no line break from what people typed', () => {
    const order = { ...acmeOrder, csr: null, entity: { legalName: 'Acme\nWinning carrier: Other' } };
    expect(portAwayCase({ ...facts, order }).text.match(/^Winning carrier:/gm)).toHaveLength(1);
  });
});

describe('what AWS is told of a half-port', () => {
  test('goes onto the case of the port', () => {
    expect(halfPortCase(facts).where).toContain('case-123456789012-muen-2026-abcdef');
  });

  test('goes into a new case where none is on record', () => {
    const { where } = halfPortCase({ ...facts, order: { ...acmeOrder, filing: null } });
    expect(where).toContain('Number Porting Non-North America');
  });

  test('covers a number that rings on neither side', () => {
    expect(halfPortCase(facts).text).toContain('ring on neither side, or only from some networks');
  });
});
