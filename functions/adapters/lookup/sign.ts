import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

type Secret = string | ArrayBuffer | ArrayBufferView;

/** SHA-256 as AWS's signer asks for it, over Node's own: keyed, it is the HMAC. */
class Sha256 {
  #hash: Hash | Hmac;

  constructor(secret?: Secret) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: Uint8Array): void {
    this.#hash.update(data);
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  /** The signer never calls it; its interface asks for it. */
  reset(): void {
    this.#hash = createHash('sha256');
  }
}

const bytesOf = (secret: Secret): string | Uint8Array =>
  typeof secret === 'string'
    ? secret
    : ArrayBuffer.isView(secret)
      ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
      : new Uint8Array(secret);

export type Sign = (
  headers: Readonly<Record<string, string>>,
  body: string,
  at?: Date,
) => Promise<Readonly<Record<string, string>>>;

/** Signs a POST to DynamoDB by AWS's own signer: the headers to send, Authorization among them. Keys are derived once a day. */
export function signerFor(endpoint: URL, region: string, credentials: Credentials): Sign {
  const signer = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: Sha256 });
  const { protocol, hostname } = endpoint;
  return async (headers, body, at) => {
    const request = { method: 'POST', protocol, hostname, path: '/', headers: { ...headers }, body };
    return (await signer.sign(request, at === undefined ? {} : { signingDate: at })).headers;
  };
}
