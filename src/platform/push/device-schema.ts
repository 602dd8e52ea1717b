import { ECDH } from 'node:crypto';
import { z } from 'zod';
import { isPublicHost } from '../outgoing/public-address.ts';

/** Longest of the known services: some 250 signs. */
const MAX_ENDPOINT_LENGTH = 1_000;
const AUTH_BYTES = 16;

/**
 * A push subscription as a browser, or an attacker, sends it. Where the endpoint resolves to is checked at each request
 * (`platform/outgoing`). Push services use no port and no password in their addresses.
 */
export const pushDeviceSchema = z.object({
  endpoint: z.string().max(MAX_ENDPOINT_LENGTH).refine(isPushService),
  publicKey: z.string().max(100).refine(isPublicKey),
  authSecret: z
    .string()
    .max(100)
    .refine((text) => bytesOf(text)?.length === AUTH_BYTES),
});

function isPushService(text: string): boolean {
  // URL parsers drop characters that are not allowed in an address, so two texts could mean the same address.
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
