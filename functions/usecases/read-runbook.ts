import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import { runbook, type RunbookItem } from '../domain/runbook/runbook';
import type { Instant } from '../domain/time/instant';
import type { Dossier } from './dossier';

/** The ports of an order, with what time has done to them by `now`. */
export const portsAsOf = ({ records }: Dossier, now: Instant): readonly Port[] =>
  records.map((record) => asOf(record.port, now));

/** The runbook of an order as it stands. */
export const readRunbook = (dossier: Dossier, now: Instant): readonly RunbookItem[] =>
  runbook(portsAsOf(dossier, now), dossier, now);
