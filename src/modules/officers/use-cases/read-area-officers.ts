import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { EarlierAssignment } from '../domain/earlier-assignment.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import { type Answering, whoAnswers } from '../domain/who-answers.ts';
import { loadEarlierAssignments } from '../storage/load-earlier-assignments.ts';

export interface AreaOfficers {
  readonly area: Area;
  readonly answering: readonly Answering[];
  /** Who receives in this very place. */
  readonly receiving: readonly ServingOfficer[];
  readonly station: Organisation | undefined;
  readonly earlier: readonly EarlierAssignment[];
}

export type AreaRefusal =
  | { readonly reason: 'absent' }
  | { readonly reason: 'moved'; readonly slug: string };

const EARLIER_SHOWN = 12;

/** Who answers for an area today, who receives there, and who answered earlier. */
export async function readAreaOfficers(
  context: OfficersContext,
  slug: string,
): Promise<Result<AreaOfficers, AreaRefusal>> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse({ reason: 'absent' });
  const found = context.areas.bySlug(slug);
  if (!found) return refuse({ reason: 'absent' });
  const { area, moved } = found;
  if (moved) return refuse({ reason: 'moved', slug: area.slug });

  const { areas, officers, organisations, platform } = context;
  const today = platform.clock.today();
  const answering = whoAnswers(areas, officers, area.id, today);
  // A hromada's or an oblast's history would be everybody's: the beats have their own pages.
  const own = isLocal(area) ? [area, ...areas.beatsOf(area.id)] : [area];
  const earlier = await loadEarlierAssignments(
    platform.database,
    own.map(({ id }) => id),
    today,
    EARLIER_SHOWN,
  );
  return ok({
    area,
    answering,
    receiving: officers.receivingIn(area.id),
    station: organisations.stationServing(areas.chain(area.id)),
    earlier,
  });
}

function isLocal({ kind }: Area): boolean {
  return kind === 'settlement' || kind === 'beat' || kind === 'starosta-district';
}
