import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { ReleaseSaid } from '../../domain/press-kit/release.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import { releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

export type ChangeReleaseRefusal = 'absent' | 'changed' | 'status-impossible';

/** A person writes what the draft says. */
export async function changeRelease(
  context: PressKitContext,
  { said, ...seen }: SeenRelease & { readonly said: ReleaseSaid },
): Promise<Result<undefined, ChangeReleaseRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, seen, ['draft']);
    if (!found.ok) return found;
    const { release, forum } = found.value;
    const changedAt = platform.clock.now();
    await saveRelease(tx, { ...release, ...said, isEdited: true, changedAt });
    await tellRelease(tx, context, { id: release.id, forum }, 'changed');
    return ok(undefined);
  });
}
