import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { SourcedNumber } from '../../domain/press-kit/release.ts';
import { loadNumbers, saveNumbers } from '../../storage/press-kit/corrections.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import type { ChangeReleaseRefusal } from './change-release.ts';
import { releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

/** Where a number is from that the system does not know. Said again, the source is as was said last. */
export async function nameSource(
  context: PressKitContext,
  { number, words, url, ...seen }: SeenRelease & Pick<SourcedNumber, 'number' | 'words' | 'url'>,
): Promise<Result<undefined, ChangeReleaseRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, seen, ['draft']);
    if (!found.ok) return found;
    const { release, forum } = found.value;
    const asOf = platform.clock.now();
    const others = (await loadNumbers(tx, release.id)).filter((one) => one.number !== number);
    await saveNumbers(tx, release.id, [...others, { number, fact: undefined, words, url, asOf }]);
    await saveRelease(tx, { ...release, changedAt: asOf });
    await tellRelease(tx, context, { id: release.id, forum }, 'sourced');
    return ok(undefined);
  });
}
