import { FIELD_REPORT } from '../playbooks/sourced';
import type { Statement } from './statement';

/** What a bridge costs and what it gains, to be shown beside every advice to build one (porting-facts §13.1). */
export interface PriceRow extends Statement {
  readonly code: 'two-carriers' | 'sbc' | 'one-more-hop' | 'connect-proved-first' | 'way-back-kept';
  readonly side: 'costs' | 'gains';
}

const row = (code: PriceRow['code'], side: PriceRow['side'], text: string): PriceRow => ({
  code,
  side,
  text,
  origin: 'practice',
  source: FIELD_REPORT,
});

export const BRIDGE_PRICE: readonly PriceRow[] = [
  row('two-carriers', 'costs', 'Two carriers are paid for as long as the bridge stands.'),
  row('sbc', 'costs', 'A SIP bridge takes a session border controller that somebody operates.'),
  row('one-more-hop', 'costs', 'One more hop is added to every call, and to its latency.'),
  row('connect-proved-first', 'gains', 'Connect is proved with real calls before any number moves.'),
  row('way-back-kept', 'gains', 'The way back is always ready: the losing carrier still holds the number.'),
];
