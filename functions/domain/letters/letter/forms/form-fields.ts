import { requiredEvidence } from '../../../evidence/asked-evidence';
import type { LetterFacts } from '../letter-facts';
import type { LabelKey } from '../letter-text';
import { addressFields, authorisedContactFields } from '../record-fields';
import { byHand, choice, held, pinMention, valueOf, type FieldReader, type NamedValue } from './field-readers';
import { portType, rangesOf } from './what-moves';

export interface FormField {
  readonly label: LabelKey;
  /** Under which names the fields of a playbook speak of it: whoever asks there has a sign behind the label. */
  readonly named: readonly string[];
  readonly read: FieldReader;
}

const registered = ({ order }: LetterFacts): readonly NamedValue[] =>
  valueOf('registrationNumber', order.entity.registrationNumber);

const losingCarrier: FieldReader = ({ carrier }) => [
  ...valueOf('losingCarrier.name', carrier.name),
  ...valueOf('losingCarrier.email', carrier.desk.email),
  ...valueOf('losingCarrier.phone', carrier.desk.phone),
];

const requestedCutover: FieldReader = ({ order, text }) =>
  valueOf('requestedCutover', order.requestedCutover === undefined ? undefined : text.date(order.requestedCutover));

const newBtn: FieldReader = (facts) => (portType(facts) === 'portTypeComplex' ? byHand(facts) : 'does-not-apply');

const ALLOCATION = 'number-allocation';

/** Whether the playbook asks for the notice with the numbers that the letter is about. */
const needsAllocation = ({ order, playbook, numbers }: LetterFacts): boolean =>
  requiredEvidence({ ...order, numbers: numbers.map((number) => ({ number })) }, playbook).some(
    ({ kind }) => kind === ALLOCATION,
  );

const oneAllocation = held(ALLOCATION, 'extra.allocation');

/** The notice as it is on file: for the order, or for each number, and then once where all have the same. */
const allocation: FieldReader = (facts) => {
  const onFile = facts.order.evidence?.[ALLOCATION];
  if (onFile?.per !== 'number') return oneAllocation(facts);
  const notices = facts.numbers.flatMap((number) => {
    const notice = onFile.values[number];
    return notice === undefined ? [] : [{ number, notice }];
  });
  const [first, ...others] = [...new Set(notices.map(({ notice }) => notice))];
  if (others.length === 0) return valueOf(`evidence.${ALLOCATION}`, first);
  return notices.flatMap(({ number, notice }) => valueOf(`evidence.${ALLOCATION}.${number}`, `${number}: ${notice}`));
};

/**
 * Every field that the form of some country asks for, and where its value is found: the carrier's record first, verbatim, then
 * the evidence of the order. What nobody holds is an empty line to write on.
 */
export const FORM_FIELDS = {
  legalName: {
    label: 'legalName',
    named: ['legalName', 'subscriber'],
    read: ({ csr }) => valueOf('legalName', csr.legalName),
  },
  registrationNumber: { label: 'registrationNumber', named: ['extra.companyNumber'], read: held(registered) },
  companyRegister: {
    label: 'companyRegister',
    named: ['extra.companyRegister'],
    // The evidence of either register is the holder's name; the number of the entry is asked for here.
    read: held('extra.companyRegister', registered),
  },
  kvk: { label: 'kvk', named: ['extra.companyNumber'], read: held('extra.companyNumber', registered) },
  rcNumber: { label: 'rcNumber', named: ['extra.companyNumber', 'extra.rcNumber'], read: held(registered) },
  siret: { label: 'siret', named: ['extra.siret', 'siret'], read: held('siret', 'extra.siret', registered) },
  naf: { label: 'naf', named: ['extra.naf'], read: held('extra.naf') },
  taxId: { label: 'taxId', named: ['extra.taxNumber'], read: held('nif-cif', 'nif', 'cif', 'extra.taxNumber') },
  fiscalCode: { label: 'fiscalCode', named: ['extra.taxNumber'], read: held('extra.taxNumber', registered) },
  uan: { label: 'uan', named: ['extra.uan'], read: held('uan', 'extra.uan') },
  registeredAddress: {
    label: 'registeredAddress',
    named: ['extra.registeredAddress'],
    read: held('extra.registeredAddress'),
  },
  billingAddress: {
    label: 'billingAddress',
    named: ['billingAddress'],
    read: ({ csr, text }) => addressFields('billingAddress', csr.billingAddress.lines, text.labels),
  },
  serviceAddress: {
    label: 'serviceAddress',
    named: ['serviceAddress'],
    read: ({ csr, text }) => addressFields('serviceAddress', csr.serviceAddress.lines, text.labels),
  },
  authorisedContacts: {
    label: 'authorisedContact',
    named: ['signatory.name', 'signatory.title'],
    read: ({ csr, text }) => authorisedContactFields(csr, text.labels),
  },
  furtherHolders: {
    label: 'furtherHolders',
    named: ['extra.furtherHolders'],
    read: held('extra.furtherHolders'),
  },
  endUser: { label: 'endUser', named: ['extra.endUser'], read: held('extra.endUser') },

  accountNumber: {
    label: 'accountNumber',
    named: ['accountNumber'],
    read: ({ csr }) => valueOf('accountNumber', csr.accountNumber),
  },
  btn: {
    label: 'btn',
    named: ['btn'],
    read: ({ csr }) => (csr.btn === undefined ? 'does-not-apply' : valueOf('btn', csr.btn)),
  },
  pin: { label: 'pin', named: ['pin'], read: pinMention },
  pinByHand: {
    label: 'pinByHand',
    named: ['pin'],
    read: (facts) => (facts.csr.pin === undefined ? 'does-not-apply' : byHand(facts)),
  },
  secretCode: { label: 'secretCode', named: ['extra.migrationCode'], read: byHand },
  lineType: { label: 'lineType', named: ['extra.lineType'], read: choice('lineType', 'lineTypeOpen') },
  blockType: { label: 'lineType', named: ['extra.lineType'], read: choice('lineType', 'blockTypeOpen') },
  accessType: { label: 'lineType', named: ['extra.accessType'], read: choice('accessType', 'accessTypeOpen') },
  connectionType: { label: 'lineType', named: ['extra.connectionType'], read: choice('connectionType', 'msnTypeOpen') },
  areaCode: { label: 'areaCode', named: ['extra.onkz'], read: held('extra.onkz') },
  accessNumber: { label: 'accessNumber', named: ['extra.durchwahl'], read: held('extra.durchwahl') },
  operatorNumber: { label: 'operatorNumber', named: ['extra.abfragestelle'], read: held('extra.abfragestelle') },
  ranges: { label: 'ranges', named: ['extra.blocks', 'numbers'], read: rangesOf },
  allocation: { label: 'allocation', named: ['number-allocation', 'extra.allocation'], read: allocation },
  allocationOf088: {
    label: 'allocation',
    named: ['number-allocation', 'extra.allocation'],
    read: (facts) => (needsAllocation(facts) ? allocation(facts) : 'does-not-apply'),
  },

  losingCarrier: { label: 'losingCarrier', named: ['losingCarrier', 'extra.losingRetailer'], read: losingCarrier },
  losingAddress: { label: 'losingAddress', named: ['extra.losingRetailer'], read: byHand },
  underlyingCarrier: {
    label: 'underlyingCarrier',
    named: ['underlyingCarrier'],
    read: ({ carrier }) =>
      carrier.underlyingCarrier === null
        ? 'does-not-apply'
        : valueOf('losingCarrier.underlyingCarrier', carrier.underlyingCarrier),
  },
  gainingCarrier: {
    label: 'gainingCarrier',
    named: ['gainingCarrier', 'extra.gainingRetailer'],
    read: ({ text }) => valueOf('gainingCarrier', text.labels.gainingCarrierName),
  },
  gainingByHand: { label: 'gainingCarrier', named: ['gainingCarrier', 'recipient'], read: byHand },
  gainingAddress: { label: 'gainingAddress', named: ['extra.gainingRetailer'], read: byHand },
  respOrg: { label: 'respOrg', named: ['respOrg', 'extra.respOrg'], read: held('respOrg', 'extra.respOrg') },
  newRespOrgName: {
    label: 'newRespOrgName',
    named: ['extra.newRespOrg'],
    read: held('extra.newRespOrg'),
  },
  newRespOrgId: {
    label: 'newRespOrgId',
    named: ['extra.newRespOrg', 'extra.newRespOrgId'],
    read: held('extra.newRespOrgId'),
  },
  gainingNetworkCode: { label: 'gainingNetworkCode', named: ['extra.pki', 'extra.pkiAuf'], read: held('extra.pkiAuf') },
  losingNetworkCode: { label: 'losingNetworkCode', named: ['extra.pki', 'extra.pkiAbg'], read: held('extra.pkiAbg') },
  preAlignmentId: {
    label: 'preAlignmentId',
    named: ['extra.vorabstimmungsId'],
    read: held('extra.vorabstimmungsId'),
  },

  portType: {
    label: 'portType',
    named: ['extra.portType', 'portType'],
    read: (facts) => valueOf('portType', facts.text.labels[portType(facts)]),
  },
  newBtn: { label: 'newBtn', named: ['extra.newBtn'], read: newBtn },
  requestedCutover: { label: 'requestedCutover', named: ['requestedCutover'], read: requestedCutover },
  timeSlot: { label: 'timeSlot', named: ['extra.window'], read: choice('window', 'timeSlotOpen') },
  contractEnd: { label: 'contractEnd', named: ['extra.termination'], read: choice('termination', 'contractEndOpen') },
  otherNumbers: {
    label: 'otherNumbers',
    named: ['extra.termination', 'extra.otherNumbers'],
    read: choice('otherNumbers', 'otherNumbersOpen'),
  },
  projectCode: {
    label: 'projectCode',
    named: ['extra.projectId'],
    read: held('extra.projectId'),
  },
  instructions: { label: 'instructions', named: ['extra.instructions'], read: held('extra.instructions') },
} as const satisfies Record<string, FormField>;

export type FormFieldKey = keyof typeof FORM_FIELDS;

export const formField = (key: FormFieldKey): FormField => FORM_FIELDS[key];
