import { FIELD_REPORT, type Origin } from '../playbooks/sourced';
import { bridgeReasons, type AdviceCase } from './advice';
import { BRIDGE_KIND_ROWS } from './kinds';
import { BRIDGE_PRICE } from './price';

interface Risk {
  readonly code: string;
  readonly message: string;
  readonly origin: Origin;
  readonly source: string;
}

/**
 * What speaks for a bridge around one number, as risks of porting it straight away, with the price of a bridge in one line.
 * That AWS offers no path is told by the assessment itself; `isOnlyWay` then asks for the price alone.
 */
export function bridgeRisks(of: AdviceCase, isOnlyWay: boolean): readonly Risk[] {
  const reasons = isOnlyWay ? [] : bridgeReasons(of).filter(({ recommends }) => recommends);
  const risks = reasons.map(({ code, message, origin, source }) => ({
    code: `bridge-${code}`,
    message,
    origin,
    source,
  }));
  return risks.length === 0 && !isOnlyWay ? [] : [...risks, PRICE];
}

const listed = (side: 'costs' | 'gains'): string =>
  BRIDGE_PRICE.filter((row) => row.side === side)
    .map(({ text }) => text)
    .join(' ');

const PRICE: Risk = {
  code: 'bridge-price',
  message: `A bridge costs: ${listed('costs')} It gains: ${listed('gains')} Ways that are known: ${Object.values(
    BRIDGE_KIND_ROWS,
  )
    .map(({ kind, title }) => `${kind} (${title})`)
    .join('; ')}.`,
  origin: 'practice',
  source: FIELD_REPORT,
};
