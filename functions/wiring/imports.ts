import { SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { readCsv } from '../adapters/csv/read-csv';
import { DynamoImportBook } from '../adapters/dynamodb/import-book';
import { StepFunctionsImportMachine } from '../adapters/stepfunctions/import-machine';
import { commanding } from './commanding';
import { environment } from './environment';
import { once } from './once';
import { records, table } from './records';

export const importBook = once(() => new DynamoImportBook(table()));

export const importMachine = once(() => {
  const { IMPORT_MACHINE_ARN } = environment({ IMPORT_MACHINE_ARN: z.string().min(1) });
  const client = new SFNClient({ maxAttempts: 4, requestHandler: { requestTimeout: 3000, connectionTimeout: 1000 } });
  return new StepFunctionsImportMachine(client, IMPORT_MACHINE_ARN);
});

/** What taking an import on needs: the records to check it by, and the machine that carries it out. */
export const importing = once(() => ({
  carriers: records().carriers,
  imports: importBook(),
  importMachine: importMachine(),
  readCsv,
}));

/** What carrying an import out needs: what creating an order does, and the import's own records. */
export const carryingOut = once(() => ({ ...commanding(), imports: importBook() }));
