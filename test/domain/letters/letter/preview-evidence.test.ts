import { describe, expect, it } from 'vitest';
import { evidenceForms } from '../../../../functions/domain/evidence/asked-evidence';
import { judgeAgain } from '../../../../functions/domain/evidence/judge-evidence';
import { composeLetter } from '../../../../functions/domain/letters/letter/compose-letter';
import { PREVIEW_KEYS, previewOf } from './letter-previews';
import { valuesByName } from './reading-letters';

describe('the evidence of a preview', () => {
  it.each(PREVIEW_KEYS)(
    'of %s is what the API takes: of a kind that is asked for, put as it is asked for, and true',
    (key) => {
      const { order, carrier, playbook } = previewOf(key);
      const forms = evidenceForms(playbook);
      for (const [kind, piece] of Object.entries(order.evidence ?? {})) {
        expect(forms.find((form) => form.kind === kind)?.per, kind).toBe(piece.per);
        const background = { order, carrierName: carrier.name, today: '2026-11-24' };
        expect(judgeAgain(kind, piece, background).faults, kind).toEqual([]);
      }
    },
  );
});

describe('the entry in the commercial register', () => {
  const HOLDER = previewOf('DE_GEO').csr.legalName;
  const register = (difference: Parameters<typeof previewOf>[1] = {}) =>
    valuesByName(composeLetter(previewOf('DE_GEO', difference)));

  it('is its number on a German letter, never the name that proves the holder', () => {
    const values = register();
    expect(values).toMatchObject({ registrationNumber: 'HRB 12345 B, Amtsgericht Charlottenburg' });
    expect(Object.entries(values).filter(([, value]) => value === HOLDER)).toEqual([['legalName', HOLDER]]);
    expect(Object.keys(values).filter((name) => name.startsWith('evidence.'))).toEqual([]);
  });

  it('is the one of the record where it has one, and a line to write on where nobody has', () => {
    const { csr, order } = previewOf('DE_GEO');
    const recorded = register({ csr: { ...csr, extra: { ...csr.extra, companyRegister: 'HRB 4711, Stuttgart' } } });
    expect(recorded['extra.companyRegister']).toBe('HRB 4711, Stuttgart');
    const values = register({ order: { ...order, entity: { legalName: HOLDER } } });
    expect(Object.values(values).filter((value) => value === HOLDER)).toHaveLength(1);
    expect(values).not.toHaveProperty('registrationNumber');
  });
});

describe('an allocation notice', () => {
  const RECEIVED = { receivedAt: '2026-11-24T09:00:00Z', recordedBy: 'legal@acme.example' } as const;
  const notices = (difference: Parameters<typeof previewOf>[1] = {}) =>
    Object.entries(valuesByName(composeLetter(previewOf('DE_TF', difference)))).filter(([name]) =>
      name.startsWith('evidence.number-allocation'),
    );

  it('that all numbers share stands on the German letter once', () => {
    expect(notices()).toEqual([['evidence.number-allocation', 'Bescheid 116-0800-4711 vom 3. März 2015']]);
  });

  it('of each number stands beside its number, where they differ', () => {
    const { order, numbers } = previewOf('DE_TF');
    const values = Object.fromEntries(numbers.map((number, index) => [number, `Bescheid ${index + 1}`]));
    const evidence = { 'number-allocation': { per: 'number', values, ...RECEIVED } } as const;
    expect(notices({ order: { ...order, evidence } }).map(([, value]) => value)).toEqual(
      numbers.map((number, index) => `${number}: Bescheid ${index + 1}`),
    );
  });

  it('is asked for on a Dutch letter about 088 numbers only', () => {
    const labels = (numbers: readonly string[]) =>
      JSON.stringify(composeLetter(previewOf('NL', { numbers })).sections.map(({ blanks }) => blanks));
    expect(labels(['+31880000100'])).toContain('088');
    expect(labels(['+31850000100'])).not.toContain('088');
  });
});
