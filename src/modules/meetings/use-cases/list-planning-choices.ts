import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { mayWithMeetingsIn, canOnAnyMeeting } from './meeting-in-reach.ts';

export interface PlanningChoices {
  /** A hromada with its settlements, where whoever asks plans. */
  readonly places: readonly { readonly hromada: Area; readonly parts: readonly Area[] }[];
  /** Who may be named as coming. */
  readonly hosts: readonly ServingOfficer[];
  /** Whoever asks is that officer. */
  readonly own: ServingOfficer | undefined;
}

/** Between what somebody chooses who plans a meeting: their own area; of officers alone, where they serve. */
export function listPlanningChoices(
  context: MeetingsContext,
): Result<PlanningChoices, 'forbidden'> {
  const { actor, areas, officers } = context;
  if (!canOnAnyMeeting(context, 'plan')) return refuse('forbidden');
  const own =
    actor.kind === 'staff'
      ? officers.all().find(({ id }) => officers.accountOf(id) === actor.id)
      : undefined;
  const served = new Set(
    own?.assignments.flatMap(({ areaId }) => areas.chain(areaId).map(({ id }) => id)),
  );
  const places = areas.all
    .filter(
      ({ id, kind }) =>
        kind === 'hromada' && (served.has(id) || mayWithMeetingsIn(context, 'plan', id)),
    )
    .map((hromada) => ({ hromada, parts: areas.descendants(hromada.id, 'settlement') }));
  const hosts = officers
    .all()
    .filter((one) => one.id === own?.id || mayGiveTo(context, 'meeting.plan', one));
  return ok({ places, hosts, own });
}
