import type { Instant } from '../domain/time/instant';
import { isDeclined, type Declined } from '../usecases/declined';
import type { Dossier } from '../usecases/dossier';
import { readRunbook } from '../usecases/read-runbook';
import type { Answer } from './answer';

/** The runbook of an order, or of it the item that was asked for, under the order's version; or why not. */
export function runbookAnswer(done: Dossier | Declined, now: Instant, itemKey?: string): Answer | Declined {
  if (isDeclined(done)) return done;
  const { orderId, version } = done.order;
  const items = readRunbook(done, now).filter((item) => itemKey === undefined || item.itemKey === itemKey);
  return { status: 200, body: { orderId, version, items }, version };
}
