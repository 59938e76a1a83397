import type { Evidence, EvidenceOnFile } from './evidence-on-file';
import { MASKED } from '../paperwork/secrets';
import { evidenceKind } from './evidence-kinds';

/** The mask and the last two characters (porting-facts §12). */
const masked = (value: string): string => `${MASKED}${value.slice(-2)}`;

/** Evidence as it may be shown: the values of secret kinds by their last two characters. */
export const shownEvidence = (evidence: Evidence | undefined): Evidence =>
  Object.fromEntries(Object.entries(evidence ?? {}).map(([kind, piece]) => [kind, shown(kind, piece)]));

function shown(kind: string, piece: EvidenceOnFile): EvidenceOnFile {
  if (!evidenceKind(kind).isSecret) return piece;
  if (piece.per === 'order') return { ...piece, value: masked(piece.value) };
  const values = Object.fromEntries(Object.entries(piece.values).map(([number, value]) => [number, masked(value)]));
  return { ...piece, values };
}
