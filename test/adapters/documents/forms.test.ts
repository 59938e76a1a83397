import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../../functions/adapters/documents/render-letter';
import { composeLetter } from '../../../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS, letterFields, type Letter } from '../../../functions/domain/letters/letter/letter';
import { PREVIEW_KEYS, previewOf } from '../../domain/letters/letter/letter-previews';
import { holds, streamsOf, textRunsOf } from './text-layer';

const AT = '2026-11-24T10:05:00Z';

const blanksOf = ({ sections }: Letter): readonly string[] =>
  sections.flatMap(({ blanks }) => blanks ?? []).map((blank) => blank.replace(/\u00A0.*/, ''));

/** The runs of each page: its foot, with the number of the page, is drawn last. */
function pagesOf(runs: readonly string[], reference: string): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  for (const [index, run] of runs.entries()) {
    if (runs[index - 2]?.startsWith(`${reference} · `) === true) pages.push([]);
    pages.at(-1)?.push(run);
  }
  return pages;
}

describe('the form of every playbook on paper', () => {
  for (const key of PREVIEW_KEYS) {
    it.each(LETTER_KINDS)(`holds every value and draws every letter: ${key}, %s`, async (kind) => {
      for (const count of kind === 'port' ? [2, 40] : [12]) {
        const letter = composeLetter(previewOf(key, { kind, count }));
        const pdf = await renderLetter(letter, AT);
        const runs = textRunsOf(pdf);
        const lost = letterFields(letter).filter(({ value }) => value !== '' && !holds(runs, value));
        expect(lost).toEqual([]);
        const text = [...letter.sections, ...letter.attachments].flatMap(({ heading, paragraphs, blanks }) => [
          heading,
          ...(paragraphs ?? []),
          ...(blanks ?? []),
        ]);
        const notes = letter.footnotes?.notes ?? [];
        expect([...text, ...notes, letter.title].filter((said) => !holds(runs, said))).toEqual([]);
        const glyphs = streamsOf(pdf).flatMap((page) =>
          [...page.matchAll(/<([0-9a-f]+)> -?\d/g)].map(([, run]) => run ?? ''),
        );
        expect(glyphs.filter((run) => [...run.matchAll(/.{4}/g)].some(([glyph]) => glyph === '0000'))).toEqual([]);
      }
    });
  }

  it('begins the attached sheet on a page of its own, after the signature', async () => {
    const letter = composeLetter(previewOf('US_TF', { count: 40 }));
    const pages = pagesOf(textRunsOf(await renderLetter(letter, AT)), letter.reference);
    const sheet = pages.findIndex((page) => page[0] === 'Attached sheet: numbers to be transferred (40)');
    const signature = pages.findIndex((page) => page.some((run) => run.startsWith('Signature')));
    expect(signature).toBeGreaterThan(-1);
    expect(sheet).toBeGreaterThan(signature);
    expect(pages[sheet]?.filter((run) => run.startsWith('+1800'))).toHaveLength(40);
  });

  it('reads a number and its code one after the other, row by row', async () => {
    const letter = composeLetter(previewOf('FR_GEO', { count: 3 }));
    const runs = textRunsOf(await renderLetter(letter, AT));
    const numbers = ['+33199001100', '+33199001101', '+33199001102'];
    const codes = runs.filter((run) => /^F0P00000\d[A-Z0-9+]{3}$/.test(run));
    expect(new Set(codes).size).toBe(3);
    const from = runs.indexOf(codes[0] ?? '') - 1;
    expect(runs.slice(from, from + 6)).toEqual(numbers.flatMap((number, row) => [number, codes[row]]));
  });

  it('leaves no row of the account alone on a page, however long the address before it', async () => {
    for (let lines = 1; lines <= 16; lines += 1) {
      const { csr } = previewOf('GB_GEO');
      const billingAddress = { lines: Array.from({ length: lines }, (_, index) => `Line ${index}`) };
      const letter = composeLetter(previewOf('GB_GEO', { csr: { ...csr, billingAddress } }));
      const rows = new Set([...letterFields(letter).map(({ label }) => label), ...blanksOf(letter)]);
      const headings = new Set(letter.sections.map(({ heading }) => heading));
      const pages = pagesOf(textRunsOf(await renderLetter(letter, AT)), letter.reference);
      for (const [index, page] of pages.entries()) {
        const names = page
          .map((run) => run.replace(/\u00A0.*/, ''))
          .filter((run) => rows.has(run) || headings.has(run));
        const first = names.findIndex((run) => headings.has(run));
        expect([lines, index, index > 0 && first === 1]).toEqual([lines, index, false]);
      }
    }
  });
});
