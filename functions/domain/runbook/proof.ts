import { namedNumbers } from '../paperwork/named-numbers';
import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { localDateOf, plusHours, plusMinutes, type LocalDate } from '../time/instant';
import type { RunbookFacts } from './facts';

/** What the record says of an item by itself: that it is done and by what, or what is lacking yet. */
export type Proof = { readonly proved: string } | { readonly lacks: string };

/** Asked of the ports for which nobody has signed; there is at least one. */
type Prove = (ports: readonly Port[], facts: RunbookFacts) => Proof;

const numbersOf = (ports: readonly Port[]): string =>
  namedNumbers(
    ports.map(({ number }) => number),
    3,
  );

const focConfirmed: Prove = (ports) => {
  const undated = ports.filter(({ foc }) => foc === null);
  if (undated.length > 0) return { lacks: `No FOC stands for ${numbersOf(undated)}.` };
  const [first] = ports;
  const by = first?.foc?.confirmedBy;
  return { proved: `FOC ${first?.foc?.at ?? ''}${by === undefined ? '' : `, confirmed by ${by}`}` };
};

/** The letter is filled in from the carrier's record alone. */
const rollbackLetter: Prove = (_ports, { order: { csr } }) =>
  csr === null
    ? { lacks: "The carrier's record is not on file: there is nothing to fill the letter in from." }
    : { proved: `filled in from the record of ${csr.receivedAt}, unsigned` };

const emergencyContact: Prove = (_ports, { carrier }) => {
  const contact = carrier.emergencyContact;
  if (contact === null) return { lacks: `No emergency contact of ${carrier.name} is on record.` };
  const { name, verifiedOn, verifiedBy, process } = contact;
  if (verifiedOn === undefined) return { lacks: `Nobody has called ${name} to see that somebody answers.` };
  if (process === undefined)
    return { lacks: `${name} was called, but not how an emergency port-back is asked for there.` };
  const by = verifiedBy === undefined ? '' : ` by ${verifiedBy}`;
  return { proved: `${name} verified by phone on ${verifiedOn}${by}; port-back: ${process}` };
};

const criterion: Prove = (_ports, { order: { rollbackCriterion, parties } }) =>
  rollbackCriterion === undefined
    ? { lacks: `${parties.decisionMaker.name} decides; by which criterion is not written down.` }
    : { proved: `${parties.decisionMaker.name} decides; criterion: ${rollbackCriterion}` };

const numberAssociated: Prove = (ports) => {
  const absent = ports.filter(({ connect }) => connect.state !== 'ASSOCIATED');
  return absent.length > 0
    ? { lacks: `Not loaded and associated yet: ${numbersOf(absent)}.` }
    : { proved: `${numbersOf(ports)} associated with the contact flow of the order` };
};

/** The last local day on which the rollback window can be open; a certificate has to last longer. */
function lastDayOfWindow({ foc, rollback }: Port, { carrier, playbook }: RunbookFacts): LocalDate | null {
  if (rollback !== null) return localDateOf(rollback.closesAt, playbook.zone);
  if (foc === null) return null;
  const { hours } = rollbackTerms(carrier, playbook);
  // The window opens when the number has moved, which is some time after the FOC.
  return localDateOf(plusMinutes(plusHours(foc.at, hours), playbook.cutoverMinutes.value.max), playbook.zone);
}

function sbcOf(port: Port, facts: RunbookFacts): Proof {
  const { number, bridge } = port;
  if (bridge?.sbc === undefined) return { lacks: `No SBC is on record for ${number}.` };
  const { host, certificateExpiresOn } = bridge.sbc;
  const until = lastDayOfWindow(port, facts);
  if (until === null)
    return { lacks: `No FOC stands for ${number}: how long the certificate of ${host} has to last is not known.` };
  if (certificateExpiresOn <= until) {
    return {
      lacks: `The certificate of ${host} ends on ${certificateExpiresOn}; the rollback window lasts until ${until}.`,
    };
  }
  if (bridge.testedOn === undefined) return { lacks: `No test of the bridge over ${host} is on record.` };
  return { proved: `${host} tested on ${bridge.testedOn}, its certificate good until ${certificateExpiresOn}` };
}

const sbc: Prove = (ports, facts) => {
  const each = ports.map((port) => sbcOf(port, facts));
  const [proof = { lacks: 'No number comes over an SBC.' }] = [...each.filter((one) => 'lacks' in one), ...each];
  return proof;
};

const windowOver: Prove = (ports) => {
  const open = ports.filter(({ phase }) => phase !== 'COMPLETED' && phase !== 'ROLLED_BACK');
  if (open.length > 0) return { lacks: `Not decided by time yet: ${numbersOf(open)}.` };
  const back = ports.filter(({ phase }) => phase === 'ROLLED_BACK');
  const kept = ports.filter(({ phase }) => phase === 'COMPLETED');
  return {
    proved: [
      ...(kept.length > 0 ? [`${numbersOf(kept)}: the window has closed, the number stays`] : []),
      ...(back.length > 0 ? [`${numbersOf(back)}: back at the former carrier`] : []),
    ].join('; '),
  };
};

export const PROOFS = {
  'foc-confirmed': focConfirmed,
  'rollback-letter': rollbackLetter,
  'emergency-contact': emergencyContact,
  sbc,
  criterion,
  'number-associated': numberAssociated,
  'window-over': windowOver,
} as const satisfies Record<string, Prove>;

export type ProofName = keyof typeof PROOFS;
