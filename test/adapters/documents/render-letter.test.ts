import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../../functions/adapters/documents/render-letter';
import { composeLetter } from '../../../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS, letterFields } from '../../../functions/domain/letters/letter/letter';
import {
  acmeCsr,
  FRENCH_CSR,
  GERMAN_CSR,
  HOSTILE_CSR,
  letterRequest,
  londonNumbers,
  LONG_CSR,
  YORUBA_CSR,
} from '../../domain/letters/letter/letter-fixtures';
import { FIDELITY_ITEMS, letterOfValues, shuffled } from './sheet-of-values';
import { holds, streamsOf, textRunsOf } from './text-layer';

const AT = '2026-11-24T10:05:00Z';
const RECORDS = { acmeCsr, YORUBA_CSR, GERMAN_CSR, FRENCH_CSR, LONG_CSR, HOSTILE_CSR };
const latin1 = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

describe('the text layer of a letter', () => {
  for (const [name, csr] of Object.entries(RECORDS)) {
    it.each(LETTER_KINDS)(
      `gives back every value of ${name} code point for code point, in the %s letter`,
      async (kind) => {
        const letter = composeLetter(letterRequest({ kind, csr }));
        const runs = textRunsOf(await renderLetter(letter, AT));
        const lost = letterFields(letter).filter(({ value }) => value !== '' && !holds(runs, value));
        expect(lost).toEqual([]);
        expect(letterFields(letter).map(({ value }) => value)).toContain(csr.legalName);
      },
    );
  }

  it.each([
    ['as listed', FIDELITY_ITEMS],
    ['shuffled', shuffled(FIDELITY_ITEMS)],
  ])('holds all letters and sequences of DIN 91379 and of Yoruba, Igbo and Hausa, %s', async (_, items) => {
    expect([...items].sort()).toEqual([...FIDELITY_ITEMS].sort());
    expect(items).toHaveLength(625);
    const runs = textRunsOf(await renderLetter(letterOfValues(items), AT));
    const values = runs.filter((run) => items.includes(run));
    expect(values).toEqual(items);
  });

  it('holds the sender, the addressee, the reference and the page count', async () => {
    const runs = textRunsOf(await renderLetter(composeLetter(letterRequest()), AT));
    expect(runs).toEqual(
      expect.arrayContaining(['Acme UK Limited', 'Example Telecom', 'ACME-LON-1', 'Page 1 of 2', 'Page 2 of 2']),
    );
  });

  it('holds no PIN', async () => {
    const csr = { ...acmeCsr, pin: '4711-0815', extra: { portingPin: '4711-0815', note: '4711-0815' } };
    for (const kind of LETTER_KINDS) {
      const pdf = await renderLetter(composeLetter(letterRequest({ kind, csr })), AT);
      expect(textRunsOf(pdf).join('\n')).not.toContain('4711');
    }
  });
});

describe('the bytes of a letter', () => {
  it('are the same for the same letter at the same instant', async () => {
    const letter = composeLetter(letterRequest({ csr: YORUBA_CSR }));
    expect(await renderLetter(letter, AT)).toEqual(await renderLetter(letter, AT));
  });

  it('carry the instant that was given and no other', async () => {
    const pdf = latin1(await renderLetter(composeLetter(letterRequest()), AT));
    expect(pdf).toContain('(D:20261124100500Z)');
    expect(pdf).toContain('<xmp:CreateDate>2026-11-24T10:05:00Z</xmp:CreateDate>');
    const later = await renderLetter(composeLetter(letterRequest()), '2026-11-24T10:05:01Z');
    expect(latin1(later)).not.toBe(pdf);
  });
});

describe('a letter as an archive copy', () => {
  it('declares PDF/A-2a, its language and its title, is tagged and embeds the sRGB profile', async () => {
    const pdf = latin1(await renderLetter(composeLetter(letterRequest()), AT));
    expect(pdf.startsWith('%PDF-1.7\n')).toBe(true);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang \(en\)/);
    expect(pdf).toMatch(/\/DisplayDocTitle true/);
    expect(pdf).toMatch(/\/S \/GTS_PDFA1/);
    expect(pdf).toMatch(/\/DestOutputProfile/);
  });

  it('embeds the two faces that it uses and no other font', async () => {
    const pdf = latin1(await renderLetter(composeLetter(letterRequest({ csr: HOSTILE_CSR })), AT));
    const fonts = new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1]));
    expect(fonts).toEqual(new Set(['NotoSans-Regular', 'NotoSans-Bold']));
    expect([...pdf.matchAll(/\/FontFile2/g)]).toHaveLength(2);
    expect(pdf).not.toContain('Helvetica');
  });

  it('draws no glyph for "missing", whatever the record holds', async () => {
    const pages = streamsOf(await renderLetter(composeLetter(letterRequest({ csr: HOSTILE_CSR })), AT));
    const glyphs = pages.flatMap((page) => [...page.matchAll(/<([0-9a-f]+)> -?\d/g)].map((match) => match[1] ?? ''));
    expect(glyphs.length).toBeGreaterThan(50);
    expect(glyphs.filter((run) => [...run.matchAll(/.{4}/g)].some(([glyph]) => glyph === '0000'))).toEqual([]);
  });

  it('keeps values of the record out of the XML of its metadata', async () => {
    const order = { ...letterRequest().order, reference: '</rdf:RDF>&<script>' };
    const pdf = await renderLetter(composeLetter(letterRequest({ order, csr: HOSTILE_CSR })), AT);
    const metadata = streamsOf(pdf).filter((stream) => stream.includes('<?xpacket'));
    expect(metadata).toHaveLength(1);
    expect(metadata[0]).not.toContain('<script');
    expect(metadata[0]).not.toContain('<b>');
  });

  it('closes every span within the text object that it is about', async () => {
    const pages = streamsOf(await renderLetter(composeLetter(letterRequest()), AT)).filter((s) => s.includes(' BDC'));
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      const operators = [...page.matchAll(/^(BT|ET|EMC|>> BDC)$/gm)].map((match) => match[1]);
      const runs = operators.flatMap((operator, at) => (operator === 'BT' ? [operators.slice(at, at + 4)] : []));
      expect(runs.length).toBeGreaterThan(20);
      expect(runs.filter((run) => run.join(' ') !== 'BT >> BDC EMC ET')).toEqual([]);
    }
  });
});

describe('a letter about many numbers', () => {
  it('lists forty numbers, all of them, in reading order', async () => {
    const numbers = londonNumbers(40);
    const runs = textRunsOf(await renderLetter(composeLetter(letterRequest({ numbers })), AT));
    expect(runs.filter((run) => numbers.includes(run) && run !== acmeCsr.btn)).toEqual(
      numbers.filter((number) => number !== acmeCsr.btn),
    );
  });

  it('says "See attached" on the field sheet and lists the numbers on the last page', async () => {
    const numbers = londonNumbers(11);
    const letter = composeLetter(letterRequest({ kind: 'field-sheet', numbers }));
    const runs = textRunsOf(await renderLetter(letter, AT));
    // The foot of a page is drawn last: what stands between the last two of them is the last page.
    const turn = runs.slice(0, -1).findLastIndex((run) => /^Page \d+ of \d+$/.test(run));
    expect(runs.slice(0, turn)).toContain('See attached');
    expect(runs.slice(turn + 1).filter((run) => run.startsWith('+44'))).toEqual(numbers);
  });
});
