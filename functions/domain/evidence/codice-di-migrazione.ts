import { compact, refused, taken, type EvidenceQuestion, type EvidenceRemark, type EvidenceValidator } from './verdict';

// Operator, resource, service and control character. What consumer guides say of AGCOM 274/07/CONS; none of them gives the
// arithmetic of the control character, so a code of another make is only asked about (a codice segreto has no service).
const FOUR_PARTS = /^(?<operator>[A-Z0-9]{3})(?<resource>[A-Z0-9]{8,12})(?<service>\d{3})(?<control>[A-Z0-9])$/u;

/**
 * The codice di migrazione of an Italian line (porting-facts §2.9). It is as good as a key to the
 * number: no message repeats any part of it.
 */
export const judgeCodiceDiMigrazione: EvidenceValidator = (question) => {
  const code = compact(question.value);
  if (!/^[A-Z0-9]{7,19}$/u.test(code)) {
    return refused(
      'migration-code-format',
      'A codice di migrazione has 7 to 19 letters and digits; it stands on the bill.',
    );
  }
  return taken(code, oddParts(code), oddService(code), oddResource(code, question));
};

function oddParts(code: string): EvidenceRemark | undefined {
  if (FOUR_PARTS.test(code)) return undefined;
  const message =
    'The code does not have the four parts of a codice di migrazione (operator, resource, service, control character). A codice segreto has a kind of its own; anything else may be a slip of the pen.';
  return { code: 'migration-code-unusual', message };
}

function oddService(code: string): EvidenceRemark | undefined {
  const service = FOUR_PARTS.exec(code)?.groups?.['service'];
  if (service === undefined || /^(00[1-9]|01[0-7]|222|999)$/u.test(service)) return undefined;
  return {
    code: 'migration-code-service',
    message: 'The three digits of the service are none that is known (001 to 017, 222, 999).',
  };
}

/** The resource is usually the number itself, as it is dialled. */
function oddResource(code: string, { number }: EvidenceQuestion): EvidenceRemark | undefined {
  const resource = FOUR_PARTS.exec(code)?.groups?.['resource'];
  if (resource === undefined || number === undefined || !/^0\d+$/u.test(resource)) return undefined;
  if (`+39${resource}` === number) return undefined;
  return {
    code: 'migration-code-of-another-line',
    message: `The code put for ${number} holds another phone number. Make sure that the bill is of this line.`,
  };
}

/** The codice segreto that some operators give besides; no source states its form. */
export const judgeCodiceSegreto: EvidenceValidator = ({ value }) => {
  const code = compact(value);
  return /^[A-Z0-9]{3,19}$/u.test(code)
    ? taken(code)
    : refused('secret-code-format', 'A codice segreto has letters and digits only, at least three of them.');
};
