import { passesSiret } from '../paperwork/identifiers';
import { compact, refused, taken, type EvidenceValidator } from './verdict';

/** The SIRET of an establishment: fourteen digits that pass the Luhn check (porting-facts §2.7, §3; La Poste's add up by fives). */
export const judgeSiret: EvidenceValidator = ({ value }) => {
  const siret = compact(value);
  if (!/^\d{14}$/u.test(siret)) {
    const which = /^\d{9}$/u.test(siret) ? 'This is a SIREN, the number of the company. ' : '';
    return refused(
      'siret-format',
      `${which}A SIRET has 14 digits: the SIREN and the five of the establishment that the line is at.`,
    );
  }
  return passesSiret(siret)
    ? taken(siret)
    : refused(
        'siret-check-digit',
        'The check digit of this SIRET does not add up: a digit is wrong, or two are swapped.',
      );
};
