import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 number' : `${count} numbers`);

export const ENGLISH: CarrierWords = {
  greeting: 'Dear porting team,',
  closing: (sender) => `Kind regards, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'The number:' : `The ${count} numbers:`),
  labels: {
    customer: 'Customer',
    accountNumber: 'Account number',
    btn: 'Billing telephone number',
    reference: 'Our reference',
    contact: 'Contact',
    askedOn: 'Asked since',
    movedOn: 'Moved',
    window: 'Rollback window',
    basis: 'Basis of the window',
    clockChange: 'Clock change in the window',
    calledBy: 'Decided by',
    reason: 'Reason',
    criterion: 'Criterion',
  },
  csr: {
    subject: (company, count) => `Request for the customer service record of ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Reminder: customer service record of ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} is preparing to move the numbers below to another provider. Please send us the customer service record (CSR) of the account exactly as you hold it, so that the letter of authority agrees with it to the letter.`,
    reminder: (company) =>
      `we have asked for the customer service record (CSR) of ${company} and have not found your answer yet. If it has crossed this mail, please accept our thanks and disregard the reminder.`,
    fieldsHeading: 'Please include, character for character:',
    fields: [
      'the name of the account holder',
      'account number and billing telephone number',
      'billing address and service address, line by line',
      'everybody who may sign for the account',
      'every number on the account, with its line type (single line, multi-line, block with its first and last number)',
      'anything that stands in the way of a port: contract terms, bundled services, freezes, open orders',
    ],
    action:
      'Send the record as an answer to this mail, or tell us that you do not give one out and what you accept instead.',
    within: (days) => `${days === 1 ? '1 business day' : `${days} business days`} from receipt`,
    soon: 'as soon as you can',
    unavailable: 'Please leave PINs and passwords out of the mail; tell us only whether the account has one.',
  },
  portBack: {
    subject: (company, count) => `EMERGENCY PORT-BACK: ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} asks ${carrier} to take back the numbers below and to restore the former routing at once.`,
    action: 'Restore the former routing of these numbers now and answer this mail with the time at which it is done.',
    closed: (until) => `at once; the window closed ${until}`,
    letter:
      'The letter for the port-back is attached, filled in from your own record; the signed copy follows. Please do not wait for it.',
    confirm: (name, phone, email) =>
      `Please confirm receipt to ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. If you need anything else to begin, say so in the same answer.`,
    until: (timeLeft, until) => `${timeLeft} left, until ${until}`,
    hoursKept: 'the window keeps its exact hours',
    basis: {
      practice: (hours) => `${hours}, a practice, not a right; we ask you to follow it`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'as you stated' : `confirmed by you on ${on}`}; we ask, and claim no right`,
      regulator: (hours) => `${hours}, kept by us as the regulator’s; we ask, and claim no right`,
      aws: (hours) => `${hours}, as AWS states it; no right towards you`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `To the porting desk of ${carrier}: the numbers below ring on neither side, or some calls still follow the former route.`,
      'Please check your own routing and the transit networks and answer with what you find.',
      `We ask for the repair by ${fixBy}.`,
      ...(window === null
        ? []
        : [
            `Of the time in which you can still be asked to take them back ${window.left} are left, until ${window.until}.`,
          ]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Repaired: the numbers of ${company} ring again`,
    text: 'The repair has been reported to us: calls to the numbers below arrive at the new carrier.',
    action: 'Please close what you opened for this, and write to us if calls still follow the former route.',
  },
};
