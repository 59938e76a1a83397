import type { RollbackBasis } from '../../../rollback/rollback-window';

/** What a losing carrier's desk is told, in one of the languages that it can be written to. */
export interface CarrierWords {
  readonly greeting: string;
  readonly closing: (sender: string) => string;
  readonly numbersHeading: (count: number) => string;
  readonly labels: {
    readonly customer: string;
    readonly accountNumber: string;
    readonly btn: string;
    readonly reference: string;
    readonly contact: string;
    readonly askedOn: string;
    readonly movedOn: string;
    readonly window: string;
    readonly basis: string;
    /** A change of the clocks that falls into the window. */
    readonly clockChange: string;
    readonly calledBy: string;
    readonly reason: string;
    readonly criterion: string;
  };
  readonly csr: {
    readonly subject: (company: string, numbers: number) => string;
    readonly reminderSubject: (company: string, numbers: number) => string;
    readonly intro: (company: string) => string;
    readonly reminder: (company: string) => string;
    readonly fieldsHeading: string;
    readonly fields: readonly string[];
    readonly action: string;
    readonly within: (businessDays: number) => string;
    readonly soon: string;
    readonly unavailable: string;
  };
  readonly portBack: {
    readonly subject: (company: string, numbers: number) => string;
    readonly intro: (company: string, carrier: string) => string;
    readonly action: string;
    readonly closed: (until: string) => string;
    readonly letter: string;
    readonly confirm: (name: string, phone: string | undefined, email: string) => string;
    readonly until: (timeLeft: string, until: string) => string;
    /** After the instant of a clock change: the window is none the longer or shorter for it. */
    readonly hoursKept: string;
    /** On what the hours rest, said to the carrier itself, and that they are no right; `confirmedOn`: the day of its word. */
    readonly basis: Readonly<Record<RollbackBasis, (hours: string, confirmedOn: string | undefined) => string>>;
  };
  /** The paragraph for the desk, before what our people read beside it; no `window` once it has closed. */
  readonly halfPorted: (
    carrier: string,
    fixBy: string,
    window: { readonly left: string; readonly until: string } | null,
  ) => string;
  /** The repair of a half-ported number, told to the desk that was asked for it. */
  readonly halfPortRepaired: {
    readonly subject: (company: string) => string;
    readonly text: string;
    readonly action: string;
  };
}
