import { GB_GEO } from '../../functions/domain/playbooks/gb-geo';
import type { Carrier } from '../../functions/domain/port/carrier';
import { PHASES, type Phase } from '../../functions/domain/port/phase';
import type { Port } from '../../functions/domain/port/port';
import { nextStop } from '../../functions/domain/port/stop';
import { stateOfWord, type Machine } from './machine';

const now = '2026-11-23T09:00:00Z';

const carrier: Carrier = {
  carrierId: 'example-telecom',
  version: 1,
  name: 'Example Telecom',
  country: 'GB',
  desk: {
    email: 'porting@example-telecom.example',
    language: 'en',
    calendar: { country: 'GB', region: 'ENG' },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  },
  emergencyContact: null,
  rollback: null,
  changeCutoffBusinessDays: null,
  maxParallelOrders: null,
  underlyingCarrier: null,
};

const portIn = (phase: Phase): Port => ({
  number: '+442079460101',
  orderId: 'drawing',
  version: 1,
  createdAt: now,
  country: 'GB',
  numberClass: 'GB_GEO',
  playbook: 'GB_GEO',
  carrier: carrier.carrierId,
  wave: null,
  phase,
  lastFact: { type: 'order-created', at: now, id: 'drawing' },
  lastCommand: '',
  phaseSince: now,
  filedAt: null,
  foc: null,
  pastFocs: [],
  rejection: null,
  rollback: null,
  rollbackCall: null,
  heldFrom: null,
});

/** The state in which a port of each phase halts. The domain is asked for the word, the machine for the state. */
export function stateOfPhase(machine: Machine): ReadonlyMap<Phase, string> {
  const states = stateOfWord(machine);
  return new Map(
    PHASES.map((phase) => {
      const { outcome } = nextStop(portIn(phase), { playbook: GB_GEO, carrier }, now);
      const name = states.get(outcome);
      if (name === undefined) throw new Error(`The machine has no state for ${outcome}`);
      return [phase, name];
    }),
  );
}
