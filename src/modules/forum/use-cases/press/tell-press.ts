import type { AccreditationId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { limitedSender } from '#platform/news/send-news.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Accreditation, AccreditationStatus } from '../../domain/press/accreditation.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockAccreditation } from '../../storage/press/accreditations.ts';

export interface PressLetterFacts {
  readonly letter: AccreditationStatus;
  readonly accreditation: Accreditation;
  readonly forum: Forum;
  /** Of their ticket; only once it is confirmed. */
  readonly code: ReceiptCode | undefined;
}

/** How it is worded, which use cases do not know. */
export type WordPressLetter = (
  context: ForumContext,
  facts: PressLetterFacts,
) => { readonly subject: string; readonly text: string };

/** What somebody of the media is written, once of each thing; where the mail server does not answer it throws, and is tried again. */
export async function tellPress(
  context: ForumContext,
  word: WordPressLetter,
  { id, letter }: { readonly id: AccreditationId; readonly letter: AccreditationStatus },
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform, tickets } = context;
  if (!policy.can(actor, 'accreditation.tell')) return refuse('forbidden');
  const send = limitedSender(platform, 'accreditation');
  if (!send) return ok(undefined);
  return await inOwnName(context, async (tx) => {
    const accreditation = await lockAccreditation(tx, id);
    const forum = accreditation && (await findForum(tx, accreditation.forumId));
    if (!accreditation || !forum) return ok(undefined);
    const { signUpId, email, changedAt } = accreditation;
    const code =
      letter === 'confirmed' && signUpId !== undefined ? tickets.codeOf(signUpId) : undefined;
    const words = word(context, { letter, accreditation, forum, code });
    const mark = letter === 'asked' ? [id, letter, changedAt.toString()] : [id, letter];
    const cause = letter === 'sent' ? 'anybody' : 'follow-up';
    await send({ to: email, ...words, sms: '', mark }, cause);
    return ok(undefined);
  });
}
