import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import { releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

/** Nobody is to use it any more. That there was one, and why it was withdrawn, stays where it had been read. */
export async function withdrawRelease(
  context: PressKitContext,
  { why, ...seen }: SeenRelease & { readonly why: Said },
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, seen, ['embargoed', 'out']);
    if (!found.ok) return found;
    const { release, forum } = found.value;
    const at = platform.clock.now();
    await saveRelease(tx, {
      ...release,
      status: 'withdrawn',
      withdrawal: why,
      withdrawnAt: at,
      changedAt: at,
    });
    await tellRelease(tx, context, { id: release.id, forum }, 'withdrawn');
    return ok(undefined);
  });
}
