import type { Playbook, RequiredDocument, RequiredEvidence } from './playbook';

const isAlwaysRequired = ({ required, beyondNumbers }: RequiredEvidence): boolean =>
  required !== false && beyondNumbers === undefined;

/**
 * Every paper that a playbook asks for, documents before evidence, each kind once. Evidence that is asked for only in some
 * cases (a reseller, more than ten numbers) is there and not `required`. Example: DE_GEO has `portierungsauftrag` among them.
 */
export function papersOf({
  documents,
  evidence,
}: Pick<Playbook, 'documents' | 'evidence'>): readonly RequiredDocument[] {
  const known = new Set(documents.map(({ kind }) => kind));
  const artefacts = evidence
    .filter(({ kind }) => !known.has(kind))
    .map((row) => ({
      kind: row.kind,
      name: row.name,
      required: isAlwaysRequired(row),
      origin: row.origin,
      source: row.source,
    }));
  return [...documents, ...artefacts];
}
