import { type Result, ok, refuse } from '#kernel/result.ts';
import { byName } from '#kernel/text/by-name.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { isNamed } from '../domain/is-named.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { reachOf } from './may-change.ts';

export interface FoundArea {
  readonly area: KnownArea;
  /** Distinguishes it from others with the same name. */
  readonly parent: KnownArea | undefined;
}

/** Areas within reach by name, including drafts; names that begin with the text come first. */
export async function searchDeskAreas(
  context: Context,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<Result<readonly FoundArea[], 'absent'>> {
  if (!context.policy.can(context.actor, 'area.view')) return refuse('absent');
  const known = await inTransaction(context, loadKnownAreas);
  const byId = new Map(known.map((area) => [area.id, area]));
  const wanted = foldText(text);
  const [beginning, others] = [true, false].map((begins) =>
    known.filter(({ name }) => foldText(name).startsWith(wanted) === begins),
  );
  const found = [beginning, others].flatMap((areas = []) =>
    areas
      .filter((area) => isNamed(area, text))
      .filter(reachOf(context, 'area.view', known))
      .toSorted(byName),
  );
  return ok(
    found
      .slice(0, limit)
      .map((area) => ({ area, parent: area.parentId && byId.get(area.parentId) })),
  );
}
