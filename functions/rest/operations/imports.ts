import { importAnswer, importBody, importQuery } from '../../shapes/import';
import { csvBody, nothing, operation, queryOf } from '../operation';
import { exampleImport } from './examples';

export const createImportOperation = operation({
  id: 'createImport',
  method: 'POST',
  path: '/v1/imports',
  scope: 'ports:write',
  tag: 'imports',
  summary: 'Order the numbers of a CSV file, a row each; split into orders by carrier, account and playbook',
  body: csvBody(importBody),
  bodyExample: exampleImport,
  query: queryOf(importQuery),
  answers: {
    202: {
      description: 'Checked whole, and being carried out; rows that are left out are in errors',
      shape: importAnswer,
    },
  },
  problems: ['import-refused', 'invalid-request'],
});

export const getImportOperation = operation({
  id: 'getImport',
  method: 'GET',
  path: '/v1/imports/{importId}',
  scope: 'ports:read',
  tag: 'imports',
  summary: 'How far an import has come: the orders made so far, and the rows left out. Kept for 90 days',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The import', shape: importAnswer } },
  problems: ['not-found'],
});
