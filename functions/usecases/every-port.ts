import type { PortBook } from '../contracts/records';
import { PHASES } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { wholeLists } from './whole-list';

/** Every port on record, read phase by phase side by side. */
export const everyPort = (ports: Pick<PortBook, 'list'>): Promise<readonly Port[]> =>
  wholeLists(
    ports,
    PHASES.map((phase) => ({ phase })),
  );
