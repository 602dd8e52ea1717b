import { createECDH } from 'node:crypto';

/** base64url, as RFC 8292 and browsers want them. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Of a secret of the installation, 32 bytes: its backups hold it with the other keys, and a restore brings it back. */
export function vapidKeys(secret: Uint8Array): VapidKeys {
  const scalar = Uint8Array.from(secret);
  // P-256 takes a number below its order, which begins with 32 ones: without the first bit it always is.
  scalar[0] = (scalar[0] ?? 0) & 0x7f;
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  return {
    publicKey: curve.getPublicKey('base64url'),
    privateKey: Buffer.from(scalar).toString('base64url'),
  };
}
