import { sign, verify } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openKey } from '../crypto/open-key.ts';
import type { Random } from '../crypto/random.ts';
import { rawPublicKey, signingKey, verifyingKey } from '../crypto/signing-key.ts';
import { damaged } from './refusal.ts';

/** The last entry of an archive, after the manifest that it signs. The manifest contains the checksums of everything else. */
export const SIGNATURE_ENTRY = 'signature.json';
const KEY_NAME = 'backup-signature';

export interface Signer {
  /** The raw Ed25519 key of 32 bytes, which identifies the installation. */
  readonly publicKey: Uint8Array;
  /** The bytes of the entry. */
  sign(manifest: Uint8Array): Uint8Array;
}

/** Created at its first use, in DATA_DIR/keys. A restore restores it, so that the key on paper stays valid. */
export async function openSigner(dataDir: string, random: Random): Promise<Signer> {
  return signerOf(await openKey(dataDir, KEY_NAME, random));
}

/** The verifying key of the installation with this folder of keys; undefined if it has signed nothing yet. */
export async function knownSigner(keysFolder: string): Promise<Uint8Array | undefined> {
  const seed = await readFile(join(keysFolder, KEY_NAME)).catch(() => undefined);
  return seed?.length === SEED_BYTES ? signerOf(seed).publicKey : undefined;
}

/** Returns whose signature it is. Throws `damaged` if it does not match this manifest. */
export function verifySignature(entry: Uint8Array, manifest: Uint8Array): Uint8Array {
  const { publicKey, signature } = parse(entry);
  if (!verify(null, signedBytes(manifest), verifyingKey(publicKey), signature)) {
    throw damaged('its signature');
  }
  return publicKey;
}

const SEED_BYTES = 32;
const bytesOf = (count: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine(({ length }) => length === count);
const entrySchema = z.strictObject({ publicKey: bytesOf(32), signature: bytesOf(64) });

function signerOf(seed: Uint8Array): Signer {
  const key = signingKey(seed);
  const publicKey = rawPublicKey(key);
  return {
    publicKey,
    sign: (manifest) =>
      Buffer.from(
        JSON.stringify({
          publicKey: Buffer.from(publicKey).toString('base64'),
          signature: sign(null, signedBytes(manifest), key).toString('base64'),
        }),
      ),
  };
}

function parse(entry: Uint8Array): z.output<typeof entrySchema> {
  try {
    return entrySchema.parse(JSON.parse(Buffer.from(entry).toString('utf8')));
  } catch {
    throw damaged('its signature');
  }
}

/** The label prevents anything else that this key may sign from being taken for a manifest. */
function signedBytes(manifest: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('poruch backup manifest\n'), manifest]);
}
