import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { isShown } from '../../domain/forum.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { MAX_EMBARGO_DAYS, type ReleaseSaid } from '../../domain/press-kit/release.ts';
import { sourcesOf } from '../../domain/press-kit/sources.ts';
import { traceRelease, untracedOf, usedSources } from '../../domain/press-kit/trace.ts';
import { loadNumbers, saveNumbers } from '../../storage/press-kit/corrections.ts';
import { saveRelease } from '../../storage/press-kit/releases.ts';
import { factsOfRelease } from './facts-of-release.ts';
import { type ReachedRelease, releaseToChange, type SeenRelease } from './release-in-reach.ts';
import { tellRelease } from './tell-release.ts';

export interface FinishRelease extends SeenRelease {
  /** The end of its embargo; undefined: it is out at once. */
  readonly embargoUntil: Temporal.Instant | undefined;
}

export type FinishReleaseRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  | 'forum-hidden'
  | 'english-missing'
  | 'contact-missing'
  | 'untraced'
  | EmbargoRefusal;

type EmbargoRefusal = 'embargo-past' | 'embargo-far';

const HOURS = 24;

/**
 * The text is final: it is out at once, or at the end of its embargo, when nothing has to happen for it. Each of its numbers has
 * a source by then, and those of the system are taken down as they are now. While nobody outside has read it, the hour may
 * be moved.
 */
export async function finishRelease(
  context: PressKitContext,
  { embargoUntil, ...seen }: FinishRelease,
): Promise<Result<undefined, FinishReleaseRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'release.write')) return refuse('absent');
  const facts = await factsOfRelease(context, seen.id);
  const now = platform.clock.now();
  const refused = embargoUntil && refuseEmbargo(embargoUntil, now);
  return await inTransaction(context, async (tx) => {
    const found = await releaseToChange(tx, context, seen, ['draft', 'embargoed']);
    if (!found.ok) return found;
    const { release, forum } = found.value;
    const lacking = refused ?? lacksOf(found.value);
    if (lacking) return refuse(lacking);
    const kept = await loadNumbers(tx, release.id);
    const sources = sourcesOf(forum, platform.config.publicUrl, { facts, kept });
    const traced = traceRelease(release, sources);
    if (untracedOf(traced).length > 0) return refuse('untraced');
    await saveRelease(tx, {
      ...release,
      status: 'ready',
      outAt: embargoUntil ?? now,
      hasEmbargo: embargoUntil !== undefined,
      changedAt: now,
    });
    await saveNumbers(tx, release.id, usedSources(traced));
    await tellRelease(tx, context, { id: release.id, forum }, 'ready');
    return ok(undefined);
  });
}

function refuseEmbargo(until: Temporal.Instant, now: Temporal.Instant): EmbargoRefusal | undefined {
  if (Temporal.Instant.compare(until, now) <= 0) return 'embargo-past';
  const latest = now.add({ hours: MAX_EMBARGO_DAYS * HOURS });
  return Temporal.Instant.compare(until, latest) > 0 ? 'embargo-far' : undefined;
}

function lacksOf({ release, forum, state }: ReachedRelease): FinishReleaseRefusal | undefined {
  // Whoever has it was told the hour.
  if (state === 'embargoed' && release.shownAt) return 'status-impossible';
  if (!isShown(forum)) return 'forum-hidden';
  if (lacksEnglish(release)) return 'english-missing';
  const { phone, email } = release.contact;
  return phone === '' && email === '' ? 'contact-missing' : undefined;
}

function lacksEnglish({ title, lead, body, quotes }: ReleaseSaid): boolean {
  const words = [title, lead, body, ...quotes.flatMap(({ said, by }) => [said, by])];
  return words.some(({ en }) => en === '');
}
