import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../local/voyage/clean';
import { sail, type PortOutcome } from '../../local/voyage/sail';
import { deviationsFrom, type Arrival } from '../../local/voyage/verdict';

describe('the voyage', () => {
  const out = mkdtempSync(join(tmpdir(), 'portolan-voyage-'));
  const lines: string[] = [];
  let outcomes: readonly PortOutcome[];

  beforeAll(async () => {
    outcomes = await sail({ write: (line) => lines.push(line), out });
  }, 300_000);
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('brings every port to the end that it tells of', () => {
    expect(outcomes.map(({ phase, deviations }) => ({ phase, deviations }))).toEqual([
      { phase: 'COMPLETED', deviations: [] },
      { phase: 'COMPLETED', deviations: [] },
      { phase: 'ROLLED_BACK', deviations: [] },
    ]);
  });

  it('prints each final phase by its name with the transitions of the port', () => {
    for (const { number, phase, transitions } of outcomes) {
      const line = lines.find((one) => one.includes(number) && one.includes('transitions: '));
      expect(line).toContain(phase);
      expect(line).toContain(`transitions: ${transitions} `);
    }
  });

  it('takes a clean port through its life in at most 45 transitions', () => {
    expect(outcomes[0]?.transitions).toBeGreaterThan(0);
    expect(outcomes[0]?.transitions).toBeLessThanOrEqual(45);
  });

  it('tells the hour of the desk and UTC, and every mail', () => {
    expect(lines.some((line) => line.includes('Tue 15 Dec 2026 10:00  2026-12-15T10:00:00Z'))).toBe(true);
    const mails = outcomes.reduce((sum, outcome) => sum + outcome.mails, 0);
    expect(lines.filter((line) => /^.{45} {2}mail {2}/.test(line))).toHaveLength(mails);
  });

  it('keeps every mail and every letter', () => {
    for (const { slug, mails } of outcomes) {
      const kept = readdirSync(join(out, slug, 'mails'));
      expect(kept.filter((file) => file.endsWith('.eml'))).toHaveLength(mails);
      expect(kept.filter((file) => file.endsWith('.html'))).toHaveLength(mails);
      expect(kept.some((file) => file.endsWith('.ics'))).toBe(true);
      for (const letter of ['port', 'rollback', 'field-sheet']) {
        expect(
          readFileSync(join(out, slug, 'letters', `${letter}.pdf`))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-');
      }
    }
    expect(existsSync(join(out, 'timeline.txt'))).toBe(true);
  });
});

describe('the verdict on a port', () => {
  const asTold: Arrival = {
    phase: 'COMPLETED',
    transitions: 45,
    passes: clean.ending.passes,
    occasions: Object.entries(clean.ending.mails).flatMap(([occasion, count]) => Array<string>(count).fill(occasion)),
    executions: ['SUCCEEDED'],
    surprises: [],
  };

  it('has nothing to say of a port that came to its end', () => {
    expect(deviationsFrom(clean.ending, asTold)).toEqual([]);
  });

  it.each<[string, Partial<Arrival>, RegExp]>([
    ['another final phase', { phase: 'ROLLED_BACK' }, /ended in ROLLED_BACK, not in COMPLETED/],
    ['a phase that was left out', { passes: clean.ending.passes.slice(1) }, /passed READY_TO_FILE/],
    ['a mail that went out twice', { occasions: [...asTold.occasions, 'port-completed'] }, /2 mails of port-completed/],
    ['a mail that was not told of', { occasions: [...asTold.occasions, 'loa-reminder'] }, /1 mails of loa-reminder/],
    ['an execution that failed', { executions: ['FAILED'] }, /executions are FAILED/],
    ['a transition too many', { transitions: 46 }, /46 transitions, more than 45/],
    ['a call that was refused', { surprises: ['"x" was refused'] }, /was refused/],
  ])('names %s', (_case, change, message) => {
    const deviations = deviationsFrom(clean.ending, { ...asTold, ...change });
    expect(deviations).toHaveLength(1);
    expect(deviations[0]).toMatch(message);
  });
});
