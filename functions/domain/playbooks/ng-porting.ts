import { AWS_REQUIREMENTS, AWS_SIGNATURE, AWS_WAY_BACK } from './aws-terms';
import { LOA_REJECTED_RISK, PROGRAMME_ENVELOPE } from './field-practice';
import type { FormField, Playbook, PlaybookIdentifier, RequiredDocument } from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';

export const NCC_RULES =
  'NCC, MNP business rules 3.0 (March 2013), as far as published, and the MNP FAQ (portnigeria.com)';
const TO_VERIFY = 'usual corporate papers in Nigeria (general knowledge, unverified: ask the operator)';

/** Nothing here is on AWS's list. The row serves whoever has acknowledged that (design §11). */
export const NG_NO_AWS_PATH = {
  code: 'aws-port-path-not-offered',
  message:
    'Nigeria is not on the list of countries of Amazon Connect, neither for ordering nor for porting: reach Connect by call forwarding or SIP. Ask AWS whether the list has changed. An order with acknowledge: ["aws-port-path-not-offered"] runs all the same, with the dates that people give it.',
  origin: 'aws',
  source: `${AWS_REQUIREMENTS} (copy of April 2023: verify on the live page)`,
} as const satisfies Playbook['risks'][number];

export const NG_RECORD = {
  kind: 'csr',
  name: 'The present operator’s record of the line, or its latest bill where it gives none',
  required: true,
  origin: 'practice',
  source: FIELD_REPORT,
} as const satisfies RequiredDocument;

export const NG_CORPORATE_DOCUMENTS = [
  {
    kind: 'loa',
    name: 'Request on the company’s letterhead, signed by somebody whom the board has authorised',
    required: true,
    origin: 'industry',
    source: TO_VERIFY,
  },
  {
    kind: 'cac-certificate',
    name: 'Certificate of the CAC with the RC number',
    required: false,
    origin: 'industry',
    source: TO_VERIFY,
  },
  {
    kind: 'signatory-id',
    name: 'Identity document (NIN) of the signatory',
    required: false,
    origin: 'industry',
    source: TO_VERIFY,
  },
] as const satisfies readonly RequiredDocument[];

const onLetterhead = (name: string, label: string, rule?: string) =>
  ({
    document: 'loa',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'default',
    source: 'Portolan default: no list of the fields of a Nigerian request was found, ask the operator',
  }) as const satisfies FormField;

/** What Portolan puts on the request of a company; no operator's form was found. */
export const NG_COMPANY_FIELDS = [
  onLetterhead('legalName', 'Company', 'as the operator’s record has it'),
  onLetterhead('extra.rcNumber', 'RC number', 'as on the certificate of the CAC'),
  onLetterhead('accountNumber', 'Account number'),
  onLetterhead('serviceAddress', 'Address of the service'),
  onLetterhead('signatory.name', 'Signatory', 'authorised by the board'),
  onLetterhead('signatory.title', 'Title of the signatory'),
  onLetterhead('signedOn', 'Date'),
] as const satisfies readonly FormField[];

export const NG_FIXED_FIELDS = [
  onLetterhead('numbers', 'Numbers', 'as the record has them, which may still be the form before 2024'),
  onLetterhead('losingCarrier', 'Present operator'),
  onLetterhead(
    'recipient',
    'Recipient operator',
    'written in by hand: no carrier of Amazon Connect takes Nigerian numbers',
  ),
  ...NG_COMPANY_FIELDS,
] as const satisfies readonly FormField[];

export const NG_IDENTIFIERS = [
  {
    item: 'companyNumber',
    name: 'RC number',
    origin: 'industry',
    source: 'form of CAC numbers (general knowledge: verify); a warning only',
  },
  {
    item: 'postcode',
    name: 'Postcode, rarely on bills',
    origin: 'industry',
    source: 'form of Nigerian postcodes (general knowledge: verify); a warning only',
  },
] as const satisfies readonly PlaybookIdentifier[];

export const NG_RECORD_DAYS = {
  value: null,
  origin: 'practice',
  source: FIELD_REPORT,
  note: 'depends on the operator: ask',
} as const satisfies Sourced<number | null>;

/** Nigeria is absent from AWS's table, so there is no window to keep: the hours are those that people agree on. */
export const NG_NO_AWS_WINDOW = {
  value: [],
  origin: 'aws',
  source: AWS_REQUIREMENTS,
  note: 'Nigeria is absent from the table',
} as const satisfies Playbook['windows']['aws'];

export const NG_SIGNATURES = [
  {
    ...AWS_SIGNATURE,
    maxAgeDays: {
      ...AWS_SIGNATURE.maxAgeDays,
      note: 'should AWS take the number after all; no Nigerian limit was found',
    },
  },
] as const satisfies Playbook['signatures'];

export const NG_ROLLBACK_STATED = [
  {
    step: 'way back at some Nigerian operators',
    figure: 'shorter than 72 h, without a figure: ask the emergency desk by phone',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  AWS_WAY_BACK,
] as const satisfies Playbook['rollbackStated'];

export const NG_DEBT = {
  value: true,
  origin: 'industry',
  source: 'rejections to expect in Nigeria (general knowledge: verify)',
  note: 'a postpaid bill stays due after the port, and prepaid credit is lost (MNP FAQ)',
} as const satisfies Sourced<boolean>;

export const NG_RISKS = [
  NG_NO_AWS_PATH,
  {
    code: 'moon-holidays',
    message:
      'The two Eids and Mawlid are set by the moon and announced shortly before, often for 2 or 3 days. Put what is announced into calendarOverrides.',
    origin: 'industry',
    source: 'announcements of the Ministry of Interior (general knowledge: verify)',
  },
  LOA_REJECTED_RISK,
  PROGRAMME_ENVELOPE,
] as const satisfies Playbook['risks'];
