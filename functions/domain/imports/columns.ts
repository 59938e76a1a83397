/** The columns of an import, in the order in which a row is judged; `required` means that a row without a value is at fault. */
export const IMPORT_COLUMNS = {
  number: { required: true },
  losingCarrier: { required: true },
  accountNumber: { required: false },
  btn: { required: false },
  legalName: { required: true },
  ownerName: { required: true },
  ownerEmail: { required: true },
  legalContactName: { required: true },
  legalContactEmail: { required: true },
  operationsLeadName: { required: true },
  operationsLeadEmail: { required: true },
  decisionMakerName: { required: true },
  decisionMakerEmail: { required: true },
  instanceArn: { required: true },
  contactFlowId: { required: true },
  wave: { required: false },
  vanity: { required: false },
  label: { required: false },
  reference: { required: false },
  /** What the order acknowledges (design §11, Nigeria); several words are separated by blanks. */
  acknowledge: { required: false },
  /** Traits of the order; rows that differ in one become several orders. */
  bundled: { required: false },
  partOfBlock: { required: false },
} as const satisfies Record<string, { readonly required: boolean }>;

export type ImportColumn = keyof typeof IMPORT_COLUMNS;

export const isImportColumn = (name: string): name is ImportColumn => Object.hasOwn(IMPORT_COLUMNS, name);

/** In the order of the table. */
export const COLUMN_NAMES: readonly ImportColumn[] = Object.keys(IMPORT_COLUMNS).filter(isImportColumn);
