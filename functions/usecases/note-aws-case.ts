import { withoutPin } from '../domain/paperwork/secrets';
import { isFinal } from '../domain/port/phase';
import type { AwsCaseStatus } from '../domain/port/order';
import { isAfter } from '../domain/time/instant';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface CaseNote {
  readonly status: AwsCaseStatus;
  readonly awsCaseId?: string | undefined;
  /** When somebody on our side last wrote on the case. */
  readonly wroteAt?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Keeps where the AWS case stands, as somebody reads it in the console: AWS has no API for it. A line that we wrote begins
 * the thirty days anew after which AWS gives a silent case up.
 */
export async function noteAwsCase(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  { status, awsCaseId, wroteAt, note }: CaseNote,
  given: Given,
): Promise<Dossier | Declined> {
  const { order } = dossier;
  if (wroteAt !== undefined && isAfter(wroteAt, given.stamp.at)) {
    const message = `${wroteAt} is still to come. Give the instant at which the line was written, or leave it out.`;
    return invalid([{ pointer: '/wroteAt', code: 'in-the-future', message }], 'The note cannot be kept like this.');
  }
  const { targets } = targetsOf(dossier, undefined, (port) => !isFinal(port.phase));
  const said = withoutPin(note ?? '', order.csr);
  const why = [`AWS case ${status}`, said].filter((part) => part !== '').join(': ');
  const command = { type: 'note-case', wroteAt, why } as const;
  const caseStatus = { status, notedAt: given.stamp.at, wroteAt, ...(said === '' ? {} : { note: said }) };
  const filing =
    order.filing === null ? null : { ...order.filing, awsCaseId: awsCaseId ?? order.filing.awsCaseId, caseStatus };
  const carried = await carryOut(world, dossier, { targets, command: () => command, orderChange: { filing } }, given);
  return isRefused(carried) ? declinedBy(carried.refusals) : withPorts(dossier, carried);
}
