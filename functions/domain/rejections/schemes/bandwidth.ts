import type { CodeRow } from '../code-row';
import { BANDWIDTH_CARRIER } from './bandwidth-carrier';
import { BANDWIDTH_PRE_SUBMIT } from './bandwidth-pre-submit';
import { BANDWIDTH_TOLL_FREE } from './bandwidth-toll-free';

/** All porting codes of the wholesaler's API: no number has two meanings there. */
export const BANDWIDTH: readonly CodeRow[] = [...BANDWIDTH_CARRIER, ...BANDWIDTH_PRE_SUBMIT, ...BANDWIDTH_TOLL_FREE];
