import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { findNearest, NEAR_METRES, type Organisation } from '#modules/organisations/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type Answering, whoAnswersAt } from '../domain/who-answers.ts';

/** What can honestly be said of a point. */
export type Found =
  /** Somewhere that somebody answers for, or should: vacant beats included. */
  | {
      readonly kind: 'answered';
      readonly chain: readonly Area[];
      readonly answering: readonly Answering[];
    }
  /** In a hromada, where nobody has told us who answers. */
  | { readonly kind: 'unanswered'; readonly chain: readonly Area[] }
  /** In a raion or an oblast, but in no hromada that we know the boundary of. */
  | { readonly kind: 'no-hromada'; readonly chain: readonly Area[] }
  /** Outside every area of this installation: another region, the sea, abroad, or where no map was loaded. */
  | { readonly kind: 'nowhere' };

export interface FoundOfficer {
  readonly found: Found;
  /** The one that answers there, else the nearest. */
  readonly station: Organisation | undefined;
  /** The village or town that the position is in or nearest to; few have boundaries. */
  readonly settlement: Area | undefined;
}

/** Who answers at a position. Needs no database: the map and the officers are in memory. */
export function findOfficer(
  context: OfficersContext,
  at: Point,
): Result<FoundOfficer, 'forbidden'> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('forbidden');
  const { areas, officers, organisations, platform } = context;
  const { chain } = areas.locate(at);
  const answering = whoAnswersAt(chain, officers, platform.clock.today());
  const near = findNearest(context, organisations, { from: at, kind: 'station', limit: 1 });
  const nearest = near.ok ? near.value[0] : undefined;
  const found = describe(chain, answering);
  return ok({
    found,
    station: organisations.stationServing(chain) ?? within(found, nearest),
    settlement: settlementAt(context, chain, at),
  });
}

function within(
  { kind }: Found,
  near: { readonly organisation: Organisation; readonly metres: number } | undefined,
): Organisation | undefined {
  if (kind === 'nowhere' && near && near.metres > NEAR_METRES) return undefined;
  return near?.organisation;
}

function settlementAt(
  { areas }: OfficersContext,
  chain: readonly Area[],
  at: Point,
): Area | undefined {
  const inside = chain.find(({ kind }) => kind === 'settlement');
  const around =
    chain.findLast(({ kind }) => kind === 'beat') ?? chain.find(({ kind }) => kind === 'hromada');
  if (inside || !around) return inside;
  return areas
    .settlementsOf(around.id)
    .flatMap((area) => (area.centre ? [{ area, metres: metresBetween(at, area.centre) }] : []))
    .toSorted((a, b) => a.metres - b.metres)[0]?.area;
}

function describe(chain: readonly Area[], answering: readonly Answering[]): Found {
  if (chain.length === 0) return { kind: 'nowhere' };
  const isLocal = chain.some(({ kind }) => kind !== 'oblast' && kind !== 'raion');
  if (!isLocal) return { kind: 'no-hromada', chain };
  return answering.length > 0
    ? { kind: 'answered', chain, answering }
    : { kind: 'unanswered', chain };
}
