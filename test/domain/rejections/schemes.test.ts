import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES } from '../../../functions/domain/rejections/classes';
import type { CodeRow } from '../../../functions/domain/rejections/code-row';
import { diagnose } from '../../../functions/domain/rejections/diagnose';
import { SCHEMES, spellings } from '../../../functions/domain/rejections/scheme-tables';
import { LSR } from '../../../functions/domain/rejections/schemes/lsr';
import { BANDWIDTH } from '../../../functions/domain/rejections/schemes/bandwidth';

const schemes: readonly (readonly [string, readonly CodeRow[]])[] = Object.entries(SCHEMES);
const rows = schemes.flatMap(([scheme, table]) => table.map((row) => ({ scheme, ...row })));
const named = (found: readonly { scheme: string; code: string }[]): readonly string[] =>
  found.map(({ scheme, code }) => `${scheme} ${code}`);

describe('The code tables', () => {
  it.each(schemes)('No code or name of %s stands in two rows', (_, table) => {
    const keys = table.flatMap(spellings);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('Every class is what some code stands for', () => {
    const used = new Set<string>(rows.flatMap(({ classes }) => classes));
    expect(Object.keys(REJECTION_CLASSES).filter((name) => !used.has(name))).toEqual([]);
  });

  it('Every class but the two that only a comparison can tell is the first meaning of some code', () => {
    const first = new Set<string>(rows.map(({ classes }) => classes[0]));
    const never = Object.keys(REJECTION_CLASSES).filter((name) => !first.has(name));
    expect(never).toEqual(['ENTITY_SUFFIX', 'ADDRESS_FORMAT']);
  });

  it('No row is without a source or a meaning', () => {
    expect(named(rows.filter(({ source }) => source.length < 20))).toEqual([]);
    expect(named(rows.filter(({ meaning }) => !/^[A-Z].{9,}\.$/.test(meaning)))).toEqual([]);
  });

  it('No row names a class twice', () => {
    expect(named(rows.filter(({ classes }) => new Set(classes).size !== classes.length))).toEqual([]);
  });

  it('A code that stops the clock blocks the port', () => {
    const harmless = rows.filter(({ scheme, code, blocks }) => !blocks && diagnose(scheme, code).clock !== 'INFO');
    expect(named(harmless)).toEqual([]);
  });

  it('A code that blocks and stops no clock is the refusal of a change to a port that stands', () => {
    const refused = rows.filter(({ scheme, code, blocks }) => blocks && diagnose(scheme, code).clock === 'INFO');
    expect(named(refused)).toEqual([
      'bandwidth 7432',
      'bandwidth 7433',
      'bandwidth 7300',
      'bandwidth 7301',
      'bandwidth 7302',
      'bandwidth 7371',
      'lsr E33',
      'lsr E34',
      'wbci 8141',
      'wbci 8142',
    ]);
  });

  it('Where a row overrules the clock of its class it also says what to do instead', () => {
    const silent = rows.filter(({ clock, nextStep }) => clock !== undefined && nextStep === undefined);
    expect(named(silent)).toEqual([]);
  });

  it('A code that the wholesaler translates means the same in the carrier’s own words', () => {
    const own = new Map(LSR.map((row: CodeRow) => [row.code, row.classes[0]]));
    const translated = BANDWIDTH.flatMap((row) => (row.underlying ?? []).map((code) => ({ row, code })));
    const carriers = translated.filter(({ code }) => !code.startsWith('LNP'));
    expect(carriers.filter(({ row, code }) => !row.classes.some((name) => name === own.get(code)))).toEqual([]);
    expect(new Set(carriers.map(({ code }) => code))).toEqual(new Set(own.keys()));
  });

  it('The clock of a translated code is that of the carrier’s own', () => {
    const differing = BANDWIDTH.filter(({ code, classes, underlying = [] }) =>
      underlying
        .filter((own) => !own.startsWith('LNP') && diagnose('lsr', own).class === classes[0])
        .some((own) => diagnose('lsr', own).clock !== diagnose('bandwidth', code).clock),
    );
    expect(differing).toEqual([]);
  });

  it('The old help-desk numbers of Somos and the old exceptions of Telnyx are history, all others are alive', () => {
    const history = rows.filter(({ historyOnly }) => historyOnly === true);
    expect(new Set(history.map(({ scheme }) => scheme))).toEqual(new Set(['somos', 'telnyx']));
    expect(history.filter(({ scheme }) => scheme === 'somos').every(({ code }) => /^\d\d$/.test(code))).toBe(true);
    expect(rows.some(({ scheme, code, historyOnly }) => scheme === 'somos' && /^\d/.test(code) && !historyOnly)).toBe(
      false,
    );
  });
});
