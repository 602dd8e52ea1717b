import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ReleaseFigures } from '../domain/release.ts';
import type { Round } from '../domain/round.ts';
import type { SurveySubject } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { findRelease, listPublicReleases } from '../storage/releases.ts';
import { findRound } from '../storage/rounds.ts';
import { findSubject } from '../domain/find-subject.ts';

export interface PublicRelease {
  readonly round: Pick<Round, 'id' | 'content' | 'moment' | 'opensOn' | 'closesOn'>;
  readonly subject: SurveySubject | undefined;
  readonly madeOn: Temporal.PlainDate;
  readonly figures: ReleaseFigures;
}

export const RELEASES_ON_A_PAGE = 30;

/** What was told of rounds whose figures are everybody's, the newest first. */
export async function listReleases(
  context: SurveysContext,
  { page = 1 }: { readonly page?: number } = {},
): Promise<
  Result<{ readonly releases: readonly PublicRelease[]; readonly hasMore: boolean }, 'forbidden'>
> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'survey-release.read')) return refuse('forbidden');
  const ids = await inTransaction(context, (tx) =>
    listPublicReleases(tx, {
      limit: RELEASES_ON_A_PAGE + 1,
      offset: (page - 1) * RELEASES_ON_A_PAGE,
    }),
  );
  const releases: PublicRelease[] = [];
  for (const id of ids.slice(0, RELEASES_ON_A_PAGE)) {
    const read = await readRelease(context, { id });
    if (read.ok) releases.push(read.value);
  }
  return ok({ releases, hasMore: ids.length > RELEASES_ON_A_PAGE });
}

/** One of them, under its round's id. */
export async function readRelease(
  context: SurveysContext,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<PublicRelease, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'survey-release.read')) return refuse('absent');
  const found = await inTransaction(context, async (tx) => {
    const round = await findRound(tx, id);
    const release = round?.isPublic && (await findRelease(tx, id));
    return round && release ? { round, release } : undefined;
  });
  if (!found) return refuse('absent');
  const { round, release } = found;
  return ok({
    round,
    subject: await findSubject(context, round.subject),
    madeOn: release.madeOn,
    figures: release.figures,
  });
}
