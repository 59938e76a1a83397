import { lifecycleClock } from './clock';
import { once } from './once';
import { records } from './records';

/** What a command needs: the records, and the machine to be told. */
export const commanding = once(() => ({ ...records(), clock: lifecycleClock() }));
