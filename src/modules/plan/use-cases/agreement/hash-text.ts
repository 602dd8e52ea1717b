import { hash } from 'node:crypto';
import { canonicalText, type PlanText } from '../../domain/agreement/canonical-text.ts';
import { parseTextHash, type TextHash } from '../../domain/agreement/voter.ts';

/** A text in its canonical form, with the SHA-256 of its bytes in UTF-8: as `sha256sum` says it of the file. */
export function hashText(text: PlanText): { readonly words: string; readonly hash: TextHash } {
  const words = canonicalText(text);
  const made = parseTextHash(hash('sha256', words, 'hex'));
  if (!made) throw new Error('a hash that is none');
  return { words, hash: made };
}
