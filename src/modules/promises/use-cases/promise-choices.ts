import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area, AreaKind } from '#modules/areas/index.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';

/** Of what kinds of areas something is promised, besides what an officer answers for. */
const KINDS: readonly AreaKind[] = ['hromada', 'city-district', 'beat'];

export interface PromiseChoices {
  /** Whose promises whoever asks may write down. */
  readonly owners: readonly ServingOfficer[];
  /** Whoever asks, where they are an officer. */
  readonly own: ServingOfficer | undefined;
  /** Whether they may also write down an official without a card, and those who stand in. */
  readonly speaksForOthers: boolean;
  readonly areas: readonly Area[];
}

/** What the form of a new promise offers to whoever sits at the desk. */
export function promiseChoices(context: PromisesContext): Result<PromiseChoices, 'forbidden'> {
  const { policy, actor, areas, officers } = context;
  if (!policy.can(actor, 'promise.give')) return refuse('forbidden');
  const all = officers.all();
  const own = all.find(({ id }) => actor.kind === 'staff' && officers.accountOf(id) === actor.id);
  const near = new Set(own?.assignments.flatMap(({ areaId }) => areas.lineOf(areaId)));
  const reaches = ({ id }: Area) =>
    near.has(id) || policy.can(actor, 'promise.give', { areaIds: areas.lineOf(id) });
  return ok({
    owners: all.filter(
      (officer) => officer.id === own?.id || mayGiveTo(context, 'promise.give', officer),
    ),
    own,
    speaksForOthers: policy.scopes(actor, 'promise.give').some(({ reach }) => reach === 'area'),
    areas: areas.all.filter((area) => KINDS.includes(area.kind) && reaches(area)),
  });
}
