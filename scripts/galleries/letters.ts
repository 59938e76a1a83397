/**
 * Sets every kind of letter on every form, short, with forty numbers and for awkward records, for somebody to look at:
 * `npx tsx scripts/galleries/letters.ts` writes out/gallery/letters/*.pdf. It tests nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderLetter } from '../../functions/adapters/documents/render-letter';
import { composeLetter } from '../../functions/domain/letters/letter/compose-letter';
import { LETTER_KINDS, type LetterKind } from '../../functions/domain/letters/letter/letter';
import type { LetterRequest } from '../../functions/domain/letters/letter/letter-facts';
import type { PlaybookKey } from '../../functions/domain/playbooks/playbook';
import type { DeskLanguage } from '../../functions/domain/port/carrier';
import {
  acmeCsr,
  FRENCH_CSR,
  GERMAN_CSR,
  HOSTILE_CSR,
  letterRequest,
  londonNumbers,
  LONG_CSR,
  YORUBA_CSR,
} from '../../test/domain/letters/letter/letter-fixtures';
import { PREVIEW_KEYS, previewOf } from '../../test/domain/letters/letter/letter-previews';

const OUT = join('out', 'gallery', 'letters');

/** Records that are hard to set, on the form of the United Kingdom. */
const AWKWARD: Readonly<Record<string, Partial<LetterRequest>>> = {
  partial: { numbers: londonNumbers(40), csr: { ...acmeCsr, numbers: londonNumbers(47), pin: '4711' } },
  yoruba: { csr: YORUBA_CSR },
  german: { csr: GERMAN_CSR },
  french: { csr: FRENCH_CSR },
  long: { csr: LONG_CSR },
  hostile: { csr: HOSTILE_CSR },
};

/** Desks that speak another language than the form of the numbers: the general declaration in each, and the Britons' fields. */
const ELSEWHERE: readonly (readonly [PlaybookKey, DeskLanguage])[] = [
  ['EU_OTHER', 'de'],
  ['EU_OTHER', 'fr'],
  ['EU_OTHER', 'es'],
  ['EU_OTHER', 'it'],
  ['EU_OTHER', 'nl'],
  ['GB_GEO', 'it'],
];

/** The same letter, sent to a desk of this language. */
function spokenTo(language: DeskLanguage, request: LetterRequest): LetterRequest {
  const { carrier } = request;
  return { ...request, carrier: { ...carrier, desk: { ...carrier.desk, language } } };
}

async function hang(name: string, kind: LetterKind, request: LetterRequest): Promise<void> {
  const file = join(OUT, `${name}.${kind}.pdf`);
  writeFileSync(file, await renderLetter(composeLetter({ ...request, kind }), request.now));
  console.log(file);
}

mkdirSync(OUT, { recursive: true });
for (const kind of LETTER_KINDS) {
  for (const key of PREVIEW_KEYS) {
    await hang(key, kind, previewOf(key));
    await hang(`${key}.forty`, kind, previewOf(key, { count: 40 }));
  }
  for (const [name, difference] of Object.entries(AWKWARD)) await hang(name, kind, letterRequest(difference));
  for (const [key, language] of ELSEWHERE) {
    await hang(`${key}.${language}`, kind, spokenTo(language, previewOf(key)));
    await hang(`${key}.${language}.forty`, kind, spokenTo(language, previewOf(key, { count: 40 })));
  }
}
