import type { Carrier } from './carrier';

/**
 * Amazon Connect as the carrier that is left, for a number that is ported back. AWS takes port-out requests as a support case
 * and has no desk that reads mail: what would go to a desk goes to the owner, who opens the case (aws-facts §3.1).
 */
export const AMAZON_CONNECT: Carrier = {
  carrierId: 'amazon-connect',
  version: 0,
  name: 'Amazon Connect',
  country: 'US',
  desk: {
    email: '',
    language: 'en',
    calendar: { country: 'US' },
    timeZone: 'America/Los_Angeles',
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  },
  emergencyContact: null,
  rollback: null,
  changeCutoffBusinessDays: null,
  maxParallelOrders: null,
  underlyingCarrier: null,
};
