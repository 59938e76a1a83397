const SPACES_AND_DASHES = /[\s\p{Pd}\u2212]+/gu;
const LEADING_ZEROS = /(?<!\d)0+(?=\d)/gu;

/**
 * An account or billing number without its dress, in two readings: run together ('12-0045' as '120045'), and group by
 * group ('12-0045' as '12-45'). Spaces, dashes and the zeros that lead a run of digits are taken off; zero-width
 * characters are not, since they are no format anybody chose.
 */
export function accountForms(text: string): readonly string[] {
  const together = text.replace(SPACES_AND_DASHES, '').replace(LEADING_ZEROS, '');
  const grouped = text.replace(SPACES_AND_DASHES, '-').replace(/^-|-$/gu, '').replace(LEADING_ZEROS, '');
  return [together, grouped];
}
