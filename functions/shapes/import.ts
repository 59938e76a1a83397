import { z } from 'zod';
import { COLUMN_NAMES, type ImportColumn } from '../domain/imports/columns';
import { PLAYBOOK_KEYS } from '../domain/playbooks/playbook';
import { numberRequest, orderRequest } from './order';
import { text, utcInstant } from './scalars';

const { losingCarrier, reference, wave } = orderRequest.shape;
const { accountNumber, btn } = orderRequest.shape.account.shape;
const { instanceArn, contactFlowId } = orderRequest.shape.connect.shape;
const { name, email } = orderRequest.shape.parties.shape.owner.shape;
const [writtenNumber, labelledNumber] = numberRequest.options;
const { vanity, label } = labelledNumber.shape;

/** Yes and no as JSON writes them, in capitals too, as spreadsheets do. */
const trait = z.string().regex(/^(true|false)$/i, 'must be true or false');

/** What each cell has to be: the very shapes of an order's fields. */
const CELLS = {
  number: writtenNumber,
  losingCarrier,
  accountNumber,
  btn,
  legalName: orderRequest.shape.entity.shape.legalName,
  ownerName: name,
  ownerEmail: email,
  legalContactName: name,
  legalContactEmail: email,
  operationsLeadName: name,
  operationsLeadEmail: email,
  decisionMakerName: name,
  decisionMakerEmail: email,
  instanceArn,
  contactFlowId,
  wave,
  vanity,
  label,
  reference,
  acknowledge: text(200),
  bundled: trait,
  partOfBlock: trait,
} as const satisfies Record<ImportColumn, z.ZodType>;

/** What is wrong with a value of a column; null when nothing is. */
export function judgeCell(
  column: ImportColumn,
  value: string,
): { readonly code: string; readonly message: string } | null {
  const parsed = CELLS[column].safeParse(value);
  const issue = parsed.error?.issues[0];
  if (issue === undefined) return null;
  return { code: issue.code.replaceAll('_', '-'), message: `${column}: ${issue.message}.` };
}

export const importQuery = z.strictObject({
  mode: z
    .enum(['all-or-nothing', 'valid-rows'])
    .default('all-or-nothing')
    .meta({ description: 'Whether one faulty row refuses the file, or the other rows are imported.' }),
});

export const importBody = z.string().meta({
  description:
    `CSV in UTF-8, separated by commas or semicolons, at most 5 MiB and 10,000 rows. The header names the columns, in any order: ` +
    `${COLUMN_NAMES.join(', ')}. In bundled and partOfBlock stands true or false.`,
});

export const importError = z.object({
  line: z.int().meta({ description: 'Line of the file, from 1; the header is line 1.' }),
  column: z.string().meta({ description: 'Name of the column; empty where the whole row is at fault.' }),
  code: z.string(),
  message: z.string(),
});

export const importedOrder = z.object({
  orderId: z.string(),
  reference: z.string(),
  playbook: z.enum(PLAYBOOK_KEYS),
  losingCarrier: z.string(),
  numbers: z.int().meta({ description: 'How many are being ported; 0 once the order was cancelled by its import.' }),
  splitOf: z
    .string()
    .optional()
    .meta({ description: 'The reference of the file, where it had to be given to several orders with -1, -2 …' }),
});

export const importAnswer = z.object({
  importId: z.string(),
  status: z.enum(['running', 'done', 'failed']),
  imported: z.int().meta({ description: 'Numbers whose lifecycle has begun and was not cancelled by this import.' }),
  orders: z.array(importedOrder),
  errors: z.array(importError),
});

/** An import as it is stored. */
export const importRow = z.object({
  importId: z.string(),
  mode: z.enum(['all-or-nothing', 'valid-rows']),
  status: z.enum(['running', 'done', 'failed']),
  actor: z.string(),
  createdAt: utcInstant,
  chunks: z.int(),
  done: z.int(),
  movedAt: utcInstant,
});

const plannedNumber = z.object({
  line: z.int(),
  number: z.string(),
  vanity: z.string().optional(),
  label: z.string().optional(),
});

/** Orders to be made, as they are stored in a chunk. */
export const chunkRow = z.array(
  z.object({
    part: z.int(),
    reference: z.string(),
    splitOf: z.string().nullable(),
    playbook: z.enum(PLAYBOOK_KEYS),
    cells: z.partialRecord(z.enum(COLUMN_NAMES), z.string()),
    numbers: z.array(plannedNumber),
  }),
);

/** What the machine hands to its function: which import, and whether it is given up. */
export const importMachineInput = z.object({ importId: z.string().min(1), giveUp: z.boolean().default(false) });
