import type { Page, PageRequest, PortFilter } from '../contracts/records';
import { playbookOf } from '../domain/playbooks';
import type { Playbook } from '../domain/playbooks/playbook';
import type { Carrier } from '../domain/port/carrier';
import type { Port } from '../domain/port/port';
import { BrokenDossierError } from './dossier';
import type { Needs } from './world';

export interface PortInContext {
  readonly port: Port;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
}

/** A page of ports, each with the carrier and the rules that its dates hang on. */
export async function findPorts(
  world: Needs<'ports' | 'carriers'>,
  filter: PortFilter,
  request: PageRequest,
): Promise<Page<PortInContext>> {
  const page = await world.ports.list(filter, request);
  const ids = [...new Set(page.items.map((port) => port.carrier))];
  const found = await Promise.all(ids.map(async (id) => [id, await world.carriers.find(id)] as const));
  const carriers = new Map(found);
  const items = page.items.map((port) => {
    const carrier = carriers.get(port.carrier) ?? null;
    const playbook = playbookOf(port.playbook);
    if (carrier === null || playbook === undefined)
      throw new BrokenDossierError(`Carrier ${port.carrier} or ${port.playbook} is gone`);
    return { port, carrier, playbook };
  });
  return { items, nextCursor: page.nextCursor };
}
