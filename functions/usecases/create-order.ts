import type { PortChange } from '../contracts/records';
import { mostThatFit } from '../domain/imports/order-size';
import { acknowledgementFor, classify, type Classification } from '../domain/playbooks/classify';
import { playbookOf } from '../domain/playbooks';
import type { PlaybookKey } from '../domain/playbooks/playbook';
import { splitByPlaybook, type Split } from '../domain/playbooks/split-by-playbook';
import { newPort } from '../domain/port/new-port';
import type { Order } from '../domain/port/order';
import type { Port } from '../domain/port/port';
import { waitingFor } from '../domain/port/waiting-for';
import type { OrderRequest } from '../shapes/order';
import type { Given } from './carry-out';
import { invalid, unknownCarrier, type Declined, type FieldFault } from './declined';
import { openDossier, type Dossier } from './dossier';
import { leftToTheSweep } from './left-to-the-sweep';
import type { Needs } from './world';

interface AskedNumber {
  readonly number: string;
  readonly numberClass: Classification['numberClass'];
  readonly vanity?: string | undefined;
  readonly label?: string | undefined;
  readonly playbook: PlaybookKey;
}

/**
 * Creates an order and a port for each of its numbers, and starts their lifecycles. `announce` hears of the numbers before
 * anything is written.
 */
export async function createOrder(
  world: Needs<'orders' | 'carriers' | 'clock'>,
  request: OrderRequest,
  given: Given,
  orderIdOf: (commandId: string) => string,
  announce: (numbers: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<Dossier | Declined> {
  const asked = judgeNumbers(request.numbers, request.acknowledge ?? []);
  if ('declined' in asked) return asked;
  const [first] = asked.numbers;
  const playbook = first === undefined ? undefined : playbookOf(first.playbook);
  if (first === undefined || playbook === undefined) return noPlaybook(first?.playbook);
  const most = mostThatFit(asked.numbers, first.playbook);
  if (most < asked.numbers.length) return tooMany(asked.numbers.length, most);
  const carrier = await world.carriers.find(request.losingCarrier);
  if (carrier === null) return unknownCarrier(request.losingCarrier);

  const order = orderOf(
    request,
    asked.numbers,
    first.playbook,
    playbook.country,
    given.stamp.at,
    orderIdOf(given.stamp.id),
  );
  const ports = asked.numbers.map(({ number, numberClass }) => newPort(order, number, numberClass, given.stamp.id));
  const changes = ports.map((port): PortChange =>
    firstChange(port, waitingFor(port, { playbook, carrier })?.until ?? null, given.actor),
  );
  await announce(ports.map(({ number }) => number));
  const outcome = await world.orders.create(order, changes, given.stamp.id);
  if (!outcome.created) return clash(request, outcome);
  await startAll(world, ports);
  const before = outcome.orderId === undefined ? null : await openDossier(world, outcome.orderId);
  if (before !== null) return before;
  const records = ports.map((port) => ({ port, lifecycle: { token: null, state: null, toldUpTo: null } }));
  return { order, records, carrier, playbook };
}

const STARTS_AT_ONCE = 20;

async function startAll({ clock }: Needs<'clock'>, ports: readonly Port[]): Promise<void> {
  for (let first = 0; first < ports.length; first += STARTS_AT_ONCE) {
    const starting = ports.slice(first, first + STARTS_AT_ONCE);
    await Promise.all(starting.map((port) => leftToTheSweep(clock.start(port.orderId, port.number))));
  }
}

function firstChange(port: Port, dueAt: string | null, actor: string): PortChange {
  const entry = { at: port.createdAt, actor, what: 'order-created', from: null, to: port.phase } as const;
  return { before: { ...port, version: 0 }, after: port, history: [entry], dueAt };
}

function judgeNumbers(
  asked: OrderRequest['numbers'],
  acknowledged: readonly string[],
): { readonly numbers: readonly AskedNumber[] } | Declined {
  const faults: FieldFault[] = [];
  const numbers: AskedNumber[] = [];
  const seen = new Map<string, number>();
  asked.forEach((item, index) => {
    const { number: input, ...labels } = typeof item === 'string' ? { number: item } : item;
    const pointer = typeof item === 'string' ? `/numbers/${index}` : `/numbers/${index}/number`;
    const known = classify(input);
    if (known.number === null) {
      faults.push({ pointer, code: 'not-a-number', message: `${input}: ${known.reasons.join(' ')}` });
      return;
    }
    const twice = seen.get(known.number);
    if (twice !== undefined) {
      faults.push({
        pointer,
        code: 'number-twice',
        message: `${known.number} stands at /numbers/${twice} already. Name each number once.`,
      });
      return;
    }
    seen.set(known.number, index);
    if (known.playbook === null) {
      faults.push({
        pointer,
        code: 'not-portable',
        message: `${known.number} (${known.numberClass}): ${known.reasons.join(' ')}`,
      });
      return;
    }
    const needed = acknowledgementFor(known);
    if (needed !== null && !acknowledged.includes(needed)) {
      const message = `${known.number}: ${known.reasons.join(' ')} Add "acknowledge": ["${needed}"] to run it all the same.`;
      faults.push({ pointer, code: needed, message });
      return;
    }
    numbers.push({ number: known.number, numberClass: known.numberClass, playbook: known.playbook, ...labels });
  });
  const splits = splitByPlaybook(numbers);
  if (faults.length > 0) return invalid(faults, 'Some numbers cannot be ordered.');
  return splits.length > 1 ? needsSplitting(splits) : { numbers };
}

const needsSplitting = (splits: readonly Split[]): Declined => ({
  declined: 'invalid',
  rule: 'order-needs-splitting',
  detail:
    'The numbers follow different rules (one CSR and one LOA belong to one playbook). Post one order for each split.',
  errors: [
    {
      pointer: '/numbers',
      code: 'several-playbooks',
      message: `Numbers of ${splits.map(({ playbook }) => playbook).join(' and ')} in one order.`,
    },
  ],
  more: { splits },
});

/** The record of an order holds its numbers, their papers and their evidence, and has an end (decision 0009). */
const tooMany = (asked: number, most: number): Declined => ({
  ...invalid([
    {
      pointer: '/numbers',
      code: 'too-many-numbers',
      message: `One order holds ${most} of these ${asked} numbers, with what its papers and evidence will say of them. Post several orders, or hand the numbers in by POST /v1/imports, which splits them.`,
    },
  ]),
  more: { mostNumbers: most },
});

const noPlaybook = (key: PlaybookKey | undefined): Declined =>
  invalid([
    {
      pointer: '/numbers',
      code: 'no-playbook',
      message: `Portolan has no playbook ${key ?? ''} yet; such numbers cannot be ordered.`,
    },
  ]);

function orderOf(
  request: OrderRequest,
  numbers: readonly AskedNumber[],
  playbook: PlaybookKey,
  country: string,
  now: string,
  orderId: string,
): Order {
  const { traits, testPhones, acknowledge, wave, ...rest } = request;
  return {
    ...rest,
    orderId,
    version: 1,
    createdAt: now,
    playbook,
    country,
    numbers: numbers.map(({ number, vanity, label }) => ({ number, vanity, label })),
    wave: wave ?? null,
    traits: traits ?? {},
    testPhones: testPhones ?? [],
    acknowledge: acknowledge ?? [],
    csr: null,
    loa: null,
    filing: null,
  };
}

type Clash = Extract<Awaited<ReturnType<Needs<'orders'>['orders']['create']>>, { created: false }>;

function clash(request: OrderRequest, outcome: Clash): Declined {
  if (outcome.reason === 'reference-in-use') {
    return {
      declined: 'conflict',
      rule: 'reference-in-use',
      detail: `Reference ${request.reference} belongs to order ${outcome.orderId}. Choose another.`,
      errors: [{ pointer: '/reference', code: 'reference-in-use', message: `In use by order ${outcome.orderId}.` }],
      more: { orderId: outcome.orderId },
    };
  }
  const { number, orderId, bridgeOf } = outcome;
  const pointer = pointerOf(request, number);
  const rule = 'number-already-in-flight';
  const more = { number, orderId };
  if (bridgeOf !== undefined) {
    const message = `${number} is in Connect already: it carries the bridge of ${bridgeOf} (order ${orderId}).`;
    const detail = `${message} Take that bridge down first (DELETE /v1/ports/${encodeURIComponent(bridgeOf)}/bridge), or leave the number out here.`;
    const errors = [{ pointer, code: rule, message }];
    return { declined: 'conflict', rule, detail, errors, more: { ...more, bridgeOf } };
  }
  return {
    declined: 'conflict',
    rule,
    detail: `${number} is being ported by order ${orderId}. Cancel it there, or leave it out here.`,
    errors: [{ pointer, code: rule, message: `${number} is in order ${orderId}.` }],
    more,
  };
}

/** Where the client wrote a number, however it wrote it. */
function pointerOf({ numbers }: OrderRequest, number: string): string {
  const index = numbers.findIndex((item) => classify(typeof item === 'string' ? item : item.number).number === number);
  return `/numbers/${index}`;
}
