import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type HandOver, referenceIn } from '../../domain/partner/hand-over.ts';
import type { PassingOnContext } from '../../domain/passing-on-context.ts';
import { type HandOverOutcome, saveTrying } from '../../storage/hand-overs.ts';
import { failed, later } from './hand-over-outcomes.ts';
import type { PartnerWords } from './partner-words.ts';
import { readHandOverParts } from './read-hand-over-parts.ts';

/** A letter with what a program would be told: sent twice after all, it bears one id, and many mailboxes fold it into one. */
export async function mailHandOver(
  context: PassingOnContext,
  words: PartnerWords,
  handOver: HandOver,
): Promise<HandOverOutcome> {
  const { mail } = context.platform;
  const parts = await readHandOverParts(context, handOver);
  const to = parts?.body.email;
  if (!mail || !parts || to === undefined) return failed('no-way');
  const { report, place, link, position } = parts;
  const where = position
    ? `${place} (${position.lat.toFixed(5)}, ${position.lon.toFixed(5)})`
    : place;
  const letter = words.letter({
    words: handOver.words,
    link,
    reference: referenceIn(handOver.id),
    category: report.category,
    place: where,
  });
  if (!(await inTransaction(context, (tx) => saveTrying(tx, handOver)))) return failed('hidden');
  try {
    const sent = await mail.send({ to, ...letter, id: fingerprint([handOver.id]) });
    return sent.ok
      ? { state: 'mailed', nextAt: undefined, problem: undefined, problemSaid: undefined }
      : failed('mail-refused');
  } catch {
    const refusal = { problem: 'mail-silent', said: undefined, mayHaveArrived: false } as const;
    return later(context, handOver, refusal);
  }
}
