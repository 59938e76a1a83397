import type { OrderChange, PortChange } from '../../contracts/records';
import type { Order } from '../../domain/port/order';
import { isFinal, PHASES } from '../../domain/port/phase';
import { wakesTheMachine } from '../../domain/port/waking';
import { keys } from './keys';
import { bridgeItem, historyItem, lookupItem, NOT_STARTED, portItem } from './rows';
import type { Table } from './table';
import type { Write } from './transaction';

/** Record, lookup and up to three lines of history: time itself may have moved the port first. */
const WRITES_A_PORT = 5;

/** At most so many writes a change comes to, for those who fit changes into transactions. */
export const mostWritesOf = (change: PortChange): number => WRITES_A_PORT + claimedNumbersOf(change).length;

const claimedNumbersOf = ({ before, after }: PortChange): readonly string[] => [
  ...new Set([before.bridge, after.bridge].flatMap((bridge) => bridge?.claimedNumber ?? [])),
];

export const FINAL_PHASES: readonly string[] = PHASES.filter(isFinal);

/** Of a lookup row: its port is over. */
const IS_FINAL = {
  expression: `#phase IN (${FINAL_PHASES.map((_, at) => `:final${at}`).join(', ')})`,
  names: { '#phase': 'phase' },
  values: Object.fromEntries(FINAL_PHASES.map((phase, at) => [`:final${at}`, phase])),
};

/** Record, history and lookup of a port that was not there; its lookup row is what makes a number unique in flight. */
export function newPort(table: Table, order: Order, change: PortChange): Write[] {
  const { after } = change;
  return [
    putNew(table, portItem(after, change.dueAt, after.lastFact.at, NOT_STARTED)),
    history(table, change, 0),
    {
      Put: {
        TableName: table.name,
        Item: lookupItem(after, order),
        ConditionExpression: `attribute_not_exists(pk) OR ${IS_FINAL.expression}`,
        ExpressionAttributeNames: IS_FINAL.names,
        ExpressionAttributeValues: IS_FINAL.values,
      },
    },
  ];
}

/**
 * A port that has moved on: only IF its version is still the one that was decided on. `leaving` are numbers whose lookup rows
 * others have by now, which may happen once a port is over (`rowsToAskFor`).
 */
export function changedPort(
  table: Table,
  order: Order,
  change: PortChange,
  leaving: ReadonlySet<string> = new Set(),
): Write[] {
  const { before, after } = change;
  const item = portItem(after, change.dueAt, after.lastFact.at, NOT_STARTED);
  // A mere note (a repeated answer of the carrier) changes nothing that the machine waits for and does not wake it.
  const wakes = wakesTheMachine(before, after);
  return [
    {
      Update: {
        TableName: table.name,
        Key: keys.port(after.orderId, after.number),
        // The lifecycle (token, state, toldUpTo) is the machine's and stays as it is.
        UpdateExpression: `SET #port = :port, version = :version, #route = :route, listingPk = :listingPk, listingSk = :listingSk${
          wakes ? ', unattendedPk = :unattendedPk, unattendedSk = :unattendedSk' : ''
        }`,
        ConditionExpression: 'version = :seen',
        ExpressionAttributeNames: { '#port': 'port', '#route': 'route' },
        ExpressionAttributeValues: {
          ':port': item.port,
          ':version': item.version,
          ':route': item.route,
          ':listingPk': item.listingPk,
          ':listingSk': item.listingSk,
          ...(wakes ? { ':unattendedPk': item.unattendedPk, ':unattendedSk': item.unattendedSk } : {}),
          ':seen': before.version,
        },
      },
    },
    ...change.history.map((_, index) => history(table, change, index)),
    ...(leaving.has(after.number) ? [] : [changedLookup(table, order, change)]),
    ...claimedNumbersOf(change)
      .filter((claimedNumber) => !leaving.has(claimedNumber))
      .map((claimedNumber) => changedBridge(table, order, change, claimedNumber)),
  ];
}

/** The numbers whose lookup rows a newer order, or the bridge of another port, may have taken: those of a port that was over before. */
export const rowsToAskFor = (change: PortChange): readonly string[] =>
  isFinal(change.before.phase) ? [change.after.number, ...claimedNumbersOf(change)] : [];

/** An old order's last words must not overwrite the row of a newer order of the same number. */
function changedLookup(table: Table, order: Order, change: PortChange): Write {
  return {
    Put: {
      TableName: table.name,
      Item: lookupItem(change.after, order),
      ConditionExpression: 'orderId = :orderId',
      ExpressionAttributeValues: { ':orderId': order.orderId },
    },
  };
}

/**
 * A bridge is found under its claimed number too: that row is kept in step with the port, and goes when the number leads
 * nowhere any more. It never takes the place of a port's own row, nor of a bridge whose port is still on its way.
 */
function changedBridge(table: Table, order: Order, { after }: PortChange, claimedNumber: string): Write {
  const own = '#number = :number AND orderId = :orderId';
  const names = { '#number': 'number' };
  const values = { ':number': after.number, ':orderId': order.orderId };
  if (after.bridge?.claimedNumber !== claimedNumber) {
    return {
      Delete: {
        TableName: table.name,
        Key: keys.lookup(claimedNumber),
        ConditionExpression: own,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      },
    };
  }
  return {
    Put: {
      TableName: table.name,
      Item: bridgeItem(claimedNumber, after, order),
      ConditionExpression: `attribute_not_exists(pk) OR (${own}) OR (#number <> :claimed AND ${IS_FINAL.expression})`,
      ExpressionAttributeNames: { ...names, ...IS_FINAL.names },
      ExpressionAttributeValues: { ...values, ...IS_FINAL.values, ':claimed': claimedNumber },
    },
  };
}

function history(table: Table, change: PortChange, index: number): Write {
  const entry = change.history[index];
  if (entry === undefined) throw new RangeError('A change without history');
  return putNew(table, historyItem(change.after, entry, change.before.version + index + 1));
}

export function changedOrder(table: Table, change: OrderChange): Write {
  return {
    Update: {
      TableName: table.name,
      Key: keys.order(change.after.orderId),
      UpdateExpression: 'SET #order = :order, version = :version',
      ConditionExpression: 'version = :seen',
      ExpressionAttributeNames: { '#order': 'order' },
      ExpressionAttributeValues: {
        ':order': change.after,
        ':version': change.after.version,
        ':seen': change.before.version,
      },
    },
  };
}

export function putNew(table: Table, item: Record<string, unknown>): Write {
  return { Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}
