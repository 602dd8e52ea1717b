import type { FileId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadPutUp } from '../storage/appeal-files.ts';
import { findSent } from '../storage/save-appeal.ts';
import { appealSending } from './appeal-sending.ts';
import { fingerprintOf, type SubmitAppeal } from './submit-appeal.ts';

export interface SentAppeal {
  readonly at: Temporal.Instant;
  /** Ids of the files that were sent with it. */
  readonly files: readonly FileId[];
}

/**
 * When this very appeal was sent before, with all files that were uploaded under its key. `absent`: nothing was sent
 * under the key. `conflict`: the key was used for something else.
 */
export async function findSentAppeal(
  context: AppealsContext,
  appeal: Omit<SubmitAppeal, 'files'>,
): Promise<Result<SentAppeal, 'forbidden' | 'absent' | 'conflict'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('forbidden');
  return await inOwnName(context, async (tx) => {
    const { id } = await appealSending(tx, context, appeal.key);
    const sent = await findSent(tx, id);
    if (!sent) return refuse('absent');
    const files = (await loadPutUp(tx, id)).map((file) => file.id);
    return sent.fingerprint === fingerprintOf({ ...appeal, files })
      ? ok({ at: sent.at, files })
      : refuse('conflict');
  });
}
