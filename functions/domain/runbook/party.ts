import type { Parties, Person } from '../port/order';

const same = (a: string, b: string): boolean => normal(a) === normal(b);
const normal = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The party of an order that goes by this name or this e-mail address, capitals or not; undefined when none does. */
export const partyNamed = (parties: Parties, who: string): Person | undefined =>
  Object.values(parties).find(
    (person: Person | undefined) => person !== undefined && (same(person.email, who) || same(person.name, who)),
  );
