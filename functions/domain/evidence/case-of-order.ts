import { classify } from '../playbooks/classify';
import type { NumberClass } from '../playbooks/number-class';
import type { AskedInCase } from '../playbooks/playbook';
import type { Order } from '../port/order';
import { valueOnFile } from './evidence-on-file';

/** What of an order decides which evidence it needs. */
export type Circumstances = Pick<Order, 'numbers' | 'traits' | 'evidence'>;

/**
 * Whether an order is of the case that a row names in its columns; undefined where the row names none. Example: a row with
 * `whenClass: ['NL_COMPANY']` is for an order with +31881234567 in it, and not for one of Amsterdam numbers alone.
 */
export function casesOf(order: Circumstances): (row: AskedInCase) => boolean | undefined {
  let classes: readonly NumberClass[] | undefined;
  const classesOfOrder = () => (classes ??= order.numbers.map(({ number }) => classify(number).numberClass));
  return ({ whenClass, whenTrait, whenEvidence, beyondNumbers }) => {
    const conditions: boolean[] = [];
    if (whenTrait !== undefined) conditions.push(order.traits[whenTrait] === true);
    if (whenEvidence !== undefined) conditions.push(hasForm(whenEvidence.value, order));
    if (whenClass !== undefined || beyondNumbers !== undefined) {
      const count =
        whenClass === undefined
          ? order.numbers.length
          : classesOfOrder().filter((numberClass) => whenClass.includes(numberClass)).length;
      conditions.push(count > (beyondNumbers?.value ?? 0));
    }
    return conditions.length === 0 ? undefined : conditions.every((holds) => holds);
  };
}

function hasForm(
  { kind, pattern }: { readonly kind: string; readonly pattern: string },
  { evidence }: Circumstances,
): boolean {
  const value = valueOnFile(evidence, kind);
  return value !== undefined && new RegExp(pattern, 'u').test(value);
}
