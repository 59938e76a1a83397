import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { NumberClass } from '../../playbooks/number-class';
import { harmless } from '../mails/harmless-text';
import type { PackFacts, PackField } from './filing-pack';
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

function abroadFields({ order, playbook, ports, slot }: PackFacts): readonly PackField[] {
  const numbers = ports.map(({ number }) => number);
  const national = numbers.length <= NUMBERS_WITHOUT_SPREADSHEET ? numbers.map(asDialledAtHome) : [];
  return [
    ...field('country', 'Country', `${order.country}: ${playbook.title}`),
    ...field('numberType', 'Number type', numberTypes(ports.map(({ numberClass }) => numberClass))),
    ...(national.length === 0
      ? []
      : listField('nationalNumbers', 'The numbers as dialled in the country, leading zeros included', national)),
    ...field('accountNumber', 'Account number at the current carrier', order.csr?.accountNumber),
    ...field('btn', 'Billing telephone number (BTN)', order.csr?.btn),
    ...(slot === null ? [] : field('preferredWindow', 'Preferred window', sayWindow(slot))),
  ];
}

const asDialledAtHome = (number: string): string => parsePhoneNumberFromString(number)?.formatNational() ?? number;

/** AWS knows DID, TFN, ITFS and UIFN; the last two are international and in no playbook. */
const TOLL_FREE: ReadonlySet<NumberClass> = new Set<NumberClass>(['US_TF', 'GB_TF', 'DE_TF', 'FR_SVA_FREE', 'NG_TF']);

const numberTypes = (classes: readonly NumberClass[]): string =>
  [...new Set(classes.map((numberClass) => (TOLL_FREE.has(numberClass) ? 'TFN' : 'DID')))].join(', ');

const sayWindow = ({ date, from, to, zone }: PortSlot): string =>
  `${date}, ${twelveHours(from, zone)} to ${twelveHours(to, zone)} ${zoneWithOffset(from, zone)}`;
