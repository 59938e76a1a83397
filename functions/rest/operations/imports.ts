import { importAnswer, importBody, importQuery } from '../../shapes/import';
import { csvBody, nothing, operation, queryOf } from '../operation';
import { exampleFaultyImport, exampleImport } from './examples';

export const createImportOperation = operation({
  id: 'createImport',
  method: 'POST',
  path: '/v1/imports',
  scope: 'ports:write',
  tag: 'imports',
  summary: 'Order the numbers of a CSV file, a row each; split into orders by carrier, account and playbook',
  description:
    'Rows that differ in anything of which an order has one (holder, people, contact flow, wave, traits, reference) become orders of their own, and so do the numbers beyond what the record of one order holds. ' +
    'In all-or-nothing mode one faulty row refuses the file and nothing is written. Should a row become impossible after that check (somebody else orders its number in the meantime), the import ends as failed: ' +
    'the orders made by then are cancelled again, orders lists them with 0 numbers, and errors says of each row what became of it. Their references stay taken. ' +
    'An order that can no longer be cancelled stands, and errors says so (order-not-cancelled).',
  body: csvBody(importBody),
  bodyExamples: { 'all-or-nothing': exampleImport, 'valid-rows': exampleFaultyImport },
  query: queryOf(importQuery),
  queryExamples: { 'all-or-nothing': { mode: 'all-or-nothing' }, 'valid-rows': { mode: 'valid-rows' } },
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
  description:
    'While an import in all-or-nothing mode is taken back it is running still, and imported goes down. One that Portolan could not get on with for an hour ends as failed and names every row that it has not imported (internal-error).',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The import', shape: importAnswer } },
  problems: ['not-found'],
});
