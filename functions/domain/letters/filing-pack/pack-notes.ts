import { strictestSignatureRule } from '../../playbooks/playbook';
import { CASE_SILENCE_DAYS } from '../../port/case-silence';
import { changeCutoff } from '../../port/terms';
import { localDateOf } from '../../time/instant';
import { plusCalendarDays } from '../../time/local-date';
import { formatDate } from '../../time/local-text';
import { harmless } from '../mails/harmless-text';
import type { PackFacts, PackNote } from './filing-pack';
import { countRanges } from './number-ranges';
import { slotNotes } from './slot-notes';
import {
  ABOUT_PORTING,
  HOW_LONG,
  isNorthAmerica,
  NUMBERS_WITHOUT_SPREADSHEET,
  PORTABILITY_CHECK_BUSINESS_DAYS,
  RANGES_WITHOUT_PROJECT,
  UPLOAD_LINK_DAYS,
} from './support-case';

const WHAT_CAN_BE_PORTED = 'Amazon Connect Administrator Guide, what-numbers-can-be-ported';
const CANCEL_SERVICE = 'Amazon Connect Administrator Guide, cancel-current-service';
const LOA_ARTICLE = 'AWS knowledge article on LOA best practices';
const ABROAD_ARTICLE = 'AWS knowledge article connect-port-non-us-number (2022)';
const PORTOLAN = 'Portolan';

type Notes = readonly PackNote[];

const note = (code: string, message: string, source: string): Notes => [{ code, message, source }];

/**
 * What AWS states about cases and no refusal says: what to hand in and how, what falls due by when, and what the text leaves
 * for a person to fill in. Days are those of the playbook's zone.
 */
export function packNotes(facts: PackFacts): Notes {
  return [
    ...slotNotes(facts),
    ...caseNotes(facts),
    ...documentNotes(facts),
    ...sizeNotes(facts),
    ...deadlineNotes(facts),
    ...abroadNotes(facts),
    ...recordingNotes(facts),
  ];
}

function caseNotes({ order, carrier }: PackFacts): Notes {
  const { contactFlowId } = order.connect;
  const oneCase = `One case for each losing carrier and country: this one is for ${harmless(carrier.name)} in ${order.country} only.`;
  const flow = `AWS wants the exact name of the flow, and the order knows its id only: look up ${contactFlowId} in Amazon Connect and put its name into the text. Unless it is named here, the numbers are to be associated with it when they are loaded, 3 to 4 days before the port date.`;
  const contact =
    'AWS asks how the authorised person is reached. The record names no telephone or mail address of that person, and the pack adds none: give it when AWS asks, or on the LOA form.';
  return [
    ...note('one-case-per-carrier-and-country', oneCase, ABOUT_PORTING),
    ...note('contact-flow-name', flow, ABOUT_PORTING),
    ...note('authorised-contact-details', contact, ABOUT_PORTING),
  ];
}

function documentNotes({ order, playbook }: PackFacts): Notes {
  const upload = `Attach no document with personal data to the case. AWS sends a link for LOA, record and bill; it is good for ${UPLOAD_LINK_DAYS} days and for this AWS account only.`;
  const pin =
    'The record holds a PIN, which is not in this text. Give it by telephone or on the LOA form, never in the case.';
  const ink =
    'The LOA is signed electronically. AWS takes a validated e-signature, most carriers only ink: have ink at hand.';
  return [
    ...note('upload-link', upload, ABOUT_PORTING),
    ...signatureNote({ order, playbook }),
    ...(order.loa?.loa.signatureKind === 'validated-e-signature' ? note('ink-preferred', ink, LOA_ARTICLE) : []),
    ...(order.csr?.pin === undefined ? [] : note('pin-kept-out', pin, PORTOLAN)),
  ];
}

/** The form on which AWS wants the signature comes with the case, so the letter has to stay young enough until then. */
function signatureNote({ order, playbook }: Pick<PackFacts, 'order' | 'playbook'>): Notes {
  const rule = strictestSignatureRule(playbook);
  if (order.loa === null || rule === undefined) return [];
  const lastDay = plusCalendarDays(order.loa.loa.signedOn, rule.maxAgeDays.value);
  const message = `AWS sends its own LOA form once it has found the numbers portable: complete it as PDF, from the field sheet. Hand the LOA in by ${formatDate(lastDay)}, the last day of its signature (${rule.maxAgeDays.value} days, ${rule.recipient}), or have it signed anew.`;
  return note('loa-form-and-age', message, `${ABOUT_PORTING}; ${LOA_ARTICLE}`);
}

function sizeNotes({ order, ports }: PackFacts): Notes {
  const numbers = ports.map(({ number }) => number);
  const ranges = countRanges(numbers);
  const spreadsheet = `${numbers.length} numbers are more than the ${NUMBERS_WITHOUT_SPREADSHEET} that the LOA form has room for: write "See Attached" on it and hand them in as a spreadsheet through the upload link${isNorthAmerica(order.country) ? '' : ', with their leading zeros'}.`;
  const block =
    'The numbers are part of a block. AWS takes a part case by case; sometimes the whole block has to move, and you stay liable for what is left behind. Say in the case what becomes of the rest.';
  const project = `The numbers form ${ranges} ranges. More than ${RANGES_WITHOUT_PROJECT} ranges or locations are a project: speak with the AWS account team before opening the case.`;
  return [
    ...(numbers.length > NUMBERS_WITHOUT_SPREADSHEET ? note('see-attached', spreadsheet, ABOUT_PORTING) : []),
    ...(ranges > RANGES_WITHOUT_PROJECT ? note('project', project, HOW_LONG) : []),
    ...(order.traits.partOfBlock === true ? note('part-of-a-block', block, WHAT_CAN_BE_PORTED) : []),
  ];
}

function deadlineNotes({ carrier, playbook }: PackFacts): Notes {
  const cutoff = changeCutoff(carrier, playbook);
  const silence = `Answer AWS within ${CASE_SILENCE_DAYS} days, whatever it asks: it cancels, moves or restarts a request that waits longer for the customer.`;
  const changes = `A date that is agreed can be moved or cancelled until ${cutoff} business days before it (AWS: ${playbook.changeCutoffBusinessDays.value}); a cancellation granted starts the schedule again.`;
  const service = `Do not cancel the service of ${harmless(carrier.name)} before the port is complete: the numbers may be lost.`;
  return [
    ...note('silence', silence, ABOUT_PORTING),
    ...note('change-cutoff', changes, playbook.changeCutoffBusinessDays.source),
    ...note('keep-the-old-service', service, CANCEL_SERVICE),
  ];
}

function abroadNotes({ order }: PackFacts): Notes {
  if (isNorthAmerica(order.country)) return [];
  const check = `AWS takes up to ${PORTABILITY_CHECK_BUSINESS_DAYS} business days to check whether the numbers can be ported.`;
  const bill = 'AWS asks for a bill with what is sensitive blacked out: hand it in through the upload link.';
  return [...note('portability-check', check, ABROAD_ARTICLE), ...note('redacted-bill', bill, ABROAD_ARTICLE)];
}

function recordingNotes({ order, ports, playbook, now }: PackFacts): Notes {
  const filed = order.filing;
  const record = `When the case is open, record it: POST /v1/orders/${order.orderId}/filing with filedAt and the number of the case as awsCaseId.`;
  if (filed === null || ports.some(({ phase }) => phase !== 'FILED')) return note('record-the-case', record, PORTOLAN);
  const days = formatDate(localDateOf(filed.filedAt, playbook.zone));
  const again = `These numbers were filed on ${days}${filed.awsCaseId === undefined ? '' : ` with case ${harmless(filed.awsCaseId)}`}. Open another case only if AWS has closed that one; today is ${formatDate(localDateOf(now, playbook.zone))}.`;
  return note('filed-already', again, PORTOLAN);
}
