import { judgeCodiceDiMigrazione, judgeCodiceSegreto } from './codice-di-migrazione';
import { judgeDefunctRespOrgBill } from './defunct-resporg-bill';
import { judgeFreephoneController } from './freephone-controller';
import { judgeNamedPaper } from './named-paper';
import { judgeNif } from './nif-cif';
import { judgeNumberAllocation } from './number-allocation';
import { judgePortierungsauftrag } from './portierungsauftrag';
import { judgeRegisterEntry } from './register-entry';
import { judgeRespOrg } from './resp-org';
import { judgeRio } from './rio';
import { judgeSiret } from './siret';
import { judgeUan } from './uan';
import { judgeUnbundling } from './unbundling';
import type { EvidenceValidator } from './verdict';

interface EvidenceKind {
  readonly judge: EvidenceValidator;
  /** Whoever knows the value can move the number: it is shown by its last two characters only (porting-facts §12). */
  readonly isSecret: boolean;
}

const open = (judge: EvidenceValidator): EvidenceKind => ({ judge, isSecret: false });
const secret = (judge: EvidenceValidator): EvidenceKind => ({ judge, isSecret: true });

/** The validator of each kind that a playbook may ask for. */
const KINDS: Readonly<Record<string, EvidenceKind>> = {
  rio: secret(judgeRio),
  'codice-di-migrazione': secret(judgeCodiceDiMigrazione),
  'codice-segreto': secret(judgeCodiceSegreto),
  respOrg: open(judgeRespOrg),
  'defunct-resporg-bill': open(judgeDefunctRespOrgBill),
  'freephone-controller': open(judgeFreephoneController),
  gewerberegister: open(judgeRegisterEntry),
  handelsregister: open(judgeRegisterEntry),
  portierungsauftrag: open(judgePortierungsauftrag),
  siret: open(judgeSiret),
  nif: open(judgeNif),
  cif: open(judgeNif),
  'nif-cif': open(judgeNif),
  uan: open(judgeUan),
  'number-allocation': open(judgeNumberAllocation),
  unbundling: open(judgeUnbundling),
};

/** A paper without a row has only to be named. Its kind is nobody's secret: those that are have a row. */
const ANY_PAPER = open(judgeNamedPaper);

/** How evidence of a kind is judged and shown. */
export const evidenceKind = (kind: string): EvidenceKind =>
  (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? ANY_PAPER;
