import { AWS_LETTER_FIELDS } from './aws-terms';
import type { FormField } from './playbook';
import { FIELD_REPORT } from './sourced';

export const DE_FORMS = 'published porting forms and help pages of several German carriers';
export const WBCI = "public source code of a German carrier's WBCI interface";

const orderField = (name: string, label: string, rule: string | undefined, source: string) =>
  ({
    document: 'portierungsauftrag',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source,
  }) as const satisfies FormField;

/** Fields of every Portierungsauftrag (porting-facts §2.6): the union of what several carriers' forms ask for. */
export const DE_FIELDS: readonly FormField[] = [
  ...AWS_LETTER_FIELDS,
  orderField('losingCarrier', 'Bisheriger Anbieter', 'exactly as on the invoice', DE_FORMS),
  orderField(
    'legalName',
    'Anschlussinhaber',
    'the holder of the contract, equal to the entry in the register; every holder signs',
    `${DE_FORMS}; equality with the register: ${FIELD_REPORT}`,
  ),
  orderField(
    'serviceAddress',
    'Anschrift: Straße, Hausnummer, PLZ, Ort',
    'of the connection as the losing carrier has it, not the billing address',
    DE_FORMS,
  ),
  orderField(
    'accountNumber',
    'Kundennummer oder Vertragsnummer',
    'word for word: one transposed digit is a rejection',
    `${DE_FORMS}; the digit: ${FIELD_REPORT}`,
  ),
  orderField(
    'extra.termination',
    'Kündigung',
    'with termination or as a pure port; whether other MSN end too',
    DE_FORMS,
  ),
  orderField(
    'signedOn',
    'Ort, Datum, Unterschrift',
    'with the company stamp, or the date of birth of a private holder',
    DE_FORMS,
  ),
  orderField('extra.furtherHolders', 'Weitere Anschlussinhaber', '0 to 99', WBCI),
];

/** Fields that only geographic numbers have: area code, single numbers or a block, and what WBCI carries. */
export const DE_GEO_FIELDS: readonly FormField[] = [
  ...DE_FIELDS,
  orderField('extra.onkz', 'Ortsnetzkennzahl', '2 to 5 digits without the leading 0; one area a form', WBCI),
  orderField('numbers', 'Einzelrufnummern', 'at most 14 digits each, at most 10 a form', `${WBCI}; ${DE_FORMS}`),
  orderField(
    'extra.durchwahl',
    'Anlagenanschluss: Durchwahlnummer',
    '1 to 8 digits; a form of its own',
    `${WBCI}; ${DE_FORMS}`,
  ),
  orderField('extra.abfragestelle', 'Anlagenanschluss: Abfragestelle', '1 to 6 digits', WBCI),
  orderField(
    'extra.blocks',
    'Rufnummernblöcke von/bis',
    '1 to 5 blocks; blocks of 10, 100 or 1000 at one provider',
    `${WBCI}; Telnyx, support pages on German porting`,
  ),
  orderField('extra.window', 'Zeitfenster', 'ZF1 06-08, ZF2 06-12, ZF3 free', WBCI),
  orderField('extra.pki', 'Portierungskennung abgebend und aufnehmend', 'such as D001, D124, D150', WBCI),
  orderField('extra.vorabstimmungsId', 'VorabstimmungsID', '16 to 21 characters', WBCI),
  orderField(
    'requestedCutover',
    'Kundenwunschtermin',
    'at least 7 business days ahead with termination; a pure port at least 1 and not the next day',
    WBCI,
  ),
  orderField('extra.projectId', 'Projektkenner, Kopplungskenner', 'at most 30 characters', WBCI),
];
