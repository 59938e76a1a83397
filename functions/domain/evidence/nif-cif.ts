import { IDENTIFIER_FORMATS, passesNif } from '../paperwork/identifiers';
import { compact, refused, taken, type EvidenceValidator } from './verdict';

const FORM = IDENTIFIER_FORMATS.find(({ country, item }) => country === 'ES' && item === 'taxNumber')?.pattern;

/** The Spanish tax number of a company (CIF) or a person (NIF), with its check letter or digit (porting-facts §2.9, §3). */
export const judgeNif: EvidenceValidator = ({ value }) => {
  const nif = compact(value);
  if (FORM?.test(nif) !== true) {
    return refused(
      'nif-format',
      'A CIF is a letter, seven digits and a check character; a NIF is eight digits and a letter.',
    );
  }
  return passesNif(nif)
    ? taken(nif)
    : refused(
        'nif-check-letter',
        'The check letter or digit at the end does not fit: a digit is wrong, or two are swapped.',
      );
};
