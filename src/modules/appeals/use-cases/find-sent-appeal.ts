import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { inOwnName } from '../../identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { findSent } from '../storage/save-appeal.ts';
import { appealSending } from './appeal-sending.ts';
import { fingerprintOf, type SubmitAppeal } from './submit-appeal.ts';

/**
 * When this very appeal was sent before. `absent`: nothing was sent under its key. `conflict`: the key was used for
 * something else.
 */
export async function findSentAppeal(
  context: AppealsContext,
  appeal: SubmitAppeal,
): Promise<Result<{ readonly at: Temporal.Instant }, 'forbidden' | 'absent' | 'conflict'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'appeal.submit')) return refuse('forbidden');
  const sent = await inOwnName(context, async (tx) => {
    const { id } = await appealSending(tx, context, appeal.key);
    return await findSent(tx, id);
  });
  if (!sent) return refuse('absent');
  return sent.fingerprint === fingerprintOf(appeal) ? ok({ at: sent.at }) : refuse('conflict');
}
