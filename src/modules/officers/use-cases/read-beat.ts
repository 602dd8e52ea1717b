import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

/** A beat as it is today. */
export interface BeatToday {
  readonly beat: Area;
  /** Nobody, where it is vacant. */
  readonly officers: readonly ServingOfficer[];
  readonly station: Organisation | undefined;
}

/** A beat of an oblast, both by their slugs. */
export function readBeat(
  context: OfficersContext,
  { oblast, beat: slug }: { readonly oblast: string; readonly beat: string },
): Result<BeatToday, 'absent'> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('absent');
  const { areas, officers, organisations, platform } = context;
  const beat = areas.bySlug(slug)?.area;
  if (beat?.kind !== 'beat') return refuse('absent');
  const chain = areas.chain(beat.id);
  if (chain[0]?.slug !== oblast) return refuse('absent');
  return ok({
    beat,
    officers: officers.assignedTo(beat.id, platform.clock.today()),
    station: organisations.stationServing(chain),
  });
}
