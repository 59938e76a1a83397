// Shapes of the dynalite 4.0.0 modules that dynalite-internals.ts imports; dynalite ships no types of its own.

declare module 'dynalite/db/index.js' {
  type Callback<T> = (error: Error | null | undefined, value?: T) => void;
  type Item = Record<string, Readonly<Record<string, unknown>>>;
  type Table = import('./dynalite-internals').Table;
  type Space = import('./dynalite-internals').Space;
  interface IndexActions {
    readonly puts: readonly { readonly index: string; readonly key: string; readonly item: Item }[];
    readonly deletes: readonly { readonly index: string; readonly key: string }[];
  }
  const db: {
    create(options: { createTableMs?: number }): {
      readonly options: { readonly maxItemSize: number };
      readonly db: { open(): Promise<void>; close(): Promise<void> };
      getItemDb(table: string): Space;
      getIndexDb(kind: string, table: string, index: string): Space;
    };
    createKey(item: Item, table: Table): string;
    validateItem(item: Item, table: Table): Error | null | undefined;
    getIndexActions(
      indexes: readonly unknown[],
      before: Item | undefined,
      after: Item | undefined,
      table: Table,
    ): IndexActions;
    itemSize(item: Item): number;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  type Validation = import('./dynalite-internals').Validation;
  const validations: {
    checkTypes(data: object, types: Validation['types']): Record<string, unknown>;
    checkValidations(
      data: Record<string, unknown>,
      types: Validation['types'],
      custom: Validation['custom'],
      store: { readonly options: { readonly maxItemSize: number } },
    ): void;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const validation: import('./dynalite-internals').Validation;
  export default validation;
}

declare module 'dynalite/actions/*.js' {
  const action: import('./dynalite-internals').Action;
  export default action;
}
