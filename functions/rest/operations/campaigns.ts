import { listOf } from '../../shapes/answers';
import { campaignRequest } from '../../shapes/campaign';
import { campaignAnswer, campaignMet, heldAnswer } from '../../shapes/campaign-answers';
import { holdRequest, releaseRequest } from '../../shapes/commands';
import { jsonBody, nothing, operation, queryOf, type Reader } from '../operation';
import { campaignsQuery } from './queries';

/** Days are the numbers' own; the last one counts whole. */
const exampleCampaign = {
  name: 'Winter sale',
  numbers: ['+442079460101', '+442079460121'],
  from: '2026-12-26',
  to: '2027-01-09',
  contact: { name: 'Mia Marketing', email: 'marketing@acme.example', phone: '+442079460160' },
};

/** An hour on the wireless, by the clock of London. */
const exampleBroadcast = {
  name: 'Radio appeal',
  numbers: ['+442079460121'],
  from: '2027-01-04T18:00:00+00:00',
  to: '2027-01-04T19:00:00+00:00',
  contact: 'marketing@acme.example',
};

const campaignPath = '/v1/campaigns/{campaignId}';

export const putCampaignOperation = operation({
  id: 'putCampaign',
  method: 'PUT',
  path: campaignPath,
  scope: 'ports:write',
  tag: 'campaigns',
  summary: 'Create or replace a campaign; what it means for numbers in flight is answered, and told to their people',
  body: jsonBody(campaignRequest),
  bodyExamples: { days: exampleCampaign, hours: exampleBroadcast },
  query: nothing,
  answers: {
    200: { description: 'Replaced, and whom it meets', shape: campaignMet },
    201: { description: 'Created, and whom it meets', shape: campaignMet },
  },
  problems: ['version-mismatch', 'invalid-request'],
});

export const getCampaignOperation = operation({
  id: 'getCampaign',
  method: 'GET',
  path: campaignPath,
  scope: 'ports:read',
  tag: 'campaigns',
  summary: 'One campaign, and what it means for numbers in flight now',
  body: nothing,
  query: nothing,
  answers: { 200: { description: 'The campaign', shape: campaignMet } },
  problems: ['not-found'],
});

export const listCampaignsOperation = operation({
  id: 'listCampaigns',
  method: 'GET',
  path: '/v1/campaigns',
  scope: 'ports:read',
  tag: 'campaigns',
  summary:
    'Campaigns by their end, the earliest first; by a number that they name, or from a day on that they still run',
  body: nothing,
  query: queryOf(campaignsQuery),
  queryExamples: { 'of-a-number': { number: '+442079460121', from: '2026-12-01' } },
  answers: {
    200: {
      description: 'A page of campaigns; it may be shorter than asked for where they name many numbers',
      shape: listOf(campaignAnswer),
    },
  },
  problems: ['unknown-cursor', 'invalid-request'],
});

export const deleteCampaignOperation = operation({
  id: 'deleteCampaign',
  method: 'DELETE',
  path: campaignPath,
  scope: 'ports:write',
  tag: 'campaigns',
  summary: 'Forget a campaign, and with it every finding that it gave',
  body: nothing,
  query: nothing,
  answers: { 204: { description: 'It is gone' } },
  problems: ['not-found', 'version-mismatch'],
});

export const holdPortOperation = operation({
  id: 'holdPort',
  method: 'POST',
  path: '/v1/ports/{number}/hold',
  scope: 'ports:write',
  tag: 'campaigns',
  summary:
    'Hold a number before it is filed; afterwards the refusal says what postponing costs, and until when it can be had',
  body: jsonBody(holdRequest),
  bodyExample: { reason: 'The winter sale is advertised on this number' },
  query: nothing,
  answers: { 200: { description: 'The port on hold, and what is to be said of its campaigns', shape: heldAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'hold-after-filing', 'invalid-request'],
});

/** Nothing has to be said with it: no body at all is taken for an empty one. */
const releaseBody: Reader<{ readonly reason?: string | undefined }> = {
  shape: releaseRequest,
  read: (request) => (request.body === '' ? { ok: true, value: {} } : jsonBody(releaseRequest).read(request)),
};

export const releasePortOperation = operation({
  id: 'releasePort',
  method: 'POST',
  path: '/v1/ports/{number}/release',
  scope: 'ports:write',
  tag: 'campaigns',
  summary: 'Release a number to the phase from which it was held',
  body: releaseBody,
  bodyExample: { reason: 'The sale is over' },
  query: nothing,
  answers: { 200: { description: 'The port, and what is to be said of its campaigns', shape: heldAnswer } },
  problems: ['not-found', 'version-mismatch', 'illegal-in-phase', 'invalid-request'],
});
