import { ECDH } from 'node:crypto';
import { z } from 'zod';
import { isPublicHost } from '../outgoing/public-address.ts';

/** Longest of the known services: some 250 signs. */
const LONGEST_ENDPOINT = 1_000;
const AUTH_BYTES = 16;

/**
 * What a browser says of itself, or a stranger in its name. Where the endpoint’s name leads to is looked at each time that
 * something is sent there (`platform/outgoing`); an address with a port or a password is no push service’s.
 */
export const pushDeviceSchema = z.object({
  endpoint: z.string().max(LONGEST_ENDPOINT).refine(isPushService),
  publicKey: z.string().max(100).refine(isPublicKey),
  authSecret: z
    .string()
    .max(100)
    .refine((text) => bytesOf(text)?.length === AUTH_BYTES),
});

function isPushService(text: string): boolean {
  // Signs that are no part of an address are left out of it by whoever reads it: two would be one.
  if (!/^https:\/\/[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.port + url.username + url.password + url.hash === '' && isPublicHost(url);
}

/** A point of the curve, not compressed. */
function isPublicKey(text: string): boolean {
  const bytes = bytesOf(text);
  if (bytes?.length !== 65 || bytes[0] !== 4) return false;
  try {
    ECDH.convertKey(bytes, 'prime256v1');
    return true;
  } catch {
    return false;
  }
}

function bytesOf(text: string): Uint8Array | undefined {
  return /^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url') : undefined;
}
