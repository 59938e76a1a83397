import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { localDateOf, plusHours, plusMinutes, type LocalDate } from '../time/instant';
import type { RunbookFacts } from './facts';
import type { Proof, Prove } from './proof';

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
      refutes: `The certificate of ${host} ends on ${certificateExpiresOn}; the rollback window lasts until ${until}.`,
    };
  }
  if (bridge.testedOn === undefined) return { lacks: `No test of the bridge over ${host} is on record.` };
  return { proved: `${host} tested on ${bridge.testedOn}, its certificate good until ${certificateExpiresOn}` };
}

export const sbc: Prove = (ports, facts) => {
  const each = ports.map((port) => sbcOf(port, facts));
  const worst = each.find((one) => 'refutes' in one) ?? each.find((one) => 'lacks' in one) ?? each[0];
  return worst ?? { lacks: 'No number comes over an SBC.' };
};
