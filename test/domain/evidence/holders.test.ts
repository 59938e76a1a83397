import { describe, expect, test } from 'vitest';
import { judgeNif } from '../../../functions/domain/evidence/nif-cif';
import { judgeCodiceDiMigrazione, judgeCodiceSegreto } from '../../../functions/domain/evidence/codice-di-migrazione';
import { judgePortierungsauftrag } from '../../../functions/domain/evidence/portierungsauftrag';
import { judgeRegisterEntry } from '../../../functions/domain/evidence/register-entry';
import { judgeSiret } from '../../../functions/domain/evidence/siret';
import { judgeUan } from '../../../functions/domain/evidence/uan';
import type { Csr } from '../../../functions/domain/paperwork/csr';
import { exampleCsr } from '../../../functions/rest/operations/examples';
import { asking, faultOf, keptAs, odditiesOf, onFile, orderOf, wordsOf } from './asking';

const HOLDER = 'Müller & Söhne Beispiel GmbH';
const BERLIN = '+493023125001';
const record = (more: Partial<Csr> = {}): Csr => ({ ...exampleCsr, ...more });

describe('the Anschlussinhaber of a Portierungsauftrag', () => {
  const withEntry = (kind: string, name: string) => orderOf([BERLIN], { evidence: onFile({ [kind]: name }) });

  test.each(['gewerberegister', 'handelsregister'])('equals the entry in the %s', (kind) => {
    expect(keptAs(judgePortierungsauftrag(asking(HOLDER, { order: withEntry(kind, HOLDER) })))).toBe(HOLDER);
  });

  test.each([
    ['another legal form', 'Müller & Söhne Beispiel mbH', 'character 25'],
    ['an umlaut made up of two code points', HOLDER.normalize('NFD'), 'character 2'],
    ['a no-break space', HOLDER.replace(' ', '\u00a0'), 'NO-BREAK SPACE'],
    ['an ampersand spelled out', HOLDER.replace('&', 'und'), 'character 8'],
    ['a space at the end', `${HOLDER} `, 'SPACE'],
  ])('with %s is refused, and the place is made visible', (_, value, told) => {
    const verdict = judgePortierungsauftrag(asking(value, { order: withEntry('gewerberegister', HOLDER) }));
    expect(faultOf(verdict)).toBe('holder-differs-from-register');
    expect(wordsOf(verdict)).toContain(told);
    expect(wordsOf(verdict)).toContain(`Copy the register entry: ${HOLDER}`);
  });

  test('may equal either of two registers', () => {
    const order = orderOf([BERLIN], { evidence: onFile({ gewerberegister: 'Beispiel GbR', handelsregister: HOLDER }) });
    expect(faultOf(judgePortierungsauftrag(asking(HOLDER, { order })))).toBeNull();
  });

  test('is taken while no entry is on file, and compared with the record of the carrier', () => {
    const order = orderOf([BERLIN], { csr: record({ legalName: 'Beispiel GmbH' }) });
    expect(odditiesOf(judgePortierungsauftrag(asking(HOLDER, { order })))).toEqual(['holder-differs-from-record']);
    expect(odditiesOf(judgePortierungsauftrag(asking('Beispiel GmbH', { order })))).toEqual([]);
    expect(faultOf(judgePortierungsauftrag(asking('417')))).toBe('holder-unnamed');
  });
});

describe('a register entry', () => {
  test('gives the name of the holder verbatim, not the number in the register', () => {
    expect(keptAs(judgeRegisterEntry(asking(`${HOLDER} `)))).toBe(`${HOLDER} `);
    const numbers = ['HRB 12345 Amtsgericht Charlottenburg', 'hra9', '12345'];
    expect(numbers.map((value) => faultOf(judgeRegisterEntry(asking(value))))).toEqual(
      numbers.map(() => 'register-entry-names-nobody'),
    );
  });

  test("that reads otherwise than the carrier's record is a question for a person", () => {
    const order = orderOf([BERLIN], { csr: record({ legalName: 'Beispiel GmbH' }) });
    expect(odditiesOf(judgeRegisterEntry(asking(HOLDER, { order })))).toEqual(['register-differs-from-record']);
  });
});

describe('a SIRET', () => {
  test('has fourteen digits of which the last checks the others', () => {
    expect(keptAs(judgeSiret(asking('732 829 320 00074')))).toBe('73282932000074');
    expect(keptAs(judgeSiret(asking('35600000000051')))).toBe('35600000000051');
    expect(faultOf(judgeSiret(asking('73282932000075')))).toBe('siret-check-digit');
    expect(faultOf(judgeSiret(asking('73282923000074')))).toBe('siret-check-digit');
  });

  test('is not the SIREN of the company', () => {
    expect(faultOf(judgeSiret(asking('732829320')))).toBe('siret-format');
    expect(wordsOf(judgeSiret(asking('732829320')))).toContain('SIREN');
  });
});

describe('a Spanish tax number', () => {
  test.each(['B12345674', 'B-12345674', 'b 12345674', 'P1234567D', '12345678Z'])(
    '%s has its check character',
    (nif) => {
      expect(faultOf(judgeNif(asking(nif)))).toBeNull();
    },
  );

  test('of which any one digit is changed is refused', () => {
    const valid = ['B12345674', '12345678Z'];
    const changed = valid.flatMap((nif) =>
      Array.from(nif, (symbol, at) => ({ symbol, at }))
        .filter(({ symbol, at }) => /\d/u.test(symbol) && at < 8)
        .flatMap(({ symbol, at }) =>
          Array.from({ length: 9 }, (_, add) => {
            const other = String((Number(symbol) + add + 1) % 10);
            return nif.slice(0, at) + other + nif.slice(at + 1);
          }),
        ),
    );
    expect(changed.length).toBe(7 * 9 + 8 * 9);
    expect(changed.filter((nif) => faultOf(judgeNif(asking(nif))) !== 'nif-check-letter')).toEqual([]);
  });

  test('of another form is refused', () => {
    const values = ['I12345674', '1234567Z', 'B1234567', 'B123456745'];
    expect(values.map((value) => faultOf(judgeNif(asking(value))))).toEqual(values.map(() => 'nif-format'));
  });
});

describe('an Irish UAN', () => {
  const dublin = '+35312345678';

  test('stands on the bill and is no phone number of the order', () => {
    expect(keptAs(judgeUan(asking(' 1000 417 22 ', { number: dublin })))).toBe('1000 417 22');
    for (const phone of ['01 234 5678', '+353 1 234 5678', '353-1-2345678']) {
      expect(faultOf(judgeUan(asking(phone, { number: dublin }))), phone).toBe('uan-is-a-phone-number');
    }
    expect(['', 'none', '12', '#1234'].map((value) => faultOf(judgeUan(asking(value))))).toEqual(
      Array.from({ length: 4 }, () => 'uan-format'),
    );
  });

  test('of another account than the record has is asked about', () => {
    const order = orderOf([dublin], { csr: record({ accountNumber: '1000-41722' }) });
    expect(odditiesOf(judgeUan(asking('100041722', { order })))).toEqual([]);
    expect(odditiesOf(judgeUan(asking('100041723', { order })))).toEqual(['uan-differs-from-account']);
  });
});

describe('a codice di migrazione', () => {
  const rome = '+390612345678';

  test('has operator, resource, service and control character', () => {
    expect(keptAs(judgeCodiceDiMigrazione(asking('exa 0612345678 001 h', { number: rome })))).toBe('EXA0612345678001H');
    expect(odditiesOf(judgeCodiceDiMigrazione(asking('EXA0612345678001H', { number: rome })))).toEqual([]);
    expect(faultOf(judgeCodiceDiMigrazione(asking('EXA001')))).toBe('migration-code-format');
    expect(faultOf(judgeCodiceDiMigrazione(asking('EXA0612345678_01H')))).toBe('migration-code-format');
  });

  test('of another make, service or line is asked about and not repeated', () => {
    const odd = [
      ['EXA061234', 'migration-code-unusual'],
      ['EXA0612345678018H', 'migration-code-service'],
      ['EXA0612345679001H', 'migration-code-of-another-line'],
    ] as const;
    for (const [code, oddity] of odd) {
      const verdict = judgeCodiceDiMigrazione(asking(code, { number: rome }));
      expect(odditiesOf(verdict)).toEqual([oddity]);
      expect(wordsOf(verdict)).not.toContain(code.slice(0, 6));
    }
  });

  test('may come with a codice segreto, whose form nobody states', () => {
    expect(keptAs(judgeCodiceSegreto(asking('ab 12')))).toBe('AB12');
    expect(faultOf(judgeCodiceSegreto(asking('§')))).toBe('secret-code-format');
  });
});
