import type { Phase } from '../../functions/domain/port/phase';
import type { Item } from '../dynamodb/dynalite-internals';

/** What AWS knows of a port from the porting case; here it is read from the items that the service keeps. */
export interface CasePort {
  readonly orderId: string;
  readonly number: string;
  /** Virtual epoch milliseconds; null where no date stands, or the number will not come. */
  readonly focAt: number | null;
}

export interface CaseOrder {
  readonly orderId: string;
  readonly instanceArn: string;
  readonly contactFlowId: string;
}

/** Phases that keep the date of the FOC although the number is not on its way to AWS any more. */
const gone: readonly string[] = ['ROLLING_BACK', 'ROLLED_BACK', 'CANCELLED'] satisfies Phase[];

/** The port in an item that `portItem` of functions/adapters/dynamodb/rows.ts has written; undefined for any other item. */
export function portIn(item: Item): CasePort | undefined {
  const number = text(item, 'port', 'number');
  const orderId = text(item, 'port', 'orderId');
  if (!text(item, 'sk')?.startsWith('PORT#') || number === undefined || orderId === undefined) return undefined;
  const at = Date.parse(text(item, 'port', 'foc', 'at') ?? '');
  const isComing = !Number.isNaN(at) && !gone.includes(text(item, 'port', 'phase') ?? '');
  return { orderId, number, focAt: isComing ? at : null };
}

/** The order in an item that `orderItem` of rows.ts has written; undefined for any other item. */
export function orderIn(item: Item): CaseOrder | undefined {
  const orderId = text(item, 'order', 'orderId');
  const instanceArn = text(item, 'order', 'connect', 'instanceArn');
  const contactFlowId = text(item, 'order', 'connect', 'contactFlowId');
  if (text(item, 'sk') !== 'ORDER') return undefined;
  if (orderId === undefined || instanceArn === undefined || contactFlowId === undefined) return undefined;
  return { orderId, instanceArn, contactFlowId };
}

/** The text at the end of a path of maps, as DynamoDB writes them on the wire. */
function text(item: Item, ...path: readonly string[]): string | undefined {
  let node: unknown = { M: item };
  for (const name of path) node = member(member(node, 'M'), name);
  const found = member(node, 'S');
  return typeof found === 'string' ? found : undefined;
}

function member(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined;
}
