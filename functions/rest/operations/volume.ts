import { baselineAnswer, baselineRequest, volumeAnswer, volumeQuery } from '../../shapes/volume';
import { jsonBody, nothing, operation, queryOf } from '../operation';
import { exampleBaseline } from './examples';

export const putBaselineOperation = operation({
  id: 'putBaseline',
  method: 'PUT',
  path: '/v1/ports/{number}/baseline',
  scope: 'ports:write',
  tag: 'cutover',
  summary: 'Say how many calls used to arrive on a number in each hour of the week, so that a drop is noticed',
  description:
    "Hours are those of the callers' local clock; where a country has several zones, say which. Where nobody knows, write " +
    'null or leave the day out: of such an hour nothing is said. What is put takes the place of what was there.',
  body: jsonBody(baselineRequest),
  bodyExample: exampleBaseline,
  query: nothing,
  answers: { 200: { description: 'The baseline', shape: baselineAnswer } },
  problems: ['not-found', 'version-mismatch', 'invalid-request'],
});

export const getVolumeOperation = operation({
  id: 'getVolume',
  method: 'GET',
  path: '/v1/ports/{number}/volume',
  scope: 'ports:read',
  tag: 'cutover',
  summary: 'How many calls arrived on a number in each hour, beside how many used to',
  description:
    'Hours of UTC, from a day before the FOC on unless said, at most seven days of them. Counted from the contact events of ' +
    'Amazon Connect, which come at best effort and now and then late: a count may still grow.',
  body: nothing,
  query: queryOf(volumeQuery),
  queryExamples: { 'day-of-the-cutover': { from: '2026-12-10T00:00:00Z', to: '2026-12-11T00:00:00Z' } },
  answers: { 200: { description: 'The hours, oldest first', shape: volumeAnswer } },
  problems: ['not-found', 'invalid-request'],
});
