import { historyAnswer, listOf, portAnswer, rollbackCallAnswer } from '../../shapes/answers';
import { cutoverReport, portCancellation, rollbackCall, rollbackReport } from '../../shapes/commands';
import { jsonBody, nothing, operation, queryOf } from '../operation';
import { exampleCutover, exampleRollback, exampleRollbackOutcome } from './examples';
import { pageQuery, portsQuery } from './queries';

const thePort = { description: 'The port', shape: portAnswer };

export const getPortOperation = operation({
  id: 'getPort',
  method: 'GET',
  path: '/v1/ports/{number}',
  scope: 'ports:read',
  tag: 'ports',
  summary: "One number: its newest order's record",
  body: nothing,
  query: nothing,
  answers: { 200: thePort },
  problems: ['not-found'],
});

export const listPortsOperation = operation({
  id: 'listPorts',
  method: 'GET',
  path: '/v1/ports',
  scope: 'ports:read',
  tag: 'ports',
  summary: 'Ports by phase, route, wave, country, carrier or due date',
  body: nothing,
  query: queryOf(portsQuery),
  answers: { 200: { description: 'A page of ports', shape: listOf(portAnswer) } },
  problems: ['unknown-cursor', 'invalid-request'],
});

export const portHistoryOperation = operation({
  id: 'getPortHistory',
  method: 'GET',
  path: '/v1/ports/{number}/history',
  scope: 'ports:read',
  tag: 'ports',
  summary: 'Who did what to a number, when and why; append-only, oldest first',
  body: nothing,
  query: queryOf(pageQuery),
  answers: { 200: { description: 'A page of history', shape: historyAnswer } },
  problems: ['not-found', 'unknown-cursor'],
});

export const reportCutoverOperation = operation({
  id: 'reportCutover',
  method: 'POST',
  path: '/v1/ports/{number}/cutover',
  scope: 'ports:cutover',
  tag: 'cutover',
  summary: 'Say what became of the cutover; completed and half-ported open the rollback window',
  body: jsonBody(cutoverReport),
  bodyExample: exampleCutover,
  query: nothing,
  answers: { 200: thePort },
  problems: [
    'not-found',
    'version-mismatch',
    'illegal-in-phase',
    'cutover-before-foc',
    'gates-open',
    'invalid-request',
  ],
});

export const callRollbackOperation = operation({
  id: 'callRollback',
  method: 'POST',
  path: '/v1/ports/{number}/rollback',
  scope: 'ports:rollback',
  tag: 'cutover',
  summary: 'Call the number back to its old carrier; only by the decision-maker whom the order names',
  body: jsonBody(rollbackCall),
  bodyExample: exampleRollback,
  query: nothing,
  answers: {
    200: {
      description: 'The port, and beside it the case to open at AWS: its side of a port-back',
      shape: rollbackCallAnswer,
    },
  },
  problems: [
    'not-the-decision-maker',
    'not-found',
    'version-mismatch',
    'illegal-in-phase',
    'rollback-window-closed',
    'invalid-request',
  ],
});

export const reportRollbackOperation = operation({
  id: 'reportRollbackOutcome',
  method: 'POST',
  path: '/v1/ports/{number}/rollback/outcome',
  scope: 'ports:cutover',
  tag: 'cutover',
  summary: 'Say whether the losing carrier took the number back',
  body: jsonBody(rollbackReport),
  bodyExample: exampleRollbackOutcome,
  query: nothing,
  answers: { 200: thePort },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

export const cancelPortOperation = operation({
  id: 'cancelPort',
  method: 'POST',
  path: '/v1/ports/{number}/cancellation',
  scope: 'ports:write',
  tag: 'ports',
  summary: 'Cancel one port while the carrier still takes changes',
  body: jsonBody(portCancellation),
  bodyExample: { reason: 'The office stays with its carrier' },
  query: nothing,
  answers: { 200: thePort },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'change-cutoff-passed', 'invalid-request'],
});
