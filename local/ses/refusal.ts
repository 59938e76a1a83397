/** An answer of SES that is not the one hoped for, by SES's own code. */
export class SesRefusal extends Error {
  readonly code: 'MessageRejected' | 'InvalidParameterValue' | 'ConfigurationSetDoesNotExist' | 'MissingParameter';

  constructor(code: SesRefusal['code'], message: string) {
    super(message);
    this.name = code;
    this.code = code;
  }
}
