import { z } from 'zod';
import { assessmentAnswer, diagnosisAnswer, listOf } from '../../shapes/answers';
import { calendarAnswer, calendarQuery } from '../../shapes/calendar';
import { assessmentRequest } from '../../shapes/commands';
import { playbookAnswer } from '../../shapes/playbook';
import { jsonBody, nothing, operation, queryOf } from '../operation';
import { rejectCodesQuery } from './queries';

export const createAssessmentOperation = operation({
  id: 'createAssessment',
  method: 'POST',
  path: '/v1/assessments',
  scope: 'ports:read',
  tag: 'reference',
  summary: 'What each number is, whether it can be ported, when, and with which papers. Nothing is stored',
  body: jsonBody(assessmentRequest),
  bodyExample: { numbers: ['+442079460101', { number: '020 7946 0102', country: 'GB' }], goLive: '2027-02-01' },
  query: nothing,
  answers: { 200: { description: 'One item a number, in the order asked', shape: assessmentAnswer } },
  problems: ['invalid-request'],
});

export const listPlaybooksOperation = operation({
  id: 'listPlaybooks',
  method: 'GET',
  path: '/v1/playbooks',
  scope: 'ports:read',
  tag: 'reference',
  summary: 'The playbooks, every figure with its origin and source',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'All playbooks', shape: listOf(playbookAnswer) } },
  problems: [],
});

export const getPlaybookOperation = operation({
  id: 'getPlaybook',
  method: 'GET',
  path: '/v1/playbooks/{key}',
  scope: 'ports:read',
  tag: 'reference',
  summary: 'The rules of one jurisdiction and number class',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The playbook', shape: playbookAnswer } },
  problems: ['not-found'],
});

export const findRejectCodesOperation = operation({
  id: 'findRejectCodes',
  method: 'GET',
  path: '/v1/reject-codes',
  scope: 'ports:read',
  tag: 'reference',
  summary: "What a carrier's rejection code means, who mends it, and whether the clock starts anew",
  body: nothing,
  query: queryOf(rejectCodesQuery),
  answers: { 200: { description: 'The codes', shape: z.object({ items: z.array(diagnosisAnswer) }) } },
  problems: ['invalid-request'],
});

export const getCalendarOperation = operation({
  id: 'getCalendar',
  method: 'GET',
  path: '/v1/calendars/{country}',
  scope: 'ports:read',
  tag: 'reference',
  summary: 'The days on which the porting desks of a country are closed, each with its source',
  description:
    'Without a region the days of all its parts, those not kept everywhere as provisional, or the national days where its ' +
    'parts hardly differ. A country or region without a table is an error, never a list of working days.',
  body: nothing,
  query: queryOf(calendarQuery),
  queryExamples: { 'england-at-christmas': { region: 'ENG', from: '2026-12-01', to: '2027-01-31' } },
  answers: { 200: { description: 'The days, oldest first, those on weekends too', shape: calendarAnswer } },
  problems: ['not-found', 'invalid-request'],
});

export const getOpenApiOperation = operation({
  id: 'getOpenApi',
  method: 'GET',
  path: '/v1/openapi.json',
  scope: 'ports:read',
  tag: 'reference',
  summary: 'This document, made from the schemas that validate requests',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'OpenAPI 3.1' } },
  problems: [],
});
