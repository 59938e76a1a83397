import { rejectionMetricsAnswer, rejectionMetricsQuery } from '../../shapes/metrics';
import { nothing, operation, queryOf } from '../operation';

export const rejectionMetricsOperation = operation({
  id: 'getRejectionMetrics',
  method: 'GET',
  path: '/v1/metrics/rejections',
  scope: 'ports:read',
  tag: 'metrics',
  summary: 'First-pass yield, rejections and days in each phase, by losing carrier, country or rejection class',
  description:
    'First-pass yield: ports whose first filing led to a date without a rejection, of those whose first filing has been ' +
    'answered; null where none has, and by class, where every port was rejected. Every share stands beside its counts, and every median beside the number of ports that ' +
    'it comes from: with few of them it says little. from and to are days in UTC, both included, on which ports were first ' +
    'filed or, unfiled, ordered.',
  body: nothing,
  query: queryOf(rejectionMetricsQuery),
  queryExamples: {
    'by-carrier': { by: 'carrier' },
    'by-country-since-november': { by: 'country', from: '2026-11-01', to: '2027-01-31' },
    'by-class': { by: 'class' },
  },
  answers: {
    200: { description: 'One item a carrier, country or class, and the totals', shape: rejectionMetricsAnswer },
  },
  problems: ['invalid-request'],
});
