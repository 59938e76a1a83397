import { localDateOf } from '../../time/instant';
import { fieldSheet } from './field-sheet';
import type { Letter } from './letter';
import type { LetterRequest } from './letter-facts';
import { LETTER_TEXTS, type LetterLanguage } from './letter-text';
import { portLetter } from './port-letter';
import { rollbackLetter } from './rollback-letter';

/** Letters have been written in English only so far; a letter says in `language` what it is. */
const LANGUAGE: LetterLanguage = 'en';

const COMPOSERS = { port: portLetter, rollback: rollbackLetter, 'field-sheet': fieldSheet } as const;

/**
 * Writes a letter of the given kind from the losing carrier's record. Values are taken from the CSR verbatim, never trimmed,
 * normalised or re-cased, because the desk compares them character for character; the PIN is mentioned, never printed.
 */
export function composeLetter({ kind, ...request }: LetterRequest): Letter {
  const text = LETTER_TEXTS[LANGUAGE];
  const { addressee, reference, prepared, page } = text.page;
  return {
    kind,
    language: LANGUAGE,
    ...COMPOSERS[kind]({ ...request, text }),
    sender: [request.csr.legalName, ...request.csr.billingAddress.lines],
    reference: request.order.reference,
    prepared: text.date(localDateOf(request.now, request.playbook.zone)),
    terms: { addressee, reference, prepared, page },
  };
}
