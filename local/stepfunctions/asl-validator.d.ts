/** asl-validator 4.0.0 ships no types. It writes defaults into the definition it is given: hand it a clone. */
declare module 'asl-validator' {
  interface Verdict {
    readonly isValid: boolean;
    readonly errorsText: (separator?: string) => string;
  }
  export default function validate(definition: object): Verdict;
}
