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
    /** On what the hours rest, said to the carrier itself; `confirmedOn` is the day on which it confirmed them. */
    readonly basis: Readonly<Record<RollbackBasis, (hours: string, confirmedOn: string | undefined) => string>>;
  };
  /** The paragraph for the desk in a mail that otherwise goes to the company. */
  readonly halfPorted: (carrier: string) => string;
}
