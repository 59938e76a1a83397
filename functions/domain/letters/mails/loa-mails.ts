import { papersOf } from '../../playbooks/papers';
import { signatureKinds, strictestSignatureRule, type Playbook } from '../../playbooks/playbook';
import type { Difference } from '../../paperwork/difference';
import type { Port } from '../../port/port';
import { compareInstants, type Instant } from '../../time/instant';
import type { MailBlock, MailFacts } from '../mail-content';
import {
  action,
  countOf,
  list,
  numbers,
  orderCall,
  orderRows,
  paragraph,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import { withHiddenCharactersNamed } from './harmless-text';
import type { MailDraft, MailWriter } from './mail-draft';
import { sayInstant } from './said-time';

const SIGNATURE_KINDS = { wet: 'by hand, in ink', 'validated-e-signature': 'by a validated e-signature' } as const;

function signatureRows(playbook: Playbook): readonly (Row | null)[] {
  const rule = strictestSignatureRule(playbook);
  if (rule === undefined) return [];
  return [
    row(
      'Signature',
      signatureKinds(playbook)
        .kinds.map((kind) => SIGNATURE_KINDS[kind])
        .join(' or '),
    ),
    row('Signature note', rule.kinds.note),
    row('Signature may be', `at most ${rule.maxAgeDays.value} days old when it is filed (${rule.recipient})`),
  ];
}

/** Who may sign: the people named on the carrier's record, and nobody else. */
function signatories({ order }: MailFacts): readonly MailBlock[] {
  const contacts = order.csr?.authorisedContacts ?? [];
  if (contacts.length === 0) {
    return [paragraph('The record names nobody who may sign; ask the losing carrier whose signature it accepts.')];
  }
  const named = contacts.some(({ name }) => name === order.parties.legalContact.name);
  const warning = named
    ? []
    : [
        paragraph(
          `${order.parties.legalContact.name} is not among them as the record spells it; another signature is refused.`,
        ),
      ];
  return [
    paragraph('The letter is signed by one of those whom the losing carrier has on record:'),
    list(contacts.map(({ name, title }) => (title === undefined ? name : `${name}, ${title}`))),
    ...warning,
  ];
}

/** The other papers that the playbook asks for; CSR and LOA are what the mail is about anyway. */
function otherPapers({ playbook }: MailFacts): readonly MailBlock[] {
  const names = papersOf(playbook)
    .filter(({ kind, required }) => required && kind !== 'csr' && kind !== 'loa')
    .map(({ name }) => name);
  return names.length === 0 ? [] : [paragraph(`Also needed (${playbook.title}):`), list(names)];
}

function letterToSign(facts: MailFacts, subject: string, opening: string, rows: readonly (Row | null)[]): MailDraft {
  return {
    to: people(facts.order.parties, 'legalContact'),
    subject,
    blocks: [
      paragraph(opening),
      action(
        'Print the attached letter, have it signed and dated, change nothing in it, and send it back to the owner of the order.',
        'as soon as you can: the port cannot be filed before, and the signature begins to age on the day it is given',
      ),
      table([
        ...orderRows(facts),
        ...rows,
        ...signatureRows(facts.playbook),
        row('Send it to', `${facts.order.parties.owner.name}, ${facts.order.parties.owner.email}`),
      ]),
      ...signatories(facts),
      ...otherPapers(facts),
      ...numbers(facts),
      paragraph(
        'The field sheet shows each field of the letter beside the record it was copied from. One comma that differs is enough for a rejection.',
      ),
    ],
    attachments: [
      { kind: 'letter', letter: 'port' },
      { kind: 'letter', letter: 'field-sheet' },
    ],
  };
}

const sourceRow = ({ order }: MailFacts): Row | null => {
  if (order.csr === null) return null;
  return order.csr.source === 'latest-bill'
    ? row('Filled in from', 'the latest bill, because the losing carrier gave no record: compare it with special care')
    : row('Filled in from', "the losing carrier's record, character for character");
};

export const loaRequest: MailWriter = (facts) =>
  letterToSign(
    facts,
    `Letter of authority to sign, ${countOf(facts.ports)} from ${facts.carrier.name}`,
    `The letter of authority that lets ${theNumbers(facts.ports)} of ${facts.order.entity.legalName} leave ${facts.carrier.name} is attached, filled in and ready to be signed.`,
    [sourceRow(facts)],
  );

const rejectedPorts = ({ ports }: MailFacts): readonly Port[] => ports.filter(({ phase }) => phase === 'REJECTED');

const waitingSince = ({ ports, order }: MailFacts): Instant =>
  ports.map(({ phaseSince }) => phaseSince).sort(compareInstants)[0] ?? order.createdAt;

/** A rejection that only asks for a fix needs no new letter: the owner files again, the legal contact knows why. */
export function fileAgain(facts: MailFacts): MailDraft {
  const { order, carrier, ports } = facts;
  return {
    to: people(order.parties, 'owner', 'legalContact'),
    subject: `Reminder: rejected port to clear and file again, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `${carrier.name} has rejected the port for a cause that needs no new letter. It has not been filed again yet.`,
      ),
      action(
        'Clear what the rejection names, and file the same request again.',
        'as soon as you can: nothing moves before',
      ),
      table([
        ...orderRows(facts),
        row('Waiting since', sayInstant(waitingSince(facts), carrier)),
        row('Record it with', orderCall(facts, 'POST', 'filing')),
      ]),
      ...numbers(facts),
    ],
  };
}

export const loaReminder: MailWriter = (facts) => {
  const { carrier, ports } = facts;
  const rejected = rejectedPorts(facts);
  return letterToSign(
    facts,
    `Reminder: letter of authority to sign, ${countOf(ports)} from ${carrier.name}`,
    rejected.length > 0
      ? `${carrier.name} has rejected the port, and the corrected letter of authority has not come back yet. The letter is attached once more, filled in from the record.`
      : facts.order.loa?.reconciliation.verdict === 'blocked'
        ? 'The letter of authority that came back differs from the record, and the corrected one has not come yet. Nothing else can move this port; the letter is attached once more.'
        : 'The signed letter of authority has not come back yet. Nothing else can move this port; the letter is attached once more.',
    [row('Waiting since', sayInstant(waitingSince(facts), carrier)), sourceRow(facts)],
  );
};

const quoted = (text: string): string => (text === '' ? '(nothing)' : `“${withHiddenCharactersNamed(text)}”`);

const differenceTable = (difference: Difference): MailBlock =>
  table([
    row('Field', `${difference.field} (${difference.class})`),
    row("Carrier's record", quoted(difference.csr)),
    row('Letter', quoted(difference.loa)),
    row('Write', quoted(difference.fix)),
    row('Why', difference.explanation),
  ]);

export const loaBlocked: MailWriter = (facts) => {
  const differences = facts.order.loa?.reconciliation.differences ?? [];
  const count = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  return {
    to: people(facts.order.parties, 'legalContact', 'owner'),
    subject: `Letter of authority differs from the record: ${count}, not filed`,
    blocks: [
      paragraph(
        `The signed letter was compared with the record of ${facts.carrier.name} and shows ${count}. Filed like this it would come back rejected, so it is kept and not filed.`,
      ),
      action(
        'Correct every field below to the text given, have the corrected letter signed anew, and record it.',
        'before anything is filed: the port stands still until then',
      ),
      table([...orderRows(facts), row('Record it with', orderCall(facts, 'PUT', 'loa'))]),
      ...differences.map(differenceTable),
      ...numbers(facts),
    ],
    attachments: [
      { kind: 'letter', letter: 'port' },
      { kind: 'letter', letter: 'field-sheet' },
    ],
  };
};
