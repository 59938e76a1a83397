import { z } from 'zod';
import { diagnosisAnswer, findingAnswer } from '../../functions/shapes/answers';
import { reconciliation } from '../../functions/shapes/paperwork';
import { reasonIn, type RestAnswer } from '../sample/rest-client';

const told = z.looseObject({
  reconciliation: reconciliation.nullish(),
  diagnosis: z.array(diagnosisAnswer).optional(),
});

const findings = z.looseObject({ findings: z.array(findingAnswer), ports: z.array(z.unknown()) });

/** What in an answer is worth saying: why it was refused, how a letter differs, what a code means, what speaks against a date. */
export function remarksOn(method: string, { status, body }: RestAnswer): readonly string[] {
  if (status >= 300) return [`refused with ${status} ${reasonIn(body)}`];
  // An order carries its standing findings in every answer; they are news only where something was just put.
  if (method === 'GET') return [];
  return [...lettersIn(body), ...findingsIn(body)];
}

function lettersIn(body: unknown): readonly string[] {
  const read = told.safeParse(body);
  if (!read.success) return [];
  const { reconciliation: comparison, diagnosis = [] } = read.data;
  return [
    ...(comparison?.differences ?? []).map(
      (difference) => `blocked: ${difference.field}, ${difference.class}. ${difference.explanation} ${difference.fix}`,
    ),
    ...diagnosis.map((row) => `${row.class}: ${row.meaning} ${row.nextStep}`),
  ];
}

function findingsIn(body: unknown): readonly string[] {
  const read = findings.safeParse(body);
  if (!read.success || 'orderId' in read.data) return [];
  return read.data.findings.map((finding) => `${finding.severity}: ${finding.message}`);
}
