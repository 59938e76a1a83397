import { plainSpacing } from '../paperwork/normalise';
import { DEFUNCT_RESPORG_BILL } from '../playbooks/us-tf';
import { isLocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import { formatDate } from '../time/local-text';
import { refused, taken, type EvidenceValidator } from './verdict';

const { maxAgeDays } = DEFUNCT_RESPORG_BILL;

/**
 * The bill with which a toll-free number is claimed whose RespOrg is gone, by its day ('YYYY-MM-DD'): at most 90 calendar days
 * old (porting-facts §2.4), and judged again on the day of the filing.
 */
export const judgeDefunctRespOrgBill: EvidenceValidator = ({ value, today }) => {
  const billedOn = plainSpacing(value);
  if (!isLocalDate(billedOn)) {
    return refused(
      'bill-without-day',
      'The value is the day of the bill, as 2026-11-24. Say in `note` where it is kept.',
    );
  }
  const age = calendarDaysBetween(billedOn, today);
  if (age < 0) {
    return refused('bill-dated-ahead', `The bill is dated ${formatDate(billedOn)}, which has not come yet.`);
  }
  if (age <= maxAgeDays.value) return taken(billedOn);
  const message = `The bill of ${formatDate(billedOn)} is ${age} days old; the claim takes one of at most ${maxAgeDays.value} (${maxAgeDays.source}). Put a later bill.`;
  return refused('bill-too-old', message);
};
