import { describe, expect, it } from 'vitest';
import { evidenceForms } from '../../../functions/domain/evidence/asked-evidence';
import { IDENTIFIER_FORMATS } from '../../../functions/domain/paperwork/identifiers';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import { EVIDENCE_DEADLINE } from '../../../functions/domain/playbooks/evidence-deadline';
import { papersOf } from '../../../functions/domain/playbooks/papers';
import {
  type Playbook,
  signatureKinds,
  type SignatureRule,
  strictestSignatureRule,
} from '../../../functions/domain/playbooks/playbook';
import { isTimeZone } from '../../../functions/domain/time/instant';

const twice = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) !== at);

describe.each(PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))('Row %s', (_, playbook) => {
  const { documents, evidence, fields, identifiers = [], predecessors = [], signatures, windows } = playbook;
  const kinds = evidence.map(({ kind }) => kind);

  it('names no document, artefact or task twice', () => {
    expect([
      twice(documents.map(({ kind }) => kind)),
      twice(kinds),
      twice(predecessors.map(({ kind }) => kind)),
    ]).toEqual([[], [], []]);
  });

  it('lists fields of papers that it asks for, and each once', () => {
    expect(fields.length).toBeGreaterThan(0);
    const papers = papersOf(playbook).map(({ kind }) => kind);
    expect(fields.filter(({ document }) => !papers.includes(document))).toEqual([]);
    expect(twice(fields.map(({ document, name, source }) => `${document} ${name} ${source}`))).toEqual([]);
  });

  it('gives every task days, and lets evidence of its kind close it', () => {
    const forms = evidenceForms(playbook).map(({ kind }) => kind);
    expect(predecessors.map(({ kind }) => kind).filter((kind) => !forms.includes(kind))).toEqual([]);
    expect(predecessors.filter(({ businessDays }) => !(businessDays.value > 0))).toEqual([]);
  });

  it('says of evidence that is not always asked for in which case it is', () => {
    expect(evidence.filter(({ required, when }) => required === false && (when ?? '') === '')).toEqual([]);
  });

  it('names only cases that its own orders can be of, and evidence that it asks for', () => {
    const rows = [...evidence, ...predecessors];
    const alien = rows.filter(({ whenClass }) => whenClass?.some((name) => playbook.classes.includes(name)) === false);
    expect(alien).toEqual([]);
    const others = rows.flatMap(({ whenEvidence }) => (whenEvidence === undefined ? [] : [whenEvidence.value.kind]));
    const clocks = evidence.flatMap(({ deadline: { value } }) => value.sinceEvidence ?? []);
    expect([...others, ...clocks].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('lints identifiers by a form that is known for the country', () => {
    const known = IDENTIFIER_FORMATS.filter(({ country }) => country === playbook.country).map(({ item }) => item);
    expect(identifiers.map(({ item }) => item).filter((item) => !known.includes(item))).toEqual([]);
  });

  it('has windows that open before they close, on clocks that exist', () => {
    for (const { from, to, zone } of [...windows.aws.value, ...(windows.carrier?.value ?? [])]) {
      expect([from, to].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(time))).toBe(true);
      expect(from < to).toBe(true);
      expect(isTimeZone(zone)).toBe(true);
    }
  });

  it('goes by the strictest of all who receive the letter', () => {
    const limits = signatures.map(({ maxAgeDays }) => maxAgeDays.value).filter((days) => days !== null);
    expect(strictestSignatureRule(playbook)?.maxAgeDays.value).toBe(Math.min(...limits));
  });
});

describe('Those who receive the letter', () => {
  const found = { origin: 'carrier', source: 'somebody' } as const;
  const rule = (recipient: string, days: number | null, kinds: SignatureRule['kinds']['value']): SignatureRule => ({
    recipient,
    maxAgeDays: { value: days, ...found },
    kinds: { value: kinds, ...found },
  });
  const both = ['wet', 'validated-e-signature'] as const;
  const [first] = PLAYBOOKS;
  const received = (...signatures: SignatureRule[]): Playbook => {
    if (first === undefined) throw new Error('there is a row');
    return { ...first, signatures };
  };

  it('limit nothing where they state no age', () => {
    expect(strictestSignatureRule(received(rule('A', null, both), rule('B', 30, both)))?.recipient).toBe('B');
    expect(strictestSignatureRule(received(rule('A', null, both)))).toBeUndefined();
  });

  it('narrow nothing where they say nothing of kinds', () => {
    const silent = rule('A', 90, null);
    expect(signatureKinds(received(silent, rule('B', 15, both)))).toEqual({ kinds: both, source: 'B: somebody' });
    expect(signatureKinds(received(rule('B', 15, both), silent, rule('C', null, ['wet'])))).toEqual({
      kinds: ['wet'],
      source: 'C: somebody',
    });
    expect(signatureKinds(received(silent)).kinds).toEqual([]);
  });
});

describe('The papers of a playbook', () => {
  const row = { origin: 'practice', source: 'somebody' } as const;
  const loa = { kind: 'loa', name: 'Letter', required: true, ...row };

  it('are its documents and what it asks for beyond them, each kind once', () => {
    const rio = { kind: 'rio', name: 'RIO', per: 'number', deadline: EVIDENCE_DEADLINE, ...row } as const;
    expect(papersOf({ documents: [loa], evidence: [rio, { ...rio, kind: 'loa' }] })).toEqual([
      loa,
      { kind: 'rio', name: 'RIO', required: true, ...row },
    ]);
  });

  it.each([
    ['only in some cases', { required: false, when: 'a reseller is involved' }],
    ['only beyond ten numbers', { beyondNumbers: { value: 10, ...row } }],
  ])('asked for %s are not said to be required', (_, condition) => {
    const evidence = [
      { kind: 'sheet', name: 'Sheet', per: 'order', deadline: EVIDENCE_DEADLINE, ...row, ...condition } as const,
    ];
    expect(papersOf({ documents: [], evidence })).toEqual([{ kind: 'sheet', name: 'Sheet', required: false, ...row }]);
  });
});
