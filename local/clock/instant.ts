/** Virtual epoch milliseconds as the API writes an instant: 2026-12-10T10:00:00Z, no fraction where it is zero. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
