import type { Bridge } from './bridge';
import { info, warning, type BridgeCheck } from './bridge-check';
import { limitOf } from './limits';

/** Calls a second at the peak against what a Voice Connector places: only the way over an SBC has one. */
export function callsPerSecond({ kind, peak, limits }: Bridge): BridgeCheck | null {
  if (kind !== 'sbc-to-claimed-number') return null;
  const { value, given, basis } = limitOf('callsPerSecond', limits);
  const calls = value === 1 ? 'call' : 'calls';
  const limit = given
    ? `The Voice Connector places ${value} ${calls} a second (${basis})`
    : `A Voice Connector places ${value} ${calls} a second until its CpsLimit is raised (${basis})`;
  const wanted = peak?.callsPerSecond;
  if (wanted === undefined)
    return info(
      'calls-per-second-unknown',
      `${limit}${given ? '' : ', far too few for a contact centre'}. Give peak.callsPerSecond.`,
    );
  if (wanted > value)
    return warning(
      'calls-per-second-beyond-limit',
      `${limit}; the peak is ${wanted}. Have the limit raised before calls go over the bridge.`,
    );
  return given ? info('calls-per-second-within-limit', `${limit}; the peak is ${wanted}.`) : null;
}

/** Calls at once at the peak against what the instance of Connect takes. */
export function callsAtOnce({ kind, peak, limits }: Bridge): BridgeCheck | null {
  const { value, given, basis } = limitOf('concurrentCalls', limits);
  const limit = given
    ? `The instance of Connect takes ${value} calls at once (${basis})`
    : `Connect takes ${value} calls at once until its quota is raised (${basis})`;
  const wanted = peak?.concurrentCalls;
  const paths = kind === 'call-forward' ? ' The forwarding needs as many paths; ask the carrier.' : '';
  if (wanted === undefined) return info('concurrent-calls-unknown', `${limit}. Give peak.concurrentCalls.${paths}`);
  if (wanted > value)
    return warning(
      'concurrent-calls-beyond-quota',
      `${limit}; the peak is ${wanted}. Have the quota raised: a large raise takes weeks.${paths}`,
    );
  return given ? info('concurrent-calls-within-quota', `${limit}; the peak is ${wanted}.${paths}`) : null;
}
