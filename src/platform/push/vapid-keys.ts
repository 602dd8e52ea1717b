import { createECDH } from 'node:crypto';

/** base64url, as RFC 8292 and browsers expect them. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Derived from a secret of 32 bytes of the installation, which is part of backups and restored with them. */
export function vapidKeys(secret: Uint8Array): VapidKeys {
  const scalar = Uint8Array.from(secret);
  // P-256 needs a number below its order, which begins with 32 ones: clearing the first bit ensures that.
  scalar[0] = (scalar[0] ?? 0) & 0x7f;
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  return {
    publicKey: curve.getPublicKey('base64url'),
    privateKey: Buffer.from(scalar).toString('base64url'),
  };
}
