import { z } from 'zod';
import { portAnswer, portAwayCaseAnswer } from '../../shapes/answers';
import { orderCutoverReport, orderRollbackCall } from '../../shapes/commands';
import { jsonBody, nothing, operation } from '../operation';
import { exampleCutover, exampleRollback } from './examples';

const withPorts = z.object({ ports: z.array(portAnswer) });

export const reportOrderCutoverOperation = operation({
  id: 'reportOrderCutover',
  method: 'POST',
  path: '/v1/orders/{orderId}/cutover',
  scope: 'ports:cutover',
  tag: 'cutover',
  summary:
    'Say what became of the cutover of several numbers at once, one word for all; without numbers of all in CUTOVER',
  body: jsonBody(orderCutoverReport),
  bodyExample: exampleCutover,
  query: nothing,
  answers: { 200: { description: 'The ports', shape: withPorts } },
  problems: [
    'not-found',
    'version-mismatch',
    'illegal-in-phase',
    'cutover-before-foc',
    'gates-open',
    'invalid-request',
  ],
});

export const callOrderRollbackOperation = operation({
  id: 'callOrderRollback',
  method: 'POST',
  path: '/v1/orders/{orderId}/rollback',
  scope: 'ports:rollback',
  tag: 'cutover',
  summary: 'Call several numbers back with one letter, all or none; without numbers all whose rollback window is open',
  body: jsonBody(orderRollbackCall),
  bodyExample: exampleRollback,
  query: nothing,
  answers: {
    200: {
      description: 'The ports, and beside them the one case to open at AWS for all that were called back',
      shape: withPorts.extend({ portAwayCase: portAwayCaseAnswer }),
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
