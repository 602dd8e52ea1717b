import { createHash } from 'node:crypto';

/** The same for what is the same as JSON, in the same order: to recognise it, or to see that it changed. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
