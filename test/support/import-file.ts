import { COLUMN_NAMES, type ImportColumn } from '../../functions/domain/imports/columns';
import { exampleOrder } from '../../functions/rest/operations/examples';

export type Row = Readonly<Partial<Record<ImportColumn, string>>>;

const { parties, connect } = exampleOrder;

/** A row that is in order, but for what is changed. */
export function rowOf(number: string, changes: Row = {}): Row {
  return {
    number,
    losingCarrier: 'example-telecom',
    accountNumber: 'AC-00417',
    btn: '+442079460101',
    legalName: 'Acme UK Limited',
    ownerName: parties.owner.name,
    ownerEmail: parties.owner.email,
    legalContactName: parties.legalContact.name,
    legalContactEmail: parties.legalContact.email,
    operationsLeadName: parties.operationsLead.name,
    operationsLeadEmail: parties.operationsLead.email,
    decisionMakerName: parties.decisionMaker.name,
    decisionMakerEmail: parties.decisionMaker.email,
    ...connect,
    ...changes,
  };
}

const cell = (value: string): string => (/[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The file that a spreadsheet would save. */
export function fileOf(
  rows: readonly Row[],
  {
    columns = COLUMN_NAMES,
    separator = ',',
    end = '\n',
  }: { columns?: readonly string[]; separator?: string; end?: string } = {},
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column as ImportColumn] ?? '')));
  return [columns.map(cell), ...lines].map((cells) => cells.join(separator) + end).join('');
}

/** Ranges that Ofcom keeps for fiction, a thousand numbers each; 0115 496 is left out, which the metadata does not know. */
const FICTIONAL_RANGES = [
  '+442079460',
  '+441144960',
  '+441214960',
  '+441134960',
  '+441164960',
  '+441174960',
  '+441184960',
  '+441314960',
  '+441414960',
  '+441514960',
  '+441614960',
  '+441914980',
  '+442896496',
  '+442920180',
];

/** Numbers that nobody has, thousands of them and each once. */
export function fictionalNumbers(count: number): readonly string[] {
  const all = FICTIONAL_RANGES.flatMap((range) =>
    Array.from({ length: 1000 }, (_, at) => range + String(at).padStart(3, '0')),
  );
  if (count > all.length) throw new RangeError('So many numbers are not kept for fiction');
  return all.slice(0, count);
}
