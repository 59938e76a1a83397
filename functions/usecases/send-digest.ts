import type { DigestLedger, DigestPost, OwnerKeyOf } from '../contracts/digests';
import { composeDigest } from '../domain/letters/digest/compose-digest';
import type { DigestCase } from '../domain/letters/digest/digest-case';
import { digestSpan, type DigestSpan } from '../domain/letters/digest/digest-span';
import { asOf } from '../domain/port/elapse';
import type { Carrier } from '../domain/port/carrier';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { playbookOf } from '../domain/playbooks';
import { isAfter, type Instant } from '../domain/time/instant';
import { BrokenDossierError } from './dossier';
import { everyPort } from './every-port';
import type { Needs } from './world';

export interface DigestWorld extends Needs<'ports' | 'orders' | 'carriers'> {
  readonly digests: DigestLedger;
  readonly post: DigestPost;
  readonly ownerKeyOf: OwnerKeyOf;
}

/** The mail service did not take a digest now; it is for the retry to send. */
export class DigestNotTakenError extends Error {
  override readonly name = 'DigestNotTakenError';
}

/** How many orders are read at a time. */
const AT_ONCE = 20;

/**
 * Sends each owner the digest of the day over all his orders, where there is anything to say. One claim a day and owner keeps
 * a retry, or another run at the same time, from sending it again; owners whose mail SES did not take are left to the retry.
 * One order that cannot be read keeps no other owner waiting: all that went wrong is thrown at the end.
 */
export async function sendDigests(world: DigestWorld, now: Instant): Promise<{ readonly sent: number }> {
  const faults: unknown[] = [];
  const span = digestSpan(now);
  const cases = await casesToTell(world, span, now, faults);
  let sent = 0;
  for (const [ownerKey, owned] of byOwner(world.ownerKeyOf, cases)) {
    try {
      if (await sendOne(world, ownerKey, owned, span, now)) sent += 1;
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `The digest met ${faults.length} faults`);
  return { sent };
}

async function sendOne(
  { digests, post }: DigestWorld,
  ownerKey: string,
  cases: readonly DigestCase[],
  span: DigestSpan,
  now: Instant,
): Promise<boolean> {
  const content = composeDigest(cases, span, now);
  const digest = { ownerKey, day: span.day };
  if (content === null || !(await digests.claim(digest, now))) return false;
  const done = await post.send(content, digest, now);
  switch (done.outcome) {
    case 'sent':
      await digests.settle(digest, { sentAt: now });
      return true;
    case 'refused':
    case 'unknown':
      await digests.settle(digest, { refused: done.reason });
      return false;
    case 'not-taken':
      await digests.release(digest);
      throw new DigestNotTakenError(done.reason);
  }
}

function byOwner(keyOf: OwnerKeyOf, cases: readonly DigestCase[]): ReadonlyMap<string, readonly DigestCase[]> {
  const owners = new Map<string, DigestCase[]>();
  for (const one of cases) {
    const key = keyOf(one.order.parties.owner.email);
    const known = owners.get(key);
    if (known) known.push(one);
    else owners.set(key, [one]);
  }
  return owners;
}

/** The orders of which there may be something to say: those under way, and those that ended within the span. */
async function casesToTell(world: DigestWorld, span: DigestSpan, now: Instant, faults: unknown[]) {
  const byOrder = new Map<string, Port[]>();
  for (const stored of await everyPort(world.ports)) {
    const port = asOf(stored, now);
    if (isFinal(port.phase) && !isAfter(port.phaseSince, span.since)) continue;
    const known = byOrder.get(port.orderId);
    if (known) known.push(port);
    else byOrder.set(port.orderId, [port]);
  }
  const carriers = new Map<string, Promise<Carrier | null>>();
  const orders = [...byOrder];
  const cases: DigestCase[] = [];
  for (let start = 0; start < orders.length; start += AT_ONCE) {
    const some = orders.slice(start, start + AT_ONCE);
    const read = await Promise.allSettled(some.map(([id, ports]) => caseOf(world, carriers, id, ports)));
    for (const one of read) {
      if (one.status === 'fulfilled') cases.push(one.value);
      else faults.push(one.reason);
    }
  }
  return cases;
}

async function caseOf(
  world: DigestWorld,
  carriers: Map<string, Promise<Carrier | null>>,
  orderId: string,
  ports: readonly Port[],
): Promise<DigestCase> {
  const order = await world.orders.find(orderId);
  if (order === null) throw new BrokenDossierError(`Order ${orderId} is gone`);
  const reading = carriers.get(order.losingCarrier) ?? world.carriers.find(order.losingCarrier);
  carriers.set(order.losingCarrier, reading);
  const [carrier, playbook] = [await reading, playbookOf(order.playbook)];
  if (carrier === null || playbook === undefined) {
    throw new BrokenDossierError(
      `Order ${orderId} names carrier ${order.losingCarrier} and playbook ${order.playbook}`,
    );
  }
  return { order, carrier, playbook, ports };
}
