import type { Evidence, EvidenceOnFile } from './evidence-on-file';
import { evidenceKind } from './evidence-kinds';

/** Dots and the last two characters (porting-facts §12); the number of dots says nothing about the length. */
const masked = (value: string): string => `••••${value.slice(-2)}`;

/** Evidence as it may be shown: the values of secret kinds by their last two characters. */
export const shownEvidence = (evidence: Evidence | undefined): Evidence =>
  Object.fromEntries(Object.entries(evidence ?? {}).map(([kind, piece]) => [kind, shown(kind, piece)]));

function shown(kind: string, piece: EvidenceOnFile): EvidenceOnFile {
  if (!evidenceKind(kind).isSecret) return piece;
  if (piece.per === 'order') return { ...piece, value: masked(piece.value) };
  const values = Object.fromEntries(Object.entries(piece.values).map(([number, value]) => [number, masked(value)]));
  return { ...piece, values };
}

/** Names under which a carrier's record may hold something with which a number could be moved. */
const SECRET_NAMES = /^(rio|pin|pac|pass(code|word)|codice)/iu;

/** The rest of a carrier's record as it may be shown: under a secret name every text is masked, however deep. */
export const shownExtra = (extra: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(extra).map(([name, value]) => [name, SECRET_NAMES.test(name) ? maskedThroughout(value) : value]),
  );

function maskedThroughout(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return masked('');
  if (Array.isArray(value)) return value.map(maskedThroughout);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskedThroughout(inner)]));
}
