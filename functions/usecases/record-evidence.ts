import { evidenceForms, type EvidenceForm } from '../domain/evidence/asked-evidence';
import type { EvidenceOnFile } from '../domain/evidence/evidence-on-file';
import { judgeEvidence, type EvidenceFault, type PutEvidence } from '../domain/evidence/judge-evidence';
import { isFinal } from '../domain/port/phase';
import { localDateOf } from '../domain/time/instant';
import { isRefused, targetsOf, writeDown, type Given } from './carry-out';
import { declinedBy, invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export type EvidenceRequest = { readonly note?: string | undefined } & (
  { readonly value: string } | { readonly values: Readonly<Record<string, string>> }
);

/**
 * Files what a playbook asks for beyond CSR and LOA: all of its values, or none where one is at fault. Values by number are
 * put beside those on file. The history of each number says that this kind came in, and nothing of a value. Moves no port and
 * wakes no machine: a reminder that has lost its reason finds nothing due when its deadline comes.
 */
export async function recordEvidence(
  world: Needs<'orders'>,
  dossier: Dossier,
  kind: string,
  request: EvidenceRequest,
  given: Given,
): Promise<Dossier | Declined> {
  const { order, playbook, carrier } = dossier;
  const form = formOf(dossier, kind);
  if (form === undefined) return notAsked(dossier, kind);
  const put = putAs(form, request);
  if ('declined' in put) return put;
  const background = { order, carrierName: carrier.name, today: localDateOf(given.stamp.at, playbook.zone) };
  const judgement = judgeEvidence(kind, put, background);
  if (judgement.faults.length > 0) return invalid(judgement.faults.map(faultOf), detailOf(form, judgement.faults));
  const onFile = filed(judgement.put, order.evidence?.[kind], request.note, given);
  const { targets } = targetsOf(dossier, undefined, (port) => !isFinal(port.phase));
  const command = { type: 'record-evidence', kind } as const;
  const orderChange = { evidence: { ...order.evidence, [kind]: onFile } };
  const written = await writeDown(world, dossier, { targets, command: () => command, orderChange }, given);
  return isRefused(written) ? declinedBy(written.refusals) : withPorts(dossier, written);
}

const formOf = ({ playbook }: Dossier, kind: string): EvidenceForm | undefined =>
  evidenceForms(playbook).find((form) => form.kind === kind);

/** Whether the path names a kind that the order's playbook does not know; the answer names those that it does. */
export const kindNotAsked = (dossier: Dossier, kind: string): Declined | undefined =>
  formOf(dossier, kind) === undefined ? notAsked(dossier, kind) : undefined;

function notAsked({ playbook }: Dossier, kind: string): Declined {
  const kinds = evidenceForms(playbook).map((form) => form.kind);
  const known = kinds.length === 0 ? 'It asks for none.' : `It asks for ${kinds.join(', ')}.`;
  return {
    declined: 'not-found',
    rule: 'not-found',
    detail: `Playbook ${playbook.key} knows no evidence of this kind (${kind.slice(0, 60)}). ${known}`,
    more: { kinds },
  };
}

function putAs({ kind, name, per }: EvidenceForm, request: EvidenceRequest): PutEvidence | Declined {
  if ('value' in request) {
    if (per === 'order') return { per, value: request.value };
    const message = `${name}: one value for each number. Send { "values": { "+…": "…" } }.`;
    return invalid([{ pointer: '/value', code: 'one-value-a-number', message }]);
  }
  if (per === 'number') return { per, values: request.values };
  const message = `${name}: one value for the order. Send { "value": "…" } to …/evidence/${kind}.`;
  return invalid([{ pointer: '/values', code: 'one-value-an-order', message }]);
}

function filed(
  put: PutEvidence,
  before: EvidenceOnFile | undefined,
  note: string | undefined,
  { stamp, actor }: Given,
): EvidenceOnFile {
  const received = { receivedAt: stamp.at, recordedBy: actor, ...(note === undefined ? {} : { note }) };
  if (put.per === 'order') return { ...put, ...received };
  const earlier = before?.per === 'number' ? before.values : {};
  return { per: 'number', values: { ...earlier, ...put.values }, ...received };
}

const faultOf = ({ number, code, message }: EvidenceFault) => ({
  pointer: number === undefined ? '/value' : `/values/${number.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  code,
  message,
});

const detailOf = ({ name }: EvidenceForm, faults: readonly EvidenceFault[]): string =>
  `${faults.length === 1 ? 'One value is' : `${faults.length} values are`} refused, and nothing was filed: ${name}.`;

/** Where the papers of a filing cannot be put any more, said of evidence. */
export function evidenceTooLate(declined: Declined | undefined): Declined | undefined {
  if (declined?.rule !== 'illegal-in-phase') return declined;
  const { errors, ...rest } = declined;
  const phase = declined.more?.['phase'];
  const now = typeof phase === 'string' ? `; the phase is ${phase}` : '';
  const detail = `Evidence is put before the filing, or after a rejection${now}.`;
  return {
    ...rest,
    detail,
    errors: (errors ?? []).map(({ pointer, code, message }) => ({
      pointer,
      code,
      message: `${message.split(':')[0] ?? ''}: ${detail}`,
    })),
  };
}
