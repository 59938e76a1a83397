/** Why a lookup gave no record. The words are ours or a code of Node or AWS: nothing of the body, which may hold data. */
export class LookupUnavailableError extends Error {
  override readonly name = 'LookupUnavailableError';
}
