import type { Playbook } from '../playbooks/playbook';
import type { Diagnosis } from './diagnose';

export type DebtRule = Playbook['debtBlocksPort'];

const BINDING: readonly string[] = ['regulator', 'law'];

function sayGround({ value, origin, source }: DebtRule): string {
  if (value) return `Debt may stop the port here (${source}).`;
  return BINDING.includes(origin)
    ? `Debt is no ground for a refusal here (${source}): say so.`
    : `That debt is a ground for a refusal here was not found (inferred from ${source}): ask the losing carrier for its ground.`;
}

/**
 * A diagnosis with what the playbook says of debt in its next step, where the class is DEBT; any other as it was. No rule
 * given: no country is known, and nothing is said.
 */
export function withDebtGround(diagnosis: Diagnosis, rule: DebtRule | undefined): Diagnosis {
  if (rule === undefined || diagnosis.class !== 'DEBT') return diagnosis;
  return { ...diagnosis, nextStep: `${diagnosis.nextStep} ${sayGround(rule)}` };
}
