import type { VolumeBook } from '../contracts/volume';
import { isInstant, toUtc, type Instant } from '../domain/time/instant';
import { notCounted, type InboundCall, type NotCounted } from '../domain/volume/call';
import { e164 } from '../shapes/scalars';
import { contactEvent } from '../shapes/volume';

/** AWS's own tag on a contact: the number that was called. */
const SYSTEM_ENDPOINT = 'aws:connect:systemEndpoint';

type Unreadable = 'malformed' | 'without-number';

export type CallCounted =
  | { readonly outcome: 'counted' | 'counted-before' }
  /** `number` is the one that was called, where the event has any. */
  | { readonly outcome: 'left-alone'; readonly why: Unreadable | NotCounted; readonly number: string };

/**
 * Counts the call that a contact event tells of, once, in the hour in which it arrived: events come at best effort, in no
 * order and sometimes twice (aws-facts §2.5). What cannot be counted is left alone and never tried again.
 */
export async function countCall(
  { volume }: { readonly volume: VolumeBook },
  event: unknown,
  now: Instant,
): Promise<CallCounted> {
  const call = callOf(event);
  if (typeof call === 'string') return { outcome: 'left-alone', why: call, number: '' };
  const why = notCounted(call, await volume.calledNumber(call.number), now);
  return why === null ? { outcome: await volume.count(call) } : { outcome: 'left-alone', why, number: call.number };
}

function callOf(event: unknown): InboundCall | Unreadable {
  const parsed = contactEvent.safeParse(event);
  if (!parsed.success) return 'malformed';
  const { time, detail } = parsed.data;
  const called = detail.tags?.[SYSTEM_ENDPOINT];
  if (called === undefined || called === '') return 'without-number';
  const number = e164.safeParse(called);
  const at = detail.initiationTimestamp ?? time ?? '';
  if (!number.success || !isInstant(at)) return 'malformed';
  return { contactId: detail.contactId, number: number.data, instanceArn: detail.instanceArn, at: toUtc(at) };
}
