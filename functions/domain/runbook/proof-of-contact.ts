import type { Sourced } from '../playbooks/sourced';
import { isAfter, localDateOf } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import type { Prove } from './proof';

/** For how long a call to the emergency contact says something: people change, and so do their numbers. */
export const VERIFICATION_LASTS_DAYS: Sourced<number> = {
  value: 30,
  origin: 'default',
  source: 'Portolan; no carrier or regulator states one',
};

export const emergencyContact: Prove = (ports, { carrier, now }) => {
  const contact = carrier.emergencyContact;
  if (contact === null) return { refutes: `No emergency contact of ${carrier.name} is on record.` };
  const { name, verifiedOn, verifiedBy, process } = contact;
  const zone = carrier.desk.timeZone;
  if (verifiedOn === undefined) return { lacks: `Nobody has called ${name} to see that somebody answers.` };
  if (now !== undefined && verifiedOn > localDateOf(now, zone))
    return { lacks: `The call to ${name} is dated ${verifiedOn}, which is still to come.` };
  if (process === undefined)
    return { lacks: `${name} was called, but not how an emergency port-back is asked for there.` };
  const last = ports
    .flatMap(({ foc }) => foc?.at ?? [])
    .reduce<string | null>((late, at) => (late === null || isAfter(at, late) ? at : late), null);
  const { value: days } = VERIFICATION_LASTS_DAYS;
  if (last !== null && calendarDaysBetween(verifiedOn, localDateOf(last, zone)) > days) {
    return {
      lacks: `${name} was last called on ${verifiedOn}, more than ${days} days before the FOC (a default of Portolan, no rule of the carrier): call again.`,
    };
  }
  const by = verifiedBy === undefined ? '' : ` by ${verifiedBy}`;
  return { proved: `${name} verified by phone on ${verifiedOn}${by}; port-back: ${process}` };
};
