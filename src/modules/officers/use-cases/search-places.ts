import { foldText } from '#kernel/text/fold-text.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PlaceHit } from '#modules/areas/index.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

export type Searched =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'none' }
  /** What was typed is the whole name of one place only; of today, since an old one needs a word of explanation. */
  | { readonly kind: 'exact'; readonly hit: PlaceHit }
  | { readonly kind: 'several'; readonly hits: readonly PlaceHit[] };

const SHOWN = 20;
const MAX_QUERY_LENGTH = 200;

export interface SearchPlaces {
  readonly query: string;
  /** Of equal names the one nearer to here comes first. */
  readonly near: Point | undefined;
}

/** What a resident may have meant; one that was named exactly, alone. */
export async function searchPlaces(
  context: OfficersContext,
  { query, near }: SearchPlaces,
): Promise<Result<Searched, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer.read')) return refuse('forbidden');
  const asked = foldText(query.slice(0, MAX_QUERY_LENGTH));
  if (asked === '') return ok({ kind: 'nothing-asked' });
  const hits = await context.areas.search(query.slice(0, MAX_QUERY_LENGTH), {
    limit: SHOWN,
    ...(near ? { near } : {}),
  });
  if (hits.length === 0) return ok({ kind: 'none' });
  const named = hits.filter(({ place }) =>
    [place.name, ...place.otherNames].some((name) => foldText(name) === asked),
  );
  const [only] = named;
  return ok(only && named.length === 1 ? { kind: 'exact', hit: only } : { kind: 'several', hits });
}
