import { carrierAnswer, carrierRequest } from '../../shapes/carrier';
import { listOf } from '../../shapes/answers';
import { jsonBody, nothing, operation, queryOf } from '../operation';
import { exampleCarrier } from './examples';
import { pageQuery } from './queries';

export const putCarrierOperation = operation({
  id: 'putCarrier',
  method: 'PUT',
  path: '/v1/carriers/{carrierId}',
  scope: 'ports:write',
  tag: 'carriers',
  summary: 'Create or replace a losing carrier: its desk, emergency contact, rollback terms and calendar',
  body: jsonBody(carrierRequest),
  bodyExample: exampleCarrier,
  query: nothing,
  answers: {
    200: { description: 'Replaced', shape: carrierAnswer },
    201: { description: 'Created', shape: carrierAnswer },
  },
  problems: ['version-mismatch', 'invalid-request'],
});

export const getCarrierOperation = operation({
  id: 'getCarrier',
  method: 'GET',
  path: '/v1/carriers/{carrierId}',
  scope: 'ports:read',
  tag: 'carriers',
  summary: 'One losing carrier',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The carrier', shape: carrierAnswer } },
  problems: ['not-found'],
});

export const listCarriersOperation = operation({
  id: 'listCarriers',
  method: 'GET',
  path: '/v1/carriers',
  scope: 'ports:read',
  tag: 'carriers',
  summary: 'All losing carriers, by id',
  body: nothing,
  query: queryOf(pageQuery),
  answers: { 200: { description: 'A page of carriers', shape: listOf(carrierAnswer) } },
  problems: ['unknown-cursor'],
});
