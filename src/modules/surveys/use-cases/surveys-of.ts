import { type Result, ok, refuse } from '#kernel/result.ts';
import { singleFlight } from '#platform/database/single-flight.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import { isOpenToReaders, type Round } from '../domain/round.ts';
import type { SubjectRef, SubjectsOfKind } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRoundsAbout, loadRoundsOf } from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';
import { type PublicRelease, readRelease } from './list-releases.ts';
import type { ListedRound } from './list-rounds.ts';

export interface SurveysOf {
  /** What whoever reads its page may answer today; no class and no course, which are shown their own codes. */
  readonly open: readonly Pick<Round, 'id' | 'code' | 'content' | 'closesOn'>[];
  readonly released: readonly PublicRelease[];
}

/** What is asked about a thing of a higher module, and what was told of it: for its public page. */
export async function readSurveysOf(
  context: SurveysContext,
  subject: SubjectRef,
): Promise<Result<SurveysOf, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.answer')) return refuse('forbidden');
  const load = () => loadRoundsOf(platform.database.read, subject);
  // Everybody may know of rounds; who asks while another one is answered is told the same.
  const rounds =
    actor.kind === 'resident'
      ? await once(platform.database, `${subject.kind} ${subject.id}`, load)
      : await load();
  const today = platform.clock.today();
  const released: PublicRelease[] = [];
  for (const { id, status } of rounds) {
    const read = status === 'released' ? await readRelease(context, { id }) : undefined;
    if (read?.ok) released.push(read.value);
  }
  return ok({
    open: rounds.filter((round) => isOpenToReaders(round, today)),
    released,
  });
}

const once = singleFlight<readonly Round[]>();

/** The same for its page at the desk: which rounds there are, and how many answered. */
export async function listRoundsOf(
  context: SurveysContext,
  { kind, id }: SubjectRef,
): Promise<Result<readonly ListedRound[], 'forbidden'>> {
  const listed = await listRoundsAbout(context, { kind, ids: [id] });
  return listed.ok ? ok(listed.value.get(id) ?? []) : listed;
}

/** Of many things of one kind at once, by their ids; what nobody was asked about is not among them. */
export async function listRoundsAbout(
  context: SurveysContext,
  subjects: SubjectsOfKind,
): Promise<Result<ReadonlyMap<string, readonly ListedRound[]>, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.list')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const found = await loadRoundsAbout(tx, subjects);
    const rounds = found.filter((round) => mayWithRound(context, 'survey.list', round));
    const ids = rounds.map(({ id }) => id);
    const counts = await asInstallation(tx, platform, () => countSheets(tx, ids));
    const listed = rounds.map((round) => ({ round, answered: counts.get(round.id) ?? 0 }));
    return ok(Map.groupBy(listed, ({ round }) => round.subject.id));
  });
}
