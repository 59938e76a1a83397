import { localDateOf } from '../../time/instant';
import { fieldSheet } from './field-sheet';
import { FORMS } from './forms/forms';
import type { Letter, LetterKind } from './letter';
import type { LetterRequest } from './letter-facts';
import { LETTER_TEXTS, type LetterLanguage } from './letter-text';
import { portLetter } from './port-letter';
import { rollbackLetter } from './rollback-letter';

const COMPOSERS = { port: portLetter, rollback: rollbackLetter, 'field-sheet': fieldSheet } as const;

/** The form of a playbook may know one language only; AWS's own form, which the field sheet feeds, is in English. */
const LANGUAGE_OF = {
  port: ({ carrier, playbook }: LetterRequest) => FORMS[playbook.key].language ?? carrier.desk.language,
  rollback: ({ carrier }: LetterRequest) => carrier.desk.language,
  'field-sheet': () => 'en' as const,
} as const satisfies Record<LetterKind, (request: LetterRequest) => LetterLanguage>;

/**
 * Writes a letter of the given kind from the losing carrier's record, in the language of the carrier's desk, on the form of the
 * playbook. Values are taken from the CSR verbatim, never trimmed, normalised or re-cased, because the desk compares them
 * character for character; the PIN is mentioned or left to be written in, never printed.
 */
export function composeLetter(request: LetterRequest): Letter {
  const { kind, order, csr, playbook, now } = request;
  const language = LANGUAGE_OF[kind](request);
  const text = LETTER_TEXTS[language];
  const form = FORMS[playbook.key];
  const { addressee, reference, prepared, page } = text.page;
  return {
    kind,
    language,
    ...COMPOSERS[kind]({ ...request, text, form, words: form.words[language] ?? text.general }),
    sender: [csr.legalName, ...csr.billingAddress.lines],
    reference: order.reference,
    prepared: text.date(localDateOf(now, playbook.zone)),
    terms: { addressee, reference, prepared, page },
  };
}
