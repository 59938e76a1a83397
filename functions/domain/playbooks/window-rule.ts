/** A span of the day in which numbers are moved, in local time of `zone`; both ends belong to it. */
export interface WindowRule {
  readonly days: 'mon-fri';
  readonly from: string;
  readonly to: string;
  readonly zone: string;
}
