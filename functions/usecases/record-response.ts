import { correctRecord, type Correction } from '../domain/paperwork/correct-record';
import type { Csr } from '../domain/paperwork/csr';
import { withoutPin } from '../domain/paperwork/secrets';
import { isFinal } from '../domain/port/phase';
import type { PortCommand } from '../domain/port/command';
import { judgeResponse } from '../domain/rejections/judge-response';
import type { Diagnosis } from '../domain/rejections/diagnose';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, invalid, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface CarrierResponse {
  readonly receivedAt: string;
  readonly outcome: 'accepted' | 'accepted-with-corrections' | 'rejected' | 'query';
  readonly numbers?: readonly string[] | undefined;
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
  readonly text: string;
  /** What the carrier says its record really holds, where it goes on all the same. */
  readonly corrections?: readonly Correction[] | undefined;
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
  const record = correctedRecord(dossier, response);
  if ('declined' in record) return record;
  const { debtBlocksPort } = dossier.playbook;
  const judged = judgeResponse({ ...response, country: dossier.order.country, debtBlocksPort });
  const why = [reasonOf(response), ...record.said].join('; ');
  const { receivedAt, codes, outcome } = response;
  const classes = [...new Set(judged.diagnosis.map((each) => each.class))];
  const rejection = { receivedAt, codes, classes, refilableAsIs: judged.refilableAsIs, text: response.text };
  const command: PortCommand =
    judged.effect === 'reject'
      ? { type: 'reject', rejection, why }
      : { type: 'note-response', receivedAt, outcome, why };
  const carried = await carryOut(
    world,
    dossier,
    { targets, command: () => command, orderChange: record.change },
    given,
  );
  if (isRefused(carried)) return declinedBy(carried.refusals);
  return { ...withPorts(dossier, carried), diagnosis: judged.diagnosis };
}

interface RecordChange {
  readonly change: { readonly csr?: Csr };
  /** What the history says of it: fields, no contents. */
  readonly said: readonly string[];
}

/** The record as an acceptance with corrections leaves it; the letter on file stands. */
function correctedRecord({ order, playbook }: Dossier, response: CarrierResponse): RecordChange | Declined {
  const { corrections = [], outcome } = response;
  if (corrections.length === 0 || order.csr === null) return { change: {}, said: [] };
  if (outcome !== 'accepted-with-corrections') {
    const message = `Corrections come with the outcome accepted-with-corrections only; this one is ${outcome}.`;
    return invalid([{ pointer: '/corrections', code: 'not-accepted', message }], 'The record stays as it is.');
  }
  const accepted = playbook.acceptedWithCorrections?.value ?? [];
  const { csr, corrected, refused } = correctRecord(order.csr, corrections, accepted);
  if (refused.length === 0) {
    return { change: { csr }, said: corrected.map(({ field }) => `record corrected: ${field}`) };
  }
  const may =
    accepted.length === 0 ? 'No field of this playbook is corrected so' : `Only lines of ${accepted.join(', ')} are`;
  const errors = corrections.flatMap(({ field }, at) =>
    refused.includes(field)
      ? [
          {
            pointer: `/corrections/${at}/field`,
            code: 'not-correctable',
            message: `${field}: ${may}. Put a new CSR instead, and have the letter signed to it.`,
          },
        ]
      : [],
  );
  return invalid(errors, 'The record stays as it is.');
}

function reasonOf(response: CarrierResponse): string {
  const codes = response.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ');
  return [response.outcome, codes, response.text].filter((part) => part !== '').join(': ');
}
