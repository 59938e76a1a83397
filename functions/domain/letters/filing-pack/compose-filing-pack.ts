import { asOf } from '../../port/elapse';
import type { Phase } from '../../port/phase';
import type { Port } from '../../port/port';
import type { Instant } from '../../time/instant';
import { clipped, harmless } from '../mails/harmless-text';
import type { FilingPack, PackFacts, PackRequest } from './filing-pack';
import { countryOf } from './number-kinds';
import { packFields } from './pack-fields';
import { packNotes } from './pack-notes';
import { packText } from './pack-text';
import { portSlot } from './port-slot';
import { channelFor } from './support-case';
import { unmetRules } from './unmet-rules';

const BEFORE_FILING: ReadonlySet<Phase> = new Set<Phase>(['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE', 'REJECTED']);

/** A subject is read in a list of cases; a carrier's name of 200 characters would fill it. */
const LONGEST_SUBJECT = 120;

/**
 * The ports that a case opened now would be about, as they stand at `now`: those not filed yet or rejected; where there are
 * none, those that are filed and wait, because a case that AWS has closed is opened anew. Ports on hold, with a FOC or past
 * it are never among them.
 */
export function portsToFile(ports: readonly Port[], now: Instant): readonly Port[] {
  const standing = ports.map((port) => asOf(port, now));
  const unfiled = standing.filter(({ phase }) => BEFORE_FILING.has(phase));
  return unfiled.length > 0 ? unfiled : standing.filter(({ phase }) => phase === 'FILED');
}

/**
 * The support case for a port, field by field, in AWS's order and formats (aws-facts §3.1, porting-facts §2.2), and every
 * rule that keeps it from being opened at `now`. The text names the account and the authorised contact and holds no address,
 * PIN, mail address, signature or document. Example: two London numbers give a case of category Non-North America.
 */
export function composeFilingPack(request: PackRequest): FilingPack {
  const { order, carrier, playbook, now } = request;
  const ports = portsToFile(request.ports, now);
  const facts: PackFacts = { ...request, ports, slot: portSlot({ order, playbook, desk: carrier.desk, now }) };
  const fields = packFields(facts);
  return {
    channel: channelFor(order.country),
    numbers: ports.map(({ number }) => number),
    subject: subjectOf(facts),
    fields,
    text: packText(fields),
    notes: packNotes(facts),
    unmet: unmetRules(facts),
  };
}

function subjectOf({ order, carrier, ports }: PackFacts): string {
  const count = ports.length === 1 ? '1 number' : `${ports.length} numbers`;
  const country = countryOf(
    order.country,
    ports.map(({ number }) => number),
  );
  const what = `Port ${count} (${country}) into Amazon Connect, ${order.reference}, from ${harmless(carrier.name)}`;
  return clipped(what, LONGEST_SUBJECT);
}
