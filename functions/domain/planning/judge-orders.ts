import { mostThatFit } from '../imports/order-size';
import { playbookOf } from '../playbooks';
import { acknowledgementFor, classify, type Classification } from '../playbooks/classify';
import type { PlaybookKey } from '../playbooks/playbook';
import { PATH_OF_VERDICT, type PortPath } from '../playbooks/port-path';
import { splitByPlaybook, type Split } from '../playbooks/split-by-playbook';
import type { OrderedNumber, Traits } from '../port/order';
import type { OrderToPlan } from './order-to-plan';

/** An order as somebody wants it planned. */
export interface AskedOrder {
  readonly reference: string;
  readonly losingCarrier: string;
  readonly numbers: readonly OrderedNumber[];
  readonly wave: string | null;
  readonly traits: Traits;
  readonly acknowledge: readonly string[];
}

/** What cannot stand in a request for a plan: the order's place, and the number's where it is one. */
export interface AskedFault {
  readonly order: number;
  readonly number: number | null;
  readonly code: 'not-a-number' | 'number-twice' | 'reference-twice';
  readonly message: string;
}

/** A number that a plan has no dates for, and why. */
export interface LeftOutNumber {
  readonly number: string;
  readonly numberClass: Classification['numberClass'];
  /** 'not-portable', 'ask-aws', or what the order would have to acknowledge. */
  readonly code: string;
  readonly reason: string;
}

export interface JudgedOrder {
  readonly asked: AskedOrder;
  readonly path: PortPath;
  readonly country: string | null;
  /** Its numbers as far as they can be ported, by playbook; more than one split is more than one order. */
  readonly splits: readonly Split[];
  readonly leftOut: readonly LeftOutNumber[];
  /** What is planned; null where nothing can be: no number to port, several playbooks, or no figure for the only one. */
  readonly plan: OrderToPlan | null;
  /** How many of the numbers the record of one order holds; null where it holds them all. */
  readonly holdsOnly: number | null;
}

/**
 * What each order's numbers are, and which of them can be planned. A number that cannot be ported is left out and named: it
 * is no reason to lose the plan of the others. What is no number, and what stands twice, is a fault of the request.
 */
export function judgeOrders(orders: readonly AskedOrder[]): {
  readonly judged: readonly JudgedOrder[];
  readonly faults: readonly AskedFault[];
} {
  const faults: AskedFault[] = [];
  const references = new Map<string, number>();
  const numbers = new Map<string, string>();
  const judged = orders.map((asked, index) => {
    const twice = references.get(asked.reference);
    if (twice === undefined) references.set(asked.reference, index);
    else {
      const message = `${asked.reference} stands at /orders/${twice}/reference already. Give each order its own.`;
      faults.push({ order: index, number: null, code: 'reference-twice', message });
    }
    const known = asked.numbers.flatMap((written, at) => {
      const classified = classify(written.number);
      const fault = faultOf(classified, `/orders/${index}/numbers/${at}`, numbers);
      if (fault !== null) faults.push({ order: index, number: at, ...fault });
      return classified.number === null ? [] : [{ ...classified, number: classified.number }];
    });
    return judgedOrder(asked, index, known);
  });
  return { judged, faults };
}

function faultOf(
  { number, input, reasons }: Classification,
  pointer: string,
  seen: Map<string, string>,
): Pick<AskedFault, 'code' | 'message'> | null {
  if (number === null) return { code: 'not-a-number', message: `${input}: ${reasons.join(' ')}` };
  const first = seen.get(number);
  if (first !== undefined) {
    return { code: 'number-twice', message: `${number} stands at ${first} already. Name each number once.` };
  }
  seen.set(number, pointer);
  return null;
}

interface Known extends Classification {
  readonly number: string;
}

interface Portable extends Known {
  readonly playbook: PlaybookKey;
}

function judgedOrder(asked: AskedOrder, index: number, known: readonly Known[]): JudgedOrder {
  const portable = known.filter((number): number is Portable => leftOutOf(number, asked.acknowledge) === null);
  const leftOut = known.flatMap((number) => leftOutOf(number, asked.acknowledge) ?? []);
  const splits = splitByPlaybook(portable);
  const first = portable[0] ?? known[0];
  const numbers = portable.map(({ number }) => ({ number }));
  const key = splits.length === 1 ? splits[0]?.playbook : undefined;
  const playbook = key === undefined ? undefined : playbookOf(key);
  const country = first?.country ?? playbook?.country ?? null;
  const most = key === undefined ? numbers.length : mostThatFit(numbers, key);
  return {
    asked,
    path: portable.length > 0 ? 'port' : PATH_OF_VERDICT[first?.verdict ?? 'unknown'],
    country,
    splits,
    leftOut,
    plan:
      playbook === undefined || playbook.timeline.typical.value === null
        ? null
        : {
            index,
            reference: asked.reference,
            losingCarrier: asked.losingCarrier,
            wave: asked.wave,
            traits: asked.traits,
            numbers,
            country: country ?? playbook.country,
            playbook,
          },
    holdsOnly: most < numbers.length ? most : null,
  };
}

function leftOutOf(known: Known, acknowledged: readonly string[]): LeftOutNumber | null {
  const { number, numberClass, playbook, verdict, reasons } = known;
  const needed = acknowledgementFor(known);
  const reason = reasons.join(' ');
  if (playbook === null) return { number, numberClass, code: verdict === 'ask' ? 'ask-aws' : 'not-portable', reason };
  if (needed !== null && !acknowledged.includes(needed)) return { number, numberClass, code: needed, reason };
  return null;
}
