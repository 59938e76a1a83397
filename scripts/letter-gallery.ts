/**
 * Sets every kind of letter for easy, long and awkward records, for somebody to look at: `npx tsx scripts/letter-gallery.ts`
 * writes out/gallery/*.pdf. It tests nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderLetter } from '../functions/adapters/documents/render-letter';
import { composeLetter } from '../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS } from '../functions/domain/letters/letter/letter';
import type { LetterRequest } from '../functions/domain/letters/letter/letter-facts';
import {
  acmeCsr,
  FRENCH_CSR,
  GERMAN_CSR,
  HOSTILE_CSR,
  letterRequest,
  londonNumbers,
  LONG_CSR,
  YORUBA_CSR,
} from '../test/domain/letters/letter/letter-fixtures';

const OUT = join('out', 'gallery');

const SAMPLES: Readonly<Record<string, Partial<LetterRequest>>> = {
  short: {},
  forty: { numbers: londonNumbers(40), csr: { ...acmeCsr, numbers: londonNumbers(47), pin: '4711' } },
  yoruba: { csr: YORUBA_CSR },
  german: { csr: GERMAN_CSR },
  french: { csr: FRENCH_CSR },
  long: { csr: LONG_CSR },
  hostile: { csr: HOSTILE_CSR },
};

mkdirSync(OUT, { recursive: true });
for (const [name, difference] of Object.entries(SAMPLES)) {
  for (const kind of LETTER_KINDS) {
    const request = letterRequest({ ...difference, kind });
    const file = join(OUT, `${kind}-${name}.pdf`);
    writeFileSync(file, await renderLetter(composeLetter(request), request.now));
    console.log(file);
  }
}
