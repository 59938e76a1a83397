import { quoted, type ImportFault } from './import-fault';
import type { ImportRow } from './import-row';

/**
 * Rows that name another holder of an account than most rows of that account do. One account has one holder; a letter in any
 * other name is rejected by the losing carrier. Rows without an account number or BTN are not compared.
 */
export function holderFaults(rows: readonly ImportRow[]): readonly ImportFault[] {
  return [...byAccount(rows).values()].flatMap((account) => {
    const holder = mostNamed(account);
    if (holder === undefined) return [];
    return account
      .filter((row) => row.cells.legalName !== holder.cells.legalName)
      .map(({ line, cells }) => ({
        line,
        column: 'legalName',
        code: 'another-holder',
        message: `${quoted(cells.legalName ?? '')}, but line ${holder.line} says ${quoted(holder.cells.legalName ?? '')} for the same account. One account has one holder.`,
      }));
  });
}

function byAccount(rows: readonly ImportRow[]): ReadonlyMap<string, readonly ImportRow[]> {
  const accounts = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const { losingCarrier, accountNumber, btn } = row.cells;
    if (accountNumber === undefined && btn === undefined) continue;
    const key = JSON.stringify([losingCarrier, accountNumber, btn]);
    const account = accounts.get(key);
    if (account === undefined) accounts.set(key, [row]);
    else account.push(row);
  }
  return accounts;
}

/** The first row of the name that most rows have; of two that are as frequent, the one that stands first. */
function mostNamed(account: readonly ImportRow[]): ImportRow | undefined {
  const names = new Map<string, { readonly first: ImportRow; count: number }>();
  for (const row of account) {
    const name = row.cells.legalName ?? '';
    const known = names.get(name);
    if (known === undefined) names.set(name, { first: row, count: 1 });
    else known.count += 1;
  }
  return [...names.values()].sort((a, b) => b.count - a.count)[0]?.first;
}
