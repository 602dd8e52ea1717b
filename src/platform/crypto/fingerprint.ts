import { createHash } from 'node:crypto';

/** Equal for values that are the same JSON in the same order: to recognise a value, or to detect a change. */
export function fingerprint(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
