import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { Round } from '../domain/round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { loadRounds, type RoundReach } from '../storage/rounds.ts';
import { countSheets } from '../storage/sheets.ts';

export interface ListedRound {
  readonly round: Round;
  /** How many answered, whoever they were. */
  readonly answered: number;
}

export interface ListedRounds {
  readonly rounds: readonly ListedRound[];
  readonly hasMore: boolean;
}

export const ROUNDS_ON_A_PAGE = 50;

/** Which surveys run or ran where one serves, or of what one leads; nothing of what was answered. */
export async function listRounds(
  context: SurveysContext,
  { page = 1 }: { readonly page?: number } = {},
): Promise<Result<ListedRounds, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'survey.list')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const found = await loadRounds(tx, roundsToList(context), {
      limit: ROUNDS_ON_A_PAGE + 1,
      offset: (page - 1) * ROUNDS_ON_A_PAGE,
    });
    const shown = found.slice(0, ROUNDS_ON_A_PAGE);
    const counts = await asInstallation(tx, platform, () =>
      countSheets(
        tx,
        shown.map(({ id }) => id),
      ),
    );
    return ok({
      rounds: shown.map((round) => ({ round, answered: counts.get(round.id) ?? 0 })),
      hasMore: found.length > ROUNDS_ON_A_PAGE,
    });
  });
}

function roundsToList({ policy, actor }: SurveysContext): RoundReach {
  const scopes = policy.scopes(actor, 'survey.list');
  const areas = scopes.filter(({ reach }) => reach === 'area');
  return {
    areaIds: areas.some(({ areaId }) => areaId === undefined)
      ? 'everywhere'
      : areas.flatMap(({ areaId }) => areaId ?? []),
    leaderId:
      actor.kind === 'staff' && scopes.some(({ reach }) => reach === 'assigned')
        ? actor.id
        : undefined,
  };
}
