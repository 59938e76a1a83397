import { z } from 'zod';
import { diagnosisAnswer, findingAnswer, orderAnswer, portAnswer } from '../../functions/shapes/answers';
import { reconciliation } from '../../functions/shapes/paperwork';
import { historyRow } from '../../functions/shapes/port';
import { runbookAnswer } from '../../functions/shapes/runbook';

/** The answers of the API, typed by the very shapes that the OpenAPI document is made of. */
export const answers = {
  order: orderAnswer,
  port: portAnswer,
  reconciled: z.object({ reconciliation, ports: z.array(portAnswer) }),
  diagnosed: z.object({ diagnosis: z.array(diagnosisAnswer), ports: z.array(portAnswer) }),
  foc: z.object({ findings: z.array(findingAnswer), ports: z.array(portAnswer) }),
  runbook: runbookAnswer,
  history: z.object({ items: z.array(historyRow), nextCursor: z.string().nullable() }),
} as const;

export type OrderAnswer = z.output<typeof answers.order>;
export type PortAnswer = z.output<typeof answers.port>;
export type RunbookAnswer = z.output<typeof answers.runbook>;
export type HistoryLine = z.output<typeof historyRow>;

/** The body by its shape. @throws ZodError where a field is missing or of another kind. */
export const shaped = <T>(shape: z.ZodType<T>, body: unknown): T => shape.parse(body);
