/**
 * The states, the District of Columbia and Puerto Rico, by their postal codes. A desk may be said to sit in any of them;
 * none has days of its own here, for a carrier's closed days are its company's, not its state's (47 CFR 52.35(a)).
 */
export const US_STATES: readonly string[] = [
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO',
  'MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA WA WV WI WY',
].flatMap((line) => line.split(' '));
