import type { Carrier } from '../../port/carrier';
import type { Parties } from '../../port/order';
import type { Addressee } from '../mail-content';
import { harmless } from './harmless-text';

// One bare address: nothing that could end a header line or begin a second address.
const BARE_ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

/** Can a mail go to this address as it stands? An address with a line break, a comma or an angle bracket is none. */
export const isSendable = (email: string): boolean => BARE_ADDRESS.test(email);

type Role = 'owner' | 'legalContact' | 'operationsLead' | 'decisionMaker';

/** The people of an order who hold these roles, in this order. */
export const people = (parties: Parties, ...roles: readonly Role[]): readonly Addressee[] =>
  roles.map((role) => ({ name: parties[role].name, email: parties[role].email }));

/** The porting desk of the losing carrier. */
export const desk = (carrier: Carrier): Addressee => ({ name: carrier.name, email: carrier.desk.email });

/** Who takes an emergency port-back: the carrier's emergency contact, or its desk where none is on record. */
export function emergencyDesk(carrier: Carrier): Addressee {
  const contact = carrier.emergencyContact;
  if (contact === null || !isSendable(contact.email)) return desk(carrier);
  return { name: contact.name, email: contact.email };
}

/** Who is asked for an emergency port-back: the desk too, where nobody has checked that the emergency contact answers. */
export const emergencyDesks = (carrier: Carrier): readonly Addressee[] =>
  sendableOnce([
    emergencyDesk(carrier),
    ...(carrier.emergencyContact?.verifiedOn === undefined ? [desk(carrier)] : []),
  ]);

/** Each address once, names made harmless, addresses that no mail can go to left out. */
export function sendableOnce(addressees: readonly Addressee[]): readonly Addressee[] {
  const seen = new Set<string>();
  return addressees.flatMap(({ name, email }) => {
    const key = email.toLowerCase();
    if (!isSendable(email) || seen.has(key)) return [];
    seen.add(key);
    return [{ name: harmless(name).trim(), email }];
  });
}
