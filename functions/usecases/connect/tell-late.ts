import { connectAlarm } from '../../domain/port/connect-watch';
import { asOf } from '../../domain/port/elapse';
import { tell } from '../tell';
import { unlessFaulty, type Run, type Watched } from './watch-run';

/** One mail an order and alarm, however many numbers it is about. */
export async function tellLate(run: Run, watched: readonly Watched[]): Promise<void> {
  const { world, now } = run;
  const told = new Set<string>();
  for (const { port } of watched) {
    const key = connectAlarm(asOf(port, now), now);
    if (key === null || told.has(`${port.orderId} ${key}`)) continue;
    told.add(`${port.orderId} ${key}`);
    const entry = { occasion: 'number-missing', at: now, key } as const;
    await unlessFaulty(run, () =>
      tell(world, port.orderId, port.number, entry, now, (other) => connectAlarm(other, now) === key),
    );
  }
}
