import { z } from 'zod';
import { filingPackAnswer, findingAnswer, listOf, orderAnswer, portAnswer } from '../../shapes/answers';
import { awsCaseNote, cancellation, carrierResponse, filingRequest, focRequest } from '../../shapes/commands';
import { diagnosisAnswer } from '../../shapes/answers';
import { evidenceRequest } from '../../shapes/evidence';
import { filingOnFile, orderRequest } from '../../shapes/order';
import { csr, loa, reconciliation } from '../../shapes/paperwork';
import { jsonBody, nothing, operation, queryOf } from '../operation';
import {
  exampleAmericanOrder,
  exampleAwsCase,
  exampleCorrection,
  exampleCsr,
  exampleEvidence,
  exampleFiling,
  exampleFoc,
  exampleGermanOrder,
  exampleLoa,
  exampleOrder,
  exampleResponse,
} from './examples';
import { letterQuery, numbersQuery, ordersQuery } from './queries';

const withPorts = z.object({ ports: z.array(portAnswer) });

export const createOrderOperation = operation({
  id: 'createOrder',
  method: 'POST',
  path: '/v1/orders',
  scope: 'ports:write',
  tag: 'orders',
  summary: 'Order the porting of the numbers of one losing-carrier account; each number begins its lifecycle',
  body: jsonBody(orderRequest),
  bodyExamples: { GB: exampleOrder, DE: exampleGermanOrder, US: exampleAmericanOrder },
  query: nothing,
  answers: { 201: { description: 'The order with its ports, plan and findings', shape: orderAnswer } },
  problems: ['invalid-request', 'order-needs-splitting', 'reference-in-use', 'number-already-in-flight'],
});

export const getOrderOperation = operation({
  id: 'getOrder',
  method: 'GET',
  path: '/v1/orders/{orderId}',
  scope: 'ports:read',
  tag: 'orders',
  summary: 'One order',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The order', shape: orderAnswer } },
  problems: ['not-found'],
});

export const listOrdersOperation = operation({
  id: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  scope: 'ports:read',
  tag: 'orders',
  summary: 'Orders by reference, wave, carrier or country, oldest first',
  body: nothing,
  query: queryOf(ordersQuery),
  answers: { 200: { description: 'A page of orders', shape: listOf(orderAnswer) } },
  problems: ['unknown-cursor', 'invalid-request'],
});

export const putCsrOperation = operation({
  id: 'putCsr',
  method: 'PUT',
  path: '/v1/orders/{orderId}/csr',
  scope: 'ports:write',
  tag: 'paperwork',
  summary: "File the losing carrier's record, verbatim",
  body: jsonBody(csr),
  bodyExample: exampleCsr,
  query: nothing,
  answers: { 200: { description: 'The order; a LOA that was on file is void', shape: orderAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

export const getLoaOperation = operation({
  id: 'getLoa',
  method: 'GET',
  path: '/v1/orders/{orderId}/loa',
  scope: 'ports:read',
  tag: 'paperwork',
  summary: 'A letter filled from the CSR: PDF, or its fields with Accept: application/json',
  body: nothing,
  query: queryOf(letterQuery),
  queryExamples: { port: { kind: 'port' }, rollback: { kind: 'rollback' }, 'field-sheet': { kind: 'field-sheet' } },
  answers: {
    200: {
      description: 'The letter',
      pdf: true,
      shape: z.object({
        kind: z.string(),
        title: z.string(),
        language: z.string(),
        fields: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
      }),
    },
  },
  problems: ['not-found', 'csr-missing', 'invalid-request'],
});

export const putLoaOperation = operation({
  id: 'putLoa',
  method: 'PUT',
  path: '/v1/orders/{orderId}/loa',
  scope: 'ports:write',
  tag: 'paperwork',
  summary: 'File the LOA as it was signed; it is compared with the CSR character for character',
  body: jsonBody(loa),
  bodyExample: exampleLoa,
  query: nothing,
  answers: {
    200: { description: 'Whether it matches or is blocked, and why', shape: withPorts.extend({ reconciliation }) },
  },
  problems: ['not-found', 'version-mismatch', 'csr-missing', 'illegal-in-phase', 'invalid-request'],
});

export const putEvidenceOperation = operation({
  id: 'putEvidence',
  method: 'PUT',
  path: '/v1/orders/{orderId}/evidence/{kind}',
  scope: 'ports:write',
  tag: 'paperwork',
  summary: 'Put a piece of evidence that the playbook asks for; it is judged by the validator of its kind',
  body: jsonBody(evidenceRequest),
  bodyExamples: exampleEvidence,
  query: nothing,
  answers: {
    200: { description: 'The order; values by number stand beside those put before', shape: orderAnswer },
  },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

export const fileOrderOperation = operation({
  id: 'fileOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/filing',
  scope: 'ports:write',
  tag: 'filing',
  summary: 'Note that the port was filed with AWS; refused with every rule that is not met',
  body: jsonBody(filingRequest),
  bodyExample: exampleFiling,
  query: nothing,
  answers: { 200: { description: 'The order', shape: orderAnswer } },
  problems: [
    'not-found',
    'version-mismatch',
    'illegal-in-phase',
    'new-loa-needed',
    'filing-refused',
    'invalid-request',
  ],
});

export const getFilingPackOperation = operation({
  id: 'getFilingPack',
  method: 'GET',
  path: '/v1/orders/{orderId}/filing-pack',
  scope: 'ports:read',
  tag: 'filing',
  summary: 'The AWS support case, field by field, ready to paste; refused with every rule that is not met',
  body: nothing,
  query: nothing,
  answers: {
    200: { description: 'Where the case is opened, its text, and what AWS expects', shape: filingPackAnswer },
  },
  problems: ['not-found', 'illegal-in-phase', 'csr-missing', 'filing-refused'],
});

export const recordResponseOperation = operation({
  id: 'recordCarrierResponse',
  method: 'POST',
  path: '/v1/orders/{orderId}/carrier-responses',
  scope: 'ports:write',
  tag: 'filing',
  summary: 'Note what the losing carrier answered; each code is explained',
  body: jsonBody(carrierResponse),
  bodyExamples: { rejected: exampleResponse, 'accepted-with-corrections': exampleCorrection },
  query: nothing,
  answers: {
    200: {
      description: 'What it means, and the ports',
      shape: withPorts.extend({ diagnosis: z.array(diagnosisAnswer) }),
    },
  },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

export const noteAwsCaseOperation = operation({
  id: 'noteAwsCase',
  method: 'PUT',
  path: '/v1/orders/{orderId}/aws-case',
  scope: 'ports:write',
  tag: 'filing',
  summary: 'Note where the AWS case stands, and when we last wrote on it: AWS gives up a case on which we are silent',
  body: jsonBody(awsCaseNote),
  bodyExample: exampleAwsCase,
  query: nothing,
  answers: {
    200: { description: 'The filing with its case, and the ports', shape: withPorts.extend({ filing: filingOnFile }) },
  },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

const focAnswer = withPorts.extend({ findings: z.array(findingAnswer) });

export const putFocOperation = operation({
  id: 'putFoc',
  method: 'PUT',
  path: '/v1/orders/{orderId}/foc',
  scope: 'ports:write',
  tag: 'foc',
  summary: 'Note the date that the carrier commits to; a second one is a slip, earlier or later',
  body: jsonBody(focRequest),
  bodyExample: exampleFoc,
  query: nothing,
  answers: { 200: { description: 'Findings, and the ports', shape: focAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'foc-blocked', 'invalid-request'],
});

export const deleteFocOperation = operation({
  id: 'withdrawFoc',
  method: 'DELETE',
  path: '/v1/orders/{orderId}/foc',
  scope: 'ports:write',
  tag: 'foc',
  summary: 'Note that the carrier took its date back; the ports are filed and wait for another',
  body: nothing,
  query: queryOf(numbersQuery),
  answers: { 200: { description: 'The ports', shape: focAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});

export const cancelOrderOperation = operation({
  id: 'cancelOrder',
  method: 'POST',
  path: '/v1/orders/{orderId}/cancellation',
  scope: 'ports:write',
  tag: 'orders',
  summary: 'Cancel ports of an order while the carrier still takes changes',
  body: jsonBody(cancellation),
  bodyExample: { reason: 'The office stays with its carrier' },
  query: nothing,
  answers: { 200: { description: 'The order', shape: orderAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'change-cutoff-passed', 'invalid-request'],
});
