import { runbookAnswer, signOffRequest } from '../../shapes/runbook';
import { jsonBody, nothing, operation } from '../operation';
import { exampleSignOff } from './examples';

export const getRunbookOperation = operation({
  id: 'getRunbook',
  method: 'GET',
  path: '/v1/orders/{orderId}/runbook',
  scope: 'ports:read',
  tag: 'cutover',
  summary: 'What has to be done around the cutover, by whom and by when, for each FOC of the order',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The runbook', shape: runbookAnswer } },
  problems: ['not-found'],
});

export const signOffItemOperation = operation({
  id: 'signOffRunbookItem',
  method: 'POST',
  path: '/v1/orders/{orderId}/runbook/{itemKey}',
  scope: 'ports:write',
  tag: 'cutover',
  summary: 'Sign off an item of the runbook; a later word stands in place of an earlier one',
  body: jsonBody(signOffRequest),
  bodyExample: exampleSignOff,
  query: nothing,
  answers: { 200: { description: 'The item, once for each FOC', shape: runbookAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});
