import type { Parties, Person } from '../port/order';

const normal = (text: string): string => text.normalize('NFC').trim().toLowerCase();
const same = (a: string, b: string): boolean => normal(a) === normal(b);

/** Whether a person goes by this name or this e-mail address, capitals or not. */
export const answersTo = ({ email, name }: Person, who: string): boolean => same(email, who) || same(name, who);

/** The party of an order that goes by this name or this e-mail address, capitals or not; undefined when none does. */
export function partyNamed(parties: Parties, who: string): Person | undefined {
  const all: readonly (Person | undefined)[] = Object.values(parties);
  return all.find((person) => person !== undefined && answersTo(person, who));
}
