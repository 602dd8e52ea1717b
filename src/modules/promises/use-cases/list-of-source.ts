import { singleFlight } from '#platform/database/single-flight.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { KeptPromise, Source } from '../domain/promise.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { PublishedQuestion } from '../domain/question.ts';
import { loadPromisesOf } from '../storage/load-promises.ts';
import { loadPublishedQuestionsOf } from '../storage/published-questions.ts';
import { type ListedPromise, listedPromise } from './list-promises.ts';

/** Nobody promises or asks more at one thing, and its page shows no more. */
const MAX_ROWS = 60;

/** What was promised at a thing of a higher module, the first one first. A thousand people may open its page at once. */
export async function listPromisesOf(
  context: PromisesContext,
  source: Source,
): Promise<Result<readonly ListedPromise[], 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'promise.read')) return refuse('absent');
  const { read } = platform.database;
  const kept = await together(context, source, oncePromises, () =>
    loadPromisesOf(read, source, MAX_ROWS),
  );
  const today = platform.clock.today();
  return ok(inSight(context, kept).map((promise) => listedPromise(promise, today)));
}

/** What was asked there and published, the first one first. */
export async function listPublishedQuestionsOf(
  context: PromisesContext,
  source: Source,
): Promise<Result<readonly PublishedQuestion[], 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'published-question.read')) return refuse('absent');
  const { read } = platform.database;
  const kept = await together(context, source, onceQuestions, () =>
    loadPublishedQuestionsOf(read, source, MAX_ROWS),
  );
  return ok(inSight(context, kept));
}

const oncePromises = singleFlight<readonly KeptPromise[]>();
const onceQuestions = singleFlight<readonly PublishedQuestion[]>();

/** Who asks while another one is answered is told the same: everybody may read it. */
async function together<Kept>(
  { actor, platform }: PromisesContext,
  { kind, id }: Source,
  once: ReturnType<typeof singleFlight<Kept>>,
  load: () => Promise<Kept>,
): Promise<Kept> {
  if (actor.kind !== 'resident') return await load();
  return await once(platform.database, `${kind} ${id}`, load);
}

/** What lies where nobody is shown anything any more is on no list. The newest were asked for, as many as are shown. */
function inSight<One extends Pick<KeptPromise, 'areaId'>>(
  { areas }: Pick<PromisesContext, 'areas'>,
  newest: readonly One[],
): readonly One[] {
  return newest.filter(({ areaId }) => areas.get(areaId)).toReversed();
}
