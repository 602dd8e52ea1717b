import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { openKey } from '#platform/crypto/open-key.ts';
import type { Random } from '#platform/crypto/random.ts';
import { signingKey } from '#platform/crypto/signing-key.ts';
import { type HeadLine, signedText } from '../domain/head.ts';

/** Made when it is first asked for, in DATA_DIR/keys. It never leaves this machine, and no log has it. */
export async function openHeadKey(dataDir: string, random: Random): Promise<KeyObject> {
  return signingKey(await openKey(dataDir, 'audit-head', random));
}

/** What a witness needs to check heads, as PEM. */
export function publicKeyText(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).trim();
}

export function signHead(key: KeyObject, head: Omit<HeadLine, 'signature'>): Uint8Array {
  return sign(null, Buffer.from(signedText(head)), key);
}

/** Whether the owner of the key (private or public) signed this very head. */
export function isSigned(key: KeyObject, head: HeadLine): boolean {
  return verify(
    null,
    Buffer.from(signedText(head)),
    key.type === 'private' ? createPublicKey(key) : key,
    Buffer.from(head.signature, 'base64'),
  );
}
