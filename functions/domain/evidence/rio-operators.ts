import type { EvidenceRemark } from './verdict';

/**
 * Who stands behind the first two characters of a RIO (porting-facts §3.1: seen in public code and in the regulator's list of
 * 2015, which has 142 fixed codes). Good for asking, never for refusing: brands and networks have merged since.
 */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '01': ['Orange', 'Sosh'],
  '02': ['SFR', 'RED'],
  '03': ['Bouygues'],
  '04': ['Free'],
  '05': ['Lycamobile'],
  '25': ['Lebara'],
  '61': ['La Poste Mobile'],
  F0: ['Orange'],
  F1: ['SFR'],
  F2: ['Completel'],
  F3: ['Free'],
  F4: ['Bouygues'],
  F5: ['Colt'],
  F6: ['OVH'],
  F7: ['Verizon'],
  F8: ['Numericable'],
  F9: ['Legos'],
};

/** A question to ask where the RIO names another operator than the order; the prefix is public, the rest is not repeated. */
export function oddOperator(prefix: string, number: string, carrierName: string): EvidenceRemark | undefined {
  const names = OPERATORS[prefix];
  const named = carrierName.toLowerCase();
  if (names === undefined || names.some((name) => named.includes(name.toLowerCase()))) return undefined;
  const message = `The RIO of ${number} begins as those of ${names.join(' or ')} do, and the order names ${carrierName} as losing carrier. Ask who holds the contract.`;
  return { code: 'rio-of-another-operator', message };
}
