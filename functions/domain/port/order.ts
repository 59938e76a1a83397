import type { Evidence } from '../evidence/evidence-on-file';
import type { Csr } from '../paperwork/csr';
import type { Loa } from '../paperwork/loa';
import type { Reconciliation } from '../paperwork/reconcile';
import type { PlaybookKey } from '../playbooks/playbook';
import type { SignOff } from '../runbook/sign-off';
import type { Instant, LocalDate } from '../time/instant';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone?: string | undefined;
  readonly title?: string | undefined;
  /** IANA zone by whose clock this person lives; mails then show it beside the desk's. */
  readonly timeZone?: string | undefined;
}

export interface Parties {
  readonly owner: Person;
  readonly legalContact: Person;
  readonly operationsLead: Person;
  /** The one person who may call the rollback. */
  readonly decisionMaker: Person;
  readonly countryLead?: Person | undefined;
}

export interface OrderedNumber {
  readonly number: string;
  readonly vanity?: string | undefined;
  readonly label?: string | undefined;
}

export interface Traits {
  readonly vanity?: boolean | undefined;
  readonly regulated?: boolean | undefined;
  readonly marketingDependency?: boolean | undefined;
  readonly bundled?: boolean | undefined;
  readonly partOfBlock?: boolean | undefined;
}

/** The LOA as it was really filled in, and what comparing it with the CSR gave. */
export interface LoaOnFile {
  readonly loa: Loa;
  readonly receivedAt: Instant;
  readonly reconciliation: Reconciliation;
}

/** Where a support case stands, in AWS's own words. */
export const AWS_CASE_STATUSES = [
  'unassigned',
  'work-in-progress',
  'pending-customer-action',
  'customer-action-completed',
  'reopened',
  'resolved',
] as const;

export type AwsCaseStatus = (typeof AWS_CASE_STATUSES)[number];

export interface Filing {
  readonly filedAt: Instant;
  readonly awsCaseId?: string | undefined;
  /** What somebody last read in the console: AWS has no API for ports into Connect. */
  readonly caseStatus?:
    | {
        readonly status: AwsCaseStatus;
        readonly notedAt: Instant;
        readonly wroteAt?: Instant | undefined;
        readonly note?: string | undefined;
      }
    | undefined;
}

/** The numbers of one losing-carrier account that share one CSR and one LOA. */
export interface Order {
  readonly orderId: string;
  readonly reference: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly playbook: PlaybookKey;
  readonly country: string;
  readonly losingCarrier: string;
  readonly numbers: readonly OrderedNumber[];
  readonly account: { readonly accountNumber?: string | undefined; readonly btn?: string | undefined };
  readonly entity: { readonly legalName: string; readonly registrationNumber?: string | undefined };
  readonly parties: Parties;
  readonly connect: { readonly instanceArn: string; readonly contactFlowId: string };
  readonly requestedCutover?: LocalDate | undefined;
  readonly contractSignedOn?: LocalDate | undefined;
  readonly rollbackCriterion?: string | undefined;
  readonly legacyFallbackNumber?: string | undefined;
  readonly acknowledge: readonly string[];
  readonly wave: string | null;
  readonly traits: Traits;
  readonly testPhones: readonly string[];
  readonly csr: Csr | null;
  readonly loa: LoaOnFile | null;
  readonly filing: Filing | null;
  /** By kind; left out while nothing has come in. */
  readonly evidence?: Evidence | undefined;
  /** What was signed off of the runbook, in that order; left out while nothing is. */
  readonly signOffs?: readonly SignOff[] | undefined;
}
