import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';

export interface SigningKeys {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The identity provider's RSA key; kept with the data, so that a token survives a restart. */
export async function signingKeys(directory: string | undefined): Promise<SigningKeys> {
  const file = directory === undefined ? undefined : join(directory, 'token-key.json');
  if (file !== undefined && existsSync(file)) return imported(JSON.parse(readFileSync(file, 'utf8')) as JWK);
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  if (file !== undefined && directory !== undefined) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  }
  return { keyId: 'local', privateKey, publicKey };
}

async function imported(key: JWK): Promise<SigningKeys> {
  const { kty, n, e } = key;
  if (kty === undefined || n === undefined || e === undefined) throw new Error('The saved token key is not an RSA key');
  return {
    keyId: 'local',
    privateKey: (await importJWK(key, 'RS256')) as CryptoKey,
    publicKey: (await importJWK({ kty, n, e }, 'RS256')) as CryptoKey,
  };
}
