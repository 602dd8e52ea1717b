import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { mayGoBack } from '../../domain/press-kit/release.ts';
import { loadNumbers, saveNumbers } from '../../storage/press-kit/corrections.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import type { ChangeReleaseRefusal } from './change-release.ts';
import { releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

/** Back to a draft, while nobody outside has read it. */
export async function reopenRelease(
  context: PressKitContext,
  seen: SeenRelease,
): Promise<Result<undefined, ChangeReleaseRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, seen, ['embargoed']);
    if (!found.ok) return found;
    const { release, forum } = found.value;
    const changedAt = platform.clock.now();
    if (!mayGoBack(release, changedAt)) return refuse('status-impossible');
    await saveRelease(tx, {
      ...release,
      status: 'draft',
      outAt: undefined,
      hasEmbargo: false,
      changedAt,
    });
    // Facts are looked up anew; what a person typed stays.
    const numbers = await loadNumbers(tx, release.id);
    await saveNumbers(
      tx,
      release.id,
      numbers.filter(({ fact }) => fact === undefined),
    );
    await tellRelease(tx, context, { id: release.id, forum }, 'reopened');
    return ok(undefined);
  });
}
