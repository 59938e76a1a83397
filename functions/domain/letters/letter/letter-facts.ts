import type { Csr } from '../../paperwork/csr';
import type { Playbook } from '../../playbooks/playbook';
import type { Carrier } from '../../port/carrier';
import type { Order } from '../../port/order';
import type { Instant } from '../../time/instant';
import type { FormWords } from './form-words';
import type { Form } from './forms/form';
import type { LetterKind } from './letter';
import type { LetterText } from './letter-text';

/**
 * What a letter is written from. `numbers` are those that the letter is about, E.164, all of the order or some; `now` is the
 * instant at which it is prepared, printed as a day in the playbook's zone.
 */
export interface LetterRequest {
  readonly kind: LetterKind;
  readonly order: Order;
  readonly csr: Csr;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  readonly numbers: readonly string[];
  readonly now: Instant;
  /** What is known once the rollback has been called; the letter is prepared long before and then knows nothing of it. */
  readonly rollbackCalled?:
    { readonly movedAt: Instant | undefined; readonly calledAt: Instant; readonly reason: string } | undefined;
}

/** The request, with the form that its playbook has and the words of the language in which it is answered. */
export interface LetterFacts extends Omit<LetterRequest, 'kind'> {
  readonly text: LetterText;
  readonly form: Form;
  /** What the form declares, in the same language. */
  readonly words: FormWords;
}

/** A CSR of source 'latest-bill' says that the carrier gave none. */
export const isFromBill = (csr: Csr): boolean => csr.source === 'latest-bill';
