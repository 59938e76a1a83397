import { portAnswer } from '../../shapes/answers';
import { bridgeWish } from '../../shapes/bridge';
import { jsonBody, nothing, operation } from '../operation';
import { exampleBridges } from './examples';

const thePort = { description: 'The port, with its bridge and what was looked at on it', shape: portAnswer };

export const putBridgeOperation = operation({
  id: 'putBridge',
  method: 'PUT',
  path: '/v1/ports/{number}/bridge',
  scope: 'ports:write',
  tag: 'ports',
  summary: 'Lead the calls of a number into Connect while its losing carrier still holds it',
  description:
    'The paperwork of the port goes on as it stands. Name a number that the instance holds, or ask for one with `claim`: Connect ' +
    'takes a while over it, and the route is BRIDGED once `bridge.claim.state` is CLAIMED. A number that is being claimed is kept ' +
    'when the bridge is put again; one that Portolan claimed before and that leads nowhere is used before a new one is asked for. ' +
    'What is put takes the place of what was there. Where a quota was raised, say so in `limits`: the peak is judged by it.',
  body: jsonBody(bridgeWish),
  bodyExamples: exampleBridges,
  query: nothing,
  answers: { 200: thePort },
  problems: [
    'not-found',
    'version-mismatch',
    'illegal-in-phase',
    'claimed-number-in-use',
    'number-quota-reached',
    'claiming-would-block',
    'no-number-available',
    'connect-refused',
    'connect-busy',
    'invalid-request',
  ],
});

export const deleteBridgeOperation = operation({
  id: 'deleteBridge',
  method: 'DELETE',
  path: '/v1/ports/{number}/bridge',
  scope: 'ports:write',
  tag: 'ports',
  summary: 'Say that the bridge of a number is down; its claimed number is never released by Portolan',
  body: nothing,
  query: nothing,
  answers: { 200: { ...thePort, description: 'The port, without a bridge' } },
  problems: ['not-found', 'version-mismatch'],
});
