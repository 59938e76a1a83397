import type { Csr } from '../../paperwork/csr';
import { harmless } from '../mails/harmless-text';
import type { PackFacts, PackField } from './filing-pack';
import { asDialledAtHome, countryOf, kindsOf } from './number-kinds';
import type { PortSlot } from './port-slot';
import { isNorthAmerica, NUMBERS_WITHOUT_SPREADSHEET } from './support-case';
import { twelveHours, zoneWithOffset } from './twelve-hour-time';

/** A field that is there, or none. Values of people are made harmless: they are about to be pasted somewhere. */
const field = (name: string, label: string, value: string | null | undefined): readonly PackField[] =>
  value === null || value === undefined ? [] : [{ name, label, value: harmless(value) }];

/** A field whose value is a list, a line each. Only for values that are made of digits. */
const listField = (name: string, label: string, values: readonly string[]): readonly PackField[] => [
  { name, label, value: values.join('\n') },
];

/**
 * The description of the case in AWS's order and formats (about-porting, step 1), with what AWS asks beyond it for numbers
 * outside +1 (connect-port-non-us-number). Of people it names one, the authorised contact; no address, PIN or signature.
 */
export function packFields(facts: PackFacts): readonly PackField[] {
  const { order, carrier, ports, slot } = facts;
  const { instanceArn, contactFlowId } = order.connect;
  const numbers = ports.map(({ number }) => number);
  return [
    ...field('connect.instanceArn', 'Amazon Connect instance ARN', instanceArn),
    ...listField('numbers', `Phone numbers to port (${numbers.length}, E.164)`, numbers),
    ...field('connect.contactFlow', 'Flow to map every number to', `${instanceArn}/contact-flow/${contactFlowId}`),
    {
      name: 'connect.contactFlowName',
      label: 'Exact name of that flow',
      value: '',
      byHand: 'as Amazon Connect shows it',
    },
    ...slotFields(slot),
    ...field('losingCarrier.name', 'Current carrier', carrier.name),
    ...field(
      'losingCarrier.underlyingCarrier',
      'Underlying carrier, which holds the record',
      carrier.underlyingCarrier,
    ),
    ...field('authorisedContact', 'Person authorised at the current carrier', authorisedContact(facts)),
    ...(isNorthAmerica(order.country) ? [] : abroadFields(facts)),
  ];
}

function slotFields(slot: PortSlot | null): readonly PackField[] {
  if (slot === null) {
    const byHand = 'yyyy-mm-dd, 12-hour time and zone: the order asks for no day';
    return [{ name: 'portDate', label: 'Port date', value: '', byHand }];
  }
  const { date, from, zone } = slot;
  return [
    ...field('portDate', 'Port date (yyyy-mm-dd)', date),
    ...field('portTime', 'Port time', `${twelveHours(from, zone)} ${zoneWithOffset(from, zone)}`),
  ];
}

/** The signatory, as the record names him: who signs and who is authorised are one person in a letter that matches. */
function authorisedContact({ order: { csr, loa } }: PackFacts): string | undefined {
  const signatory = loa?.loa.signatory.name;
  const contact = csr?.authorisedContacts.find(({ name }) => name === signatory);
  if (contact === undefined) return undefined;
  return contact.title === undefined ? contact.name : `${contact.name}, ${contact.title}`;
}

/** In the order of the article: the numbers, what they are, where, whose they are, and when. */
function abroadFields({ order, playbook, ports, slot }: PackFacts): readonly PackField[] {
  const numbers = ports.map(({ number }) => number);
  const national = numbers.length <= NUMBERS_WITHOUT_SPREADSHEET ? numbers.map(asDialledAtHome) : [];
  return [
    ...(national.length === 0
      ? []
      : listField('nationalNumbers', 'The numbers as dialled in the country, leading zeros included', national)),
    ...field('numberType', 'Number type', kindsOf(ports)),
    ...field('country', 'Country', `${countryOf(order.country, numbers)}: ${playbook.title}`),
    ...field('accountNumber', 'Account number at the current carrier', order.csr?.accountNumber),
    ...billingNumber(order.csr),
    ...(slot === null ? [] : field('preferredWindow', 'Preferred window', sayWindow(slot))),
  ];
}

/** AWS wants a billing number or a PIN, and a PIN is for no case: where the record has no number, a person says so. */
function billingNumber(csr: Csr | null): readonly PackField[] {
  if (csr?.btn !== undefined && csr.btn !== '') return field('btn', 'Billing telephone number (BTN)', csr.btn);
  const byHand = 'the record has none: put it here if there is one, and give a PIN by telephone or on the LOA form';
  return [{ name: 'btn', label: 'Billing telephone number (BTN)', value: '', byHand }];
}

const sayWindow = ({ date, from, to, zone }: PortSlot): string =>
  `${date}, ${twelveHours(from, zone)} to ${twelveHours(to, zone)} ${zoneWithOffset(from, zone)}`;
