import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../functions/adapters/documents/render-letter';
import { composeLetter } from '../../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS, letterFields, type Letter } from '../../functions/domain/letters/letter/letter';
import { FIDELITY_ITEMS, letterOfValues, shuffled } from '../adapters/documents/sheet-of-values';
import {
  acmeCsr,
  FRENCH_CSR,
  GERMAN_CSR,
  letterRequest,
  londonNumbers,
  LONG_CSR,
  YORUBA_CSR,
} from '../domain/letters/letter/letter-fixtures';
import { LANGUAGE_KEYS, PREVIEW_KEYS, previewOf } from '../domain/letters/letter/letter-previews';

/** What somebody gets who copies the whole letter: poppler's reading of the text layer, line by line, in drawing order. */
async function copiedLines(letter: Letter, ...how: readonly string[]): Promise<readonly string[]> {
  const pdf = await renderLetter(letter, '2026-11-24T10:05:00Z');
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', '-eol', 'unix', ...how, '-', '-'], { input: pdf });
  return text.toString('utf8').split(/[\n\f]/);
}

const RECORDS = { acmeCsr, YORUBA_CSR, GERMAN_CSR, FRENCH_CSR, LONG_CSR };

describe('a letter read by another program', () => {
  for (const [name, csr] of Object.entries(RECORDS)) {
    it.each(LETTER_KINDS)(
      `gives back every value of ${name} code point for code point, in the %s letter`,
      async (kind) => {
        const letter = composeLetter(letterRequest({ kind, csr, numbers: londonNumbers(12) }));
        const copied = (await copiedLines(letter, '-raw')).join('');
        const values = letterFields(letter).map(({ value }) => value);
        expect(values.filter((value) => !copied.includes(value))).toEqual([]);
      },
    );
  }

  describe.each([
    ['as listed', FIDELITY_ITEMS],
    ['shuffled', shuffled(FIDELITY_ITEMS)],
  ])('of all 625 letters and sequences, %s', (_, items) => {
    it.each(Object.entries(LANGUAGE_KEYS))('gives them back code point for code point: %s', async (language, key) => {
      const letter = composeLetter(previewOf(key));
      expect(letter.language).toBe(language);
      const lines = new Set(await copiedLines(letterOfValues(items, letter), '-raw'));
      const rows = items.map((item, index) => `${index} ${item}`);
      expect(rows.filter((row) => !lines.has(row))).toEqual([]);
      expect(rows).toHaveLength(625);
    });
  });

  it.each(PREVIEW_KEYS)(
    'gives back every value of the form of %s, twelve numbers and their codes included',
    async (key) => {
      const letter = composeLetter(previewOf(key, { count: 12 }));
      const copied = (await copiedLines(letter, '-raw')).join('');
      expect(
        letterFields(letter)
          .map(({ value }) => value)
          .filter((value) => !copied.includes(value)),
      ).toEqual([]);
    },
  );

  it('sets every value beside its label, as on the page', async () => {
    const lines = await copiedLines(composeLetter(letterRequest()), '-layout');
    expect(lines.filter((line) => /^Account number\u00A0† +AC-00417$/.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^Billing address\u00A0† +1 High Street,$/.test(line))).toHaveLength(1);
  });
});
