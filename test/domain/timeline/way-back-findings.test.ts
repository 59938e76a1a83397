import { describe, expect, it } from 'vitest';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { NG_MOB } from '../../../functions/domain/playbooks/ng-mob';
import type { Playbook } from '../../../functions/domain/playbooks/playbook';
import type { RollbackBasis } from '../../../functions/domain/rollback/rollback-window';
import { orderFindings } from '../../../functions/domain/timeline/order-outlook';
import { CARRIER, ORDER } from '../port/cast';

const NOW = '2026-11-23T09:00:00Z';
const found = (code: string, playbook: Playbook, carrier = CARRIER) =>
  orderFindings(ORDER, carrier, playbook, NOW).filter((finding) => finding.code === code);

describe('A lock between two ports', () => {
  it('is told of an order before anybody relies on a port back, with both figures and their source', () => {
    expect(found('port-back-locked', NG_MOB)).toEqual([
      {
        code: 'port-back-locked',
        severity: 'info',
        message:
          'Nigeria, mobile (AWS offers no port path): a number that has moved cannot be moved again for 90 days, and a port ' +
          'back would fall into that lock (90 days in the rules of 2013, 45 days on the present FAQ site: confirm with the ' +
          'NCC; NCC, MNP business rules 3.0 (March 2013), as far as published, and the MNP FAQ (portnigeria.com)).',
      },
    ]);
  });

  it.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))(
    'is told where the row has one, and nowhere else: %s',
    (_, playbook) => {
      expect(found('port-back-locked', playbook)).toHaveLength(playbook.lockOutDays === null ? 0 : 1);
    },
  );
});

describe('The hours of a rollback', () => {
  const told = (basis: RollbackBasis) =>
    found('rollback-no-right', GB_GEO, { ...CARRIER, rollback: { hours: 48, basis } })[0]?.message;

  it.each<[RollbackBasis, string]>([
    ['practice', 'That is a practice and nobody’s right'],
    ['carrier', `stated by ${CARRIER.name}; it is no right`],
    ['regulator', 'No rule that grants them was found'],
    ['aws', 'documents no way back but a new port'],
  ])('put down to %s are told as what they are', (basis, words) => {
    expect(told(basis)?.replaceAll("'", '’')).toContain(words);
    expect(told(basis)).toContain('48 hours');
  });

  it('never stand as stated by a regulator', () => {
    expect(told('regulator')).not.toContain('stated by');
  });
});
