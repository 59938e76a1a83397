import type { Port } from '../../port/port';
import type { MailBlock, MailFacts } from '../mail-content';

export type Row = { readonly label: string; readonly value: string };

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): MailBlock => ({ kind: 'list', items });
export const action = (text: string, by?: string): MailBlock =>
  by === undefined ? { kind: 'action', text } : { kind: 'action', text, by };

/** A table; rows without a value are left out. */
export const table = (rows: readonly (Row | null)[]): MailBlock => ({
  kind: 'facts',
  rows: rows.filter((row) => row !== null),
});

/** A row, or none where there is nothing to say. */
export const row = (label: string, value: string | null | undefined): Row | null =>
  value === null || value === undefined || value === '' ? null : { label, value };

/** '1 number', '2 numbers'. */
export const countOf = (ports: readonly Port[]): string =>
  ports.length === 1 ? '1 number' : `${ports.length} numbers`;

/** One wording for a single number, another for several: 'the number has left', 'the numbers have left'. */
export const byCount = (ports: readonly Port[], one: string, several: string): string =>
  ports.length === 1 ? one : several;

/** 'the number' or 'the numbers'. */
export const theNumbers = (ports: readonly Port[]): string => byCount(ports, 'the number', 'the numbers');

/** Which order this is, for people of the company. */
export const orderRows = ({ order, carrier }: MailFacts): readonly (Row | null)[] => [
  row('Order', order.reference),
  row('Company', order.entity.legalName),
  row('Losing carrier', carrier.name),
  row('Wave', order.wave),
];

/** Every number that the mail concerns, with what the order calls it. */
export function numberItems({ order, ports }: MailFacts): readonly string[] {
  const named = new Map(order.numbers.map((ordered) => [ordered.number, ordered]));
  return ports.map(({ number }) => {
    const ordered = named.get(number);
    const names = [ordered?.label, ordered?.vanity].filter((name) => name !== undefined && name !== '');
    return names.length === 0 ? number : `${number} (${names.join(', ')})`;
  });
}

/** The heading and the list of numbers that closes every mail to people of the company. */
export const numbers = (facts: MailFacts): readonly MailBlock[] => [
  paragraph(facts.ports.length === 1 ? 'The number:' : `The ${facts.ports.length} numbers:`),
  list(numberItems(facts)),
];

/** Ports that share what `key` says of them, in the order of their first. */
export function grouped(ports: readonly Port[], key: (port: Port) => string): readonly (readonly Port[])[] {
  const groups = new Map<string, Port[]>();
  for (const port of ports) {
    const known = groups.get(key(port));
    if (known) known.push(port);
    else groups.set(key(port), [port]);
  }
  return [...groups.values()];
}

/** Names a group inside a table: nothing when it is the only one, else its numbers. */
export const groupLabel = (label: string, group: readonly Port[], groups: readonly (readonly Port[])[]): string =>
  groups.length === 1 ? label : `${label}, ${group.map(({ number }) => number).join(', ')}`;

/** The API call with which something is told to Portolan. A single number is filled in, several stand as a placeholder. */
export function portCall({ ports, apiUrl = '' }: MailFacts, method: string, path: string): string {
  const number = ports.length === 1 ? encodeURIComponent(ports[0]?.number ?? '') : '{number}';
  return `${method} ${apiUrl}/v1/ports/${number}/${path}${ports.length === 1 ? '' : ', for each number'}`;
}

export const orderCall = ({ order, apiUrl = '' }: MailFacts, method: string, path: string): string =>
  `${method} ${apiUrl}/v1/orders/${order.orderId}/${path}`;
