import { withoutPin } from '../domain/paperwork/secrets';
import { isFinal } from '../domain/port/phase';
import type { PortCommand } from '../domain/port/command';
import { judgeResponse } from '../domain/rejections/judge-response';
import type { Diagnosis } from '../domain/rejections/diagnose';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface CarrierResponse {
  readonly receivedAt: string;
  readonly outcome: 'accepted' | 'accepted-with-corrections' | 'rejected' | 'query';
  readonly numbers?: readonly string[] | undefined;
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
  readonly text: string;
}

/** Notes what the carrier answered, says what it means, and moves the ports where it was a rejection. */
export async function recordResponse(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  received: CarrierResponse,
  given: Given,
): Promise<(Dossier & { readonly diagnosis: readonly Diagnosis[] }) | Declined> {
  const response = { ...received, text: withoutPin(received.text, dossier.order.csr) };
  const { targets, unknown } = targetsOf(dossier, response.numbers, (port) => !isFinal(port.phase));
  if (unknown.length > 0) return notInOrder(unknown, response.numbers, dossier.order.reference);
  const judged = judgeResponse(response);
  const why = reasonOf(response);
  const { receivedAt, codes, outcome } = response;
  const rejection = { receivedAt, codes, refilableAsIs: judged.refilableAsIs, text: response.text };
  const command: PortCommand =
    judged.effect === 'reject'
      ? { type: 'reject', rejection, why }
      : { type: 'note-response', receivedAt, outcome, why };
  const carried = await carryOut(world, dossier, { targets, command: () => command, orderChange: {} }, given);
  if (isRefused(carried)) return declinedBy(carried.refusals);
  return { ...withPorts(dossier, carried), diagnosis: judged.diagnosis };
}

function reasonOf(response: CarrierResponse): string {
  const codes = response.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ');
  return [response.outcome, codes, response.text].filter((part) => part !== '').join(': ');
}
