import { planAnswer, planRequest } from '../../shapes/plan';
import { jsonBody, nothing, operation } from '../operation';

/** Two sites of two carriers, with time enough. */
const examplePlan = {
  goLive: '2027-03-31',
  orders: [
    {
      reference: 'ACME-LON-PLAN',
      losingCarrier: 'example-telecom',
      numbers: ['+442079460111', '+442079460112'],
      wave: 'london',
    },
    { reference: 'ACME-LON-SALES', losingCarrier: 'example-telecom', numbers: ['+442079460113'], wave: 'london' },
    {
      reference: 'ACME-NYC-PLAN',
      losingCarrier: 'example-bell',
      numbers: ['+12125550111', '+12125550112'],
      wave: 'new-york',
    },
  ],
};

/** The same in too short a time, and with numbers of two playbooks in one order. */
const exampleHurry = {
  goLive: '2026-12-11',
  orders: [
    ...examplePlan.orders.slice(0, 1),
    {
      reference: 'ACME-US-MIXED',
      losingCarrier: 'example-bell',
      numbers: ['+12125550113', { number: '+18005550199', label: 'Hotline' }],
    },
  ],
};

export const createPlanOperation = operation({
  id: 'createPlan',
  method: 'POST',
  path: '/v1/plans',
  scope: 'ports:read',
  tag: 'plans',
  summary: 'When many orders can be through, desk by desk, and what that hangs on. Nothing is stored',
  description:
    'Each order waits for its papers, is filed when its losing carrier’s desk has a place for it (maxParallelOrders), is cut over ' +
    'on the first day that the rules of a FOC and the campaigns on its numbers allow after the playbook’s typical span, and ' +
    'keeps its rollback window open. An order has its place from fileOn to focOn, both included. Days of filing and papers are ' +
    'the desk’s, days of cutover and rollback the country’s. Orders that cannot be planned stand among the items without dates, with a finding.',
  body: jsonBody(planRequest),
  bodyExamples: { 'two-carriers': examplePlan, 'too-late': exampleHurry },
  query: nothing,
  answers: { 200: { description: 'The plan', shape: planAnswer } },
  problems: ['invalid-request'],
});
