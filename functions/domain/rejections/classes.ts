/** Why a losing carrier turns a port down, whatever country and code it says it in. */
export const REJECTION_CLASS_NAMES = [
  'ACCOUNT_NUMBER',
  'PIN_PASSCODE',
  'ENTITY_NAME',
  'ENTITY_SUFFIX',
  'AUTH_PERSON',
  'ADDRESS',
  'ADDRESS_FORMAT',
  'POSTCODE',
  'BTN',
  'TN_NOT_ON_ACCOUNT',
  'TN_INACTIVE',
  'TN_NOT_PORTABLE',
  'WRONG_LOSING_CARRIER',
  'FREEZE_LOCK',
  'PENDING_ORDER',
  'LINE_TYPE',
  'PARTIAL_SCOPE',
  'FEATURE_CONFLICT',
  'BUNDLE',
  'DOC_MISSING',
  'DOC_STALE',
  'DOC_ILLEGIBLE',
  'DATE',
  'DUPLICATE_ID',
  'FURTHER_HOLDERS',
  'REGISTRY',
  'RIO',
  'DEBT',
  'CARRIER_INTERNAL',
  'UNRESPONSIVE',
  'OTHER',
] as const;

export type RejectionClass = (typeof REJECTION_CLASS_NAMES)[number];

/**
 * Who can put it right. `customer` is the legal entity that holds the number; `nobody` where there is nothing to fix.
 */
export type FixOwner = 'customer' | 'losing-carrier' | 'migration-team' | 'nobody';

/** RESET: a new letter and a new request. HOLD: fix it and file the same request again. INFO: the request stands. */
export type RejectionClock = 'RESET' | 'HOLD' | 'INFO';

export interface RejectionClassRule {
  readonly meaning: string;
  readonly fixBy: FixOwner;
  readonly clock: RejectionClock;
  readonly needsNewLoa: boolean;
  readonly nextStep: string;
}

/**
 * What each class means to the people of a port.
 * Source: porting-facts §7. Classes, owners and clocks are a derived default [d], drawn from the national code sets of
 * §8 and §9; no carrier publishes them in these words. The next steps put §7's column "auto-fix?" into words.
 */
export const REJECTION_CLASSES = {
  ACCOUNT_NUMBER: {
    meaning:
      'The account or customer number is missing, wrong, or written in another format than the carrier’s record.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Copy the account number from the carrier’s record character for character, have the letter signed anew and file again.',
  },
  PIN_PASSCODE: {
    meaning: 'The PIN or passcode of the account is missing or wrong.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep:
      'The customer asks the losing carrier for the PIN used for porting; put it on the request and file again.',
  },
  ENTITY_NAME: {
    meaning: 'The company or person is named differently from the carrier’s record.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Use the name exactly as it stands in the carrier’s record, have the letter signed anew and file again.',
  },
  ENTITY_SUFFIX: {
    meaning: 'The name is the same but its legal suffix differs (Ltd, Limited, GmbH and the like).',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Use the suffix exactly as the carrier’s record has it, have the letter signed anew and file again.',
  },
  AUTH_PERSON: {
    meaning: 'The person who signed is not named on the account as somebody who may port it.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Have a person sign who is named on the account, or have the carrier add the signatory first; then file again.',
  },
  ADDRESS: {
    meaning: 'The address differs from the service address in the carrier’s record.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Use the service address of the carrier’s record (not the billing address), have the letter signed anew and file again.',
  },
  ADDRESS_FORMAT: {
    meaning: 'The address is the same place but is written with other characters than the carrier’s record.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Copy the address line by line from the carrier’s record, have the letter signed anew and file again.',
  },
  POSTCODE: {
    meaning: 'The postcode or ZIP code differs from the carrier’s record.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Use the postcode of the service address in the carrier’s record, have the letter signed anew and file again.',
  },
  BTN: {
    meaning: 'The main or billing number of the account is wrong, or it would move while other numbers stay behind.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Ask the carrier which number is the billing number; name a new one where it moves and others stay. Then sign and file again.',
  },
  TN_NOT_ON_ACCOUNT: {
    meaning: 'The number does not belong to this account.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Take the number off the letter or find the account that holds it; have the letter signed anew and file again.',
  },
  TN_INACTIVE: {
    meaning: 'The number is disconnected or suspended; only a working number can be ported.',
    fixBy: 'losing-carrier',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'The customer has the losing carrier bring the number back into service; file again once it rings.',
  },
  // §7 gives no clock ("terminal or SIP"). RESET, because the same request would come back for the same reason.
  TN_NOT_PORTABLE: {
    meaning: 'The number cannot be ported: its range is not portable, or nobody on the gaining side covers its area.',
    fixBy: 'nobody',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Do not file it again. Take it off the order and bridge it or order a new number; numbers that remain need a new letter.',
  },
  WRONG_LOSING_CARRIER: {
    meaning: 'The request went to a carrier or RespOrg that does not hold the number; it may have moved already.',
    fixBy: 'migration-team',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Look up who holds the number today, draw the letter for that carrier and file again.',
  },
  FREEZE_LOCK: {
    meaning: 'A freeze, lock or port protection is set on the number or account, or it was ported too recently.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'The account holder has the losing carrier lift the lock, or its time runs out; file again then.',
  },
  PENDING_ORDER: {
    meaning: 'Another order or another port of the number is already in progress.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Find out which order it is; have it cancelled or wait for it to complete, then file again.',
  },
  LINE_TYPE: {
    meaning:
      'The kind of line or service is stated wrongly: single or multi-line, number block, business or residential.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'Ask the losing carrier how it has recorded the line, state it so, have the letter signed anew and file again.',
  },
  PARTIAL_SCOPE: {
    meaning:
      'What moves and what stays is unclear: full or partial port, the remaining numbers, a block that is split.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'List every number of the account as moving, staying or ceasing; have the letter signed anew and file again.',
  },
  FEATURE_CONFLICT: {
    meaning:
      'A service hangs on the number that a port would break: DSL, ISDN, hunt group, forwarding, Centrex, alarm line.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'The customer has the service moved to another number or given up, and confirms it; file again then.',
  },
  // The two weeks are the field report's figure for France, §7.
  BUNDLE: {
    meaning: 'The number is part of a bundle or is shared, and must be separated first.',
    fixBy: 'losing-carrier',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep:
      'Have the losing carrier separate the number from the bundle (in France about two weeks more); file again then.',
  },
  DOC_MISSING: {
    meaning: 'A document is missing: the letter of authority, the latest invoice, or a proof.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Ask for the document that the carrier names and file the request again with it.',
  },
  DOC_STALE: {
    meaning: 'The signature or a proof is too old for this recipient.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Have the letter signed and dated anew and file it at once.',
  },
  DOC_ILLEGIBLE: {
    meaning: 'The letter or a proof cannot be read or is not accepted in this form.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Have a clean letter signed, scan it legibly, without stamps over the text, and file again.',
  },
  DATE: {
    meaning:
      'The date or hour asked for is not possible: too soon, a closed day, outside hours, or a FOC that has expired.',
    fixBy: 'migration-team',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Ask for the next window that the carrier keeps and file the same request with the new date.',
  },
  DUPLICATE_ID: {
    meaning: 'The identifier of the request or of the pre-agreement is missing, unknown or already used.',
    fixBy: 'migration-team',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Give the request a new identifier and file it again.',
  },
  FURTHER_HOLDERS: {
    meaning: 'The line has further holders, and they must sign too.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep: 'Ask who else holds the line, have every holder named and sign, and file again.',
  },
  REGISTRY: {
    meaning: 'A register entry or proof of allocation is missing or wrong, or the RespOrg is unknown.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Obtain the register number, the proof of allocation or the right RespOrg id, and file again.',
  },
  RIO: {
    meaning: 'The RIO is missing, misspelt, fails its key, or belongs to another number.',
    fixBy: 'customer',
    clock: 'RESET',
    needsNewLoa: true,
    nextStep:
      'The customer calls 3179 from the line and gives the RIO as heard; test its key, sign anew and file again.',
  },
  // Whether debt is a ground at all is each country's own matter, and said by debt-ground.ts from the playbook.
  DEBT: {
    meaning: 'A balance or a fee is unpaid at the losing carrier.',
    fixBy: 'customer',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'The customer settles or disputes the amount, then file again.',
  },
  CARRIER_INTERNAL: {
    meaning: 'The carrier has an outage, a backlog or an error in its own systems; nothing is wrong with the request.',
    fixBy: 'losing-carrier',
    clock: 'INFO',
    needsNewLoa: false,
    nextStep: 'Wait, and escalate at the carrier when it lasts; do not file a second request.',
  },
  // UK port-override: porting-facts §2.5.
  UNRESPONSIVE: {
    meaning: 'The losing carrier does not answer.',
    fixBy: 'losing-carrier',
    clock: 'INFO',
    needsNewLoa: false,
    nextStep: 'Escalate at the carrier; in the United Kingdom ask for a port override (POR).',
  },
  OTHER: {
    meaning: 'The carrier gives a reason that is in no class.',
    fixBy: 'migration-team',
    clock: 'HOLD',
    needsNewLoa: false,
    nextStep: 'Read the carrier’s text, decide what it asks for, put that right and file again.',
  },
} as const satisfies Record<RejectionClass, RejectionClassRule>;
