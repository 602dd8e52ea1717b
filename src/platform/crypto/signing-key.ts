import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The fixed prefix of the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const PRIVATE_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

/** The Ed25519 key of a seed of 32 bytes. */
export function signingKey(seed: Uint8Array): KeyObject {
  const key = Buffer.concat([PRIVATE_HEADER, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of the public key. */
export function rawPublicKey(key: KeyObject): Uint8Array<ArrayBuffer> {
  const described = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return Uint8Array.from(described.subarray(-32));
}

/** The other way round: a key that verifies, from its 32 bytes. */
export function verifyingKey(raw: Uint8Array): KeyObject {
  const key = Buffer.concat([PUBLIC_HEADER, raw]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}
