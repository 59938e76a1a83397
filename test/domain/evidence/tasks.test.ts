import { describe, expect, test } from 'vitest';
import { evidenceForms, orderPredecessors, requiredEvidence } from '../../../functions/domain/evidence/asked-evidence';
import { evidenceRuleFaults } from '../../../functions/domain/evidence/evidence-faults';
import { evidenceFindings } from '../../../functions/domain/evidence/evidence-findings';
import type { Evidence } from '../../../functions/domain/evidence/evidence-on-file';
import { evidenceKind } from '../../../functions/domain/evidence/evidence-kinds';
import { judgeEvidence } from '../../../functions/domain/evidence/judge-evidence';
import { shownEvidence } from '../../../functions/domain/evidence/shown-evidence';
import { shownExtra } from '../../../functions/domain/paperwork/secrets';
import { openTasksUntil, orderTasks } from '../../../functions/domain/evidence/tasks';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { DE_GEO } from '../../../functions/domain/playbooks/de-geo';
import { ES } from '../../../functions/domain/playbooks/es';
import { EU_OTHER } from '../../../functions/domain/playbooks/eu-other';
import { EVIDENCE_DEADLINE } from '../../../functions/domain/playbooks/evidence-deadline';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { IE } from '../../../functions/domain/playbooks/ie';
import { IT } from '../../../functions/domain/playbooks/it';
import { NL } from '../../../functions/domain/playbooks/nl';
import type { Playbook } from '../../../functions/domain/playbooks/playbook';
import { US_TF } from '../../../functions/domain/playbooks/us-tf';
import { waitingFor } from '../../../functions/domain/port/waiting-for';
import type { Order } from '../../../functions/domain/port/order';
import { CARRIER, ORDER, portIn } from '../port/cast';
import { FRENCH, NEIGHBOUR, onFile, orderOf, RECEIVED, RIO_OF } from './asking';

const stated = { origin: 'practice', source: 'a field report' } as const;
const due = { deadline: EVIDENCE_DEADLINE, ...stated } as const;

/** Rules that ask for a RIO a number, for an unbundling where there is a bundle, and for a paper beyond two numbers. */
const RULES: Playbook = {
  ...GB_GEO,
  evidence: [
    { kind: 'rio', name: 'RIO of each line', per: 'number', ...due },
    {
      kind: 'unbundling',
      name: 'Unbundling',
      per: 'order',
      required: false,
      when: 'bundled',
      whenTrait: 'bundled',
      ...due,
    },
    { kind: 'see-attached', name: 'Spreadsheet', per: 'order', beyondNumbers: { value: 2, ...stated }, ...due },
  ],
  predecessors: [
    {
      kind: 'unbundling',
      name: 'Take the number out of its bundle',
      whenTrait: 'bundled',
      businessDays: { value: 10, ...stated },
      owner: 'countryLead',
      ...stated,
    },
  ],
};

const both = [FRENCH, NEIGHBOUR];
const rios = (values: Readonly<Record<string, string>>): Evidence => ({ rio: { per: 'number', values, ...RECEIVED } });
const codesOf = (order: Order, numbers: readonly string[], playbook: Playbook = RULES) =>
  evidenceRuleFaults(order, playbook, numbers, '2026-11-26').map(({ code, message }) => ({ code, message }));

describe('what an order lacks', () => {
  test('is told number by number, for those that are filed', () => {
    const order = orderOf(both, { evidence: rios({ [FRENCH]: RIO_OF[FRENCH] }) });
    expect(codesOf(order, [FRENCH])).toEqual([]);
    const [fault, ...more] = codesOf(order, both);
    expect(fault?.code).toBe('evidence-missing');
    expect(fault?.message).toContain(NEIGHBOUR);
    expect(fault?.message).not.toContain(FRENCH);
    expect(more).toEqual([]);
  });

  test('is a paper of its own only beyond as many numbers as one form holds', () => {
    const kinds = (count: number) =>
      requiredEvidence(orderOf(Array.from({ length: count }, (_, at) => `+3319900123${at}`)), RULES).map(
        ({ kind }) => kind,
      );
    expect([kinds(2), kinds(3)]).toEqual([['rio'], ['rio', 'see-attached']]);
  });

  test('is the unbundling of a bundle, as evidence and as something that comes before', () => {
    const evidence = rios(RIO_OF);
    expect(codesOf(orderOf(both, { evidence }), both)).toEqual([]);
    const bundled = orderOf(both, { evidence, traits: { bundled: true } });
    expect(codesOf(bundled, both).map(({ code }) => code)).toEqual(['evidence-missing', 'predecessor-open']);
    const done = { ...bundled, evidence: { ...evidence, ...onFile({ unbundling: '2026-11-25' }) } };
    expect(codesOf(done, both)).toEqual([]);
  });

  test('in Germany is met by either register', () => {
    const papers = (register: string) =>
      orderOf(['+493023125001'], {
        evidence: onFile({ portierungsauftrag: 'Beispiel GmbH', [register]: 'Beispiel GmbH' }),
      });
    for (const register of ['gewerberegister', 'handelsregister']) {
      expect(codesOf(papers(register), ['+493023125001'], DE_GEO), register).toEqual([]);
    }
    const form = orderOf(['+493023125001'], { evidence: onFile({ portierungsauftrag: 'Beispiel GmbH' }) });
    const [fault] = codesOf(form, ['+493023125001'], DE_GEO);
    expect(fault?.message).toMatch(/evidence\/gewerberegister or .*evidence\/handelsregister/u);
  });

  test('is a Portierungsauftrag filled in anew, where the register that came later reads otherwise', () => {
    const evidence = onFile({ portierungsauftrag: 'Beispiel GmbH', gewerberegister: 'Beispiel AG' });
    expect(
      codesOf(orderOf(['+493023125001'], { evidence }), ['+493023125001'], DE_GEO).map(({ code }) => code),
    ).toEqual(['evidence-void']);
  });

  test('which is then a task that is open again', () => {
    const stateOf = (holder: string) => {
      const evidence = onFile({ portierungsauftrag: 'Beispiel GmbH', gewerberegister: holder });
      const tasks = orderTasks(orderOf(['+493023125001'], { evidence }), CARRIER, DE_GEO, '2026-11-25T09:00:00Z');
      return tasks.find(({ kind }) => kind === 'portierungsauftrag')?.state;
    };
    expect([stateOf('Beispiel GmbH'), stateOf('Beispiel AG')]).toEqual(['done', 'open']);
  });

  test('follows from freephone numbers among others, and from a Dutch 088 number', () => {
    const kinds = (numbers: readonly string[], playbook: Playbook) =>
      requiredEvidence(orderOf(numbers), playbook).map(({ kind }) => kind);
    expect(kinds(['+390612345678'], IT)).toEqual(['codice-di-migrazione']);
    expect(kinds(['+390612345678', '+39800123456'], IT)).toEqual(['codice-di-migrazione', 'freephone-controller']);
    const eleven = Array.from({ length: 11 }, (_, at) => `+398001234${at + 10}`);
    expect(kinds(eleven, IT)).toEqual(['codice-di-migrazione', 'freephone-controller', 'see-attached']);
    expect([kinds(['+31201234567'], NL), kinds(['+31881234567'], NL)]).toEqual([[], ['number-allocation']]);
  });

  test.each<[string, string, string, Playbook]>([
    ['Austria', '+43800123456', '+43720000100', EU_OTHER],
    ['Belgium', '+3280012345', '+3225550000', EU_OTHER],
    ['Ireland', '+3531800123456', '+35310000100', IE],
    ['the Netherlands', '+31800123456', '+31201234567', NL],
    ['Spain', '+34900123456', '+34910000100', ES],
    ['Italy', '+39800123456', '+390612345678', IT],
  ])('of %s includes who controls %s, found before anything is filed, and for %s it does not', (_, ...row) => {
    const [freephone, other, playbook] = row;
    const asked = (numbers: readonly string[]) => {
      const order = orderOf(numbers);
      const kinds = [requiredEvidence(order, playbook), orderPredecessors(order, playbook)];
      return kinds.map((rows) => rows.filter(({ kind }) => kind === 'freephone-controller').length);
    };
    expect([asked([freephone]), asked([other]), asked([other, freephone])]).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
    const [task] = orderTasks(orderOf([freephone]), CARRIER, playbook, ORDER.createdAt).filter(
      ({ kind }) => kind === 'freephone-controller',
    );
    expect(task).toMatchObject({ state: 'open', figure: '5 bd', owner: { email: ORDER.parties.operationsLead.email } });
    expect(codesOf(orderOf([freephone]), [freephone], playbook).map(({ code }) => code)).toContain('predecessor-open');
    const found = orderOf([freephone], { evidence: onFile({ 'freephone-controller': 'Example Number Hosting' }) });
    expect(codesOf(found, [freephone], playbook).map(({ code }) => code)).not.toContain('predecessor-open');
  });

  test('is a sheet of its own from the eleventh Austrian freephone number on, whatever stands beside them', () => {
    const kinds = (count: number) => {
      const freephone = Array.from({ length: count }, (_, at) => `+438001234${at + 10}`);
      const fixed = Array.from({ length: 12 }, (_, at) => `+432225550${at + 100}`);
      return requiredEvidence(orderOf([...fixed, ...freephone]), EU_OTHER).map(({ kind }) => kind);
    };
    expect([kinds(0), kinds(10), kinds(11)]).toEqual([
      [],
      ['freephone-controller'],
      ['freephone-controller', 'see-attached'],
    ]);
  });

  test('for toll-free numbers of an agency that is gone is the bill of the claim, and no linking letter', () => {
    const tollFree = ['+18005550199'];
    const of = (papers: Readonly<Record<string, string>>) =>
      codesOf(orderOf(tollFree, { evidence: onFile(papers) }), tollFree, US_TF);
    expect(of({ respOrg: 'EXA01' })).toEqual([]);
    const [fault, ...more] = of({ respOrg: 'BRD07' });
    expect(fault).toMatchObject({ code: 'evidence-missing' });
    expect(fault?.message).toContain('defunct-resporg-bill');
    expect(more).toEqual([]);
    expect(of({ respOrg: 'BRD07', 'defunct-resporg-bill': '2026-11-20' })).toEqual([]);
  });

  test('is a later bill, where the one of the claim has grown too old by the day of the filing', () => {
    const tollFree = ['+18005550199'];
    const of = (day: string) =>
      codesOf(
        orderOf(tollFree, { evidence: onFile({ respOrg: 'BRD07', 'defunct-resporg-bill': day }) }),
        tollFree,
        US_TF,
      ).map(({ code }) => code);
    // 90 and 91 days before 26 November.
    expect([of('2026-08-28'), of('2026-08-27')]).toEqual([[], ['evidence-void']]);
  });
});

describe('a task before the filing', () => {
  const bundled = orderOf(both, { traits: { bundled: true } });

  test('has an owner, and a deadline in working days of the desk from the day of the order', () => {
    const [rio, unbundling] = orderTasks(bundled, CARRIER, RULES, ORDER.createdAt);
    expect(rio).toMatchObject({ kind: 'rio', dueAt: '2026-11-30T09:00:00Z', origin: 'default', figure: '5 bd' });
    expect(unbundling).toMatchObject({
      kind: 'unbundling',
      state: 'open',
      owner: { name: 'Olu Owner', email: 'owner@acme.example' },
      dueAt: '2026-12-07T09:00:00Z',
      figure: '10 bd',
      origin: 'practice',
      source: 'a field report',
    });
  });

  test('belongs to the country lead where the order names one', () => {
    const countryLead = { name: 'Claude Contrée', email: 'lead@acme.example' };
    const order = { ...bundled, parties: { ...ORDER.parties, countryLead } };
    expect(orderTasks(order, CARRIER, RULES, ORDER.createdAt).map(({ owner }) => owner.email)).toEqual([
      'lead@acme.example',
      'lead@acme.example',
    ]);
  });

  test('is overdue after its deadline and done when the last number has its evidence', () => {
    const late = orderTasks(bundled, CARRIER, RULES, '2026-11-30T09:00:01Z');
    expect(late.map(({ state }) => state)).toEqual(['overdue', 'open']);
    const half = { ...bundled, evidence: rios({ [FRENCH]: RIO_OF[FRENCH] }) };
    expect(orderTasks(half, CARRIER, RULES, '2026-11-30T09:00:00Z')[0]?.state).toBe('open');
    const whole = { ...bundled, evidence: rios(RIO_OF) };
    expect(orderTasks(whole, CARRIER, RULES, '2026-12-30T09:00:00Z')[0]).toMatchObject({
      state: 'done',
      doneAt: RECEIVED.receivedAt,
    });
  });

  test("runs against the holding ID's thirty days where an agency is gone", () => {
    const order = orderOf(['+18005550199'], { evidence: onFile({ respOrg: 'BRD07' }) });
    const tasks = orderTasks(order, CARRIER, US_TF, '2026-11-25T09:00:00Z');
    expect(tasks.at(-1)).toMatchObject({ figure: '30 cd', origin: 'industry', since: RECEIVED.receivedAt });
    expect(tasks.map(({ kind, state, dueAt }) => [kind, state, dueAt])).toEqual([
      ['respOrg', 'done', '2026-11-25T09:00:00Z'],
      ['defunct-resporg-bill', 'open', '2026-12-24T09:00:00Z'],
    ]);
  });

  test('is what a port with a good letter waits for, until the deadline or the age of the letter', () => {
    const port = portIn('READY_TO_FILE');
    const tasks = orderTasks(bundled, CARRIER, RULES, ORDER.createdAt);
    const wait = (until: string | null) =>
      waitingFor(port, { carrier: CARRIER, playbook: RULES, openTasksUntil: until });
    expect(wait(openTasksUntil(tasks))).toMatchObject({ what: 'predecessors', until: '2026-11-30T09:00:00Z' });
    expect(wait('2027-01-01T09:00:00Z')).toMatchObject({ what: 'predecessors', until: '2026-12-11T00:00:00Z' });
    expect(wait(null)).toMatchObject({ what: 'filing', until: '2026-12-11T00:00:00Z' });
    expect(
      waitingFor(portIn('LOA_PENDING'), { carrier: CARRIER, playbook: RULES, openTasksUntil: ORDER.createdAt })?.what,
    ).toBe('loa');
  });
});

describe('findings of evidence', () => {
  const findings = (order: Order, now = ORDER.createdAt) =>
    evidenceFindings(order, CARRIER, RULES, orderTasks(order, CARRIER, RULES, now), now);

  test('tell of late tasks and their owners', () => {
    const [finding] = findings(orderOf(both), '2026-12-01T09:00:00Z');
    expect(finding?.code).toBe('predecessor-overdue');
    expect(finding?.message).toContain('Monday 30 November 2026');
  });

  test('tell the same oddity of many numbers once', () => {
    const order = orderOf(both, { evidence: rios(RIO_OF) });
    const [finding, ...more] = findings(order);
    expect(finding?.code).toBe('rio-of-another-operator');
    expect(finding?.message).toMatch(/ So it is with 1 more\.$/u);
    expect(more).toEqual([]);
  });

  test('lint the registration number and the identifiers of the record by their country', () => {
    const entity = { legalName: 'Acme France SAS', registrationNumber: '732 829 321' };
    const order = orderOf(both, { country: 'FR', entity });
    expect(findings(order).map(({ code }) => code)).toEqual(['identifier-check-digit']);
    expect(findings({ ...order, entity: { ...entity, registrationNumber: '732 829 320' } })).toEqual([]);
    const csr = {
      source: 'carrier',
      receivedAt: '2026-11-24T10:00:00Z',
      legalName: 'Acme France SAS',
      accountNumber: '417',
      billingAddress: { lines: ['1 rue Exemple'] },
      serviceAddress: { lines: ['1 rue Exemple'] },
      authorisedContacts: [],
      numbers: both,
      extra: { siret: '73282932000075', naf: '62.01Z', lineType: 'multi' },
    };
    const recorded = { ...order, entity: { legalName: 'Acme France SAS' }, csr };
    expect(findings(recorded).map(({ code }) => code)).toEqual(['identifier-check-digit', 'identifier-format']);
  });
});

describe('evidence as it is shown', () => {
  test('hides all but the end of a RIO and of a codice, and nothing of a register entry', () => {
    const evidence: Evidence = {
      ...rios(RIO_OF),
      ...onFile({ gewerberegister: 'Beispiel GmbH', 'codice-segreto': 'AB12' }),
    };
    const shown = shownEvidence(evidence);
    expect(shown['rio']).toMatchObject({ values: { [FRENCH]: '••••E9', [NEIGHBOUR]: '••••46' } });
    expect(shown['gewerberegister']).toMatchObject({ value: 'Beispiel GmbH' });
    expect(shown['codice-segreto']).toMatchObject({ value: '••••12' });
  });

  test('leaves nothing to read under a secret name of the record, however deep', () => {
    const extra = { rio: { [FRENCH]: RIO_OF[FRENCH] }, RIOs: [RIO_OF[FRENCH]], passcode: 4711, lineType: 'multi' };
    const text = JSON.stringify(shownExtra({ extra }));
    expect(text).not.toMatch(/F0P|KE9|4711/u);
    expect(text).toContain('"lineType":"multi"');
  });
});

describe('every kind that a playbook asks for', () => {
  const kinds = [...new Set(PLAYBOOKS.flatMap((playbook) => evidenceForms(playbook).map(({ kind }) => kind)))];

  test('has a validator that takes no empty value', () => {
    for (const kind of kinds) {
      const put = { per: 'number', values: { [FRENCH]: ' ' } } as const;
      const judged = judgeEvidence(kind, put, { order: orderOf([FRENCH]), today: '2026-11-24' });
      expect(judged.faults, kind).toHaveLength(1);
    }
  });

  test('and that has a value with which a number could be moved is secret', () => {
    expect(kinds.filter((kind) => evidenceKind(kind).isSecret).sort()).toEqual([
      'codice-di-migrazione',
      'codice-segreto',
      'rio',
    ]);
  });
});

describe('the kinds that may be put', () => {
  test('are those asked for, those that do as well, and what is done before, each once', () => {
    expect(evidenceForms(RULES).map(({ kind, per }) => [kind, per])).toEqual([
      ['rio', 'number'],
      ['unbundling', 'order'],
      ['see-attached', 'order'],
    ]);
    expect(evidenceForms(DE_GEO).map(({ kind }) => kind)).toEqual([
      'portierungsauftrag',
      'gewerberegister',
      'handelsregister',
    ]);
  });
});
