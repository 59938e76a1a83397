import { z } from 'zod';
import { findingAnswer, portAnswer } from '../../shapes/answers';
import { testCallReport } from '../../shapes/test-call';
import { jsonBody, nothing, operation } from '../operation';
import { exampleTestCall } from './examples';

const recorded = portAnswer.extend({
  passed: z.boolean().meta({ description: 'All four tones of this call were heard.' }),
  missingTones: z.array(z.string()),
  findings: z.array(findingAnswer),
});

export const recordTestCallOperation = operation({
  id: 'recordTestCall',
  method: 'POST',
  path: '/v1/ports/{number}/test-calls',
  scope: 'ports:cutover',
  tag: 'cutover',
  summary: 'Note a test call and which of its four tones were heard',
  description:
    'Ringback, IVR audio, agent answer and hang-up tone make a call pass. No ringback, or a second failure in a row, is told to the decision-maker at once. A call from the losing or the gaining network is kept and does not count.',
  body: jsonBody(testCallReport),
  bodyExample: exampleTestCall,
  query: nothing,
  answers: { 200: { description: 'The port, and what this call comes to', shape: recorded } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});
