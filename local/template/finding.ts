/** One fault of a template. */
export interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly message: string;
}
