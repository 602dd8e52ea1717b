import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Adoption, ListedPassport } from '../../domain/innovation/innovation.ts';
import { saveAdoption } from '../../storage/innovation/adoptions.ts';
import { findPublished, loadPublished } from '../../storage/innovation/passports.ts';
import { findForum } from '../../storage/load-forums.ts';
import { tellPassport } from './tell-passport.ts';

export interface AdoptionChoices {
  readonly passports: readonly ListedPassport[];
  /** The hromadas for which whoever asks may speak. */
  readonly places: readonly Area[];
}

/** What could be taken over, and where whoever asks may say so. */
export async function adoptionChoices(
  context: ForumContext,
): Promise<Result<AdoptionChoices, 'absent'>> {
  const { policy, actor, platform, areas } = context;
  if (!policy.can(actor, 'innovation.adopt')) return refuse('absent');
  const places = areas.all.filter(
    ({ id, kind }) =>
      kind === 'hromada' && policy.can(actor, 'innovation.adopt', { areaIds: areas.lineOf(id) }),
  );
  return ok({ passports: await loadPublished(platform.database.read), places });
}

export type AdoptInnovation = Omit<Adoption, 'year'> & { readonly year: number | undefined };

/** A hromada says that it takes an innovation over, and how far it is. Said again for the same year, it is as was said last. */
export async function adoptInnovation(
  context: ForumContext,
  { year, ...said }: AdoptInnovation,
): Promise<Result<undefined, 'absent' | 'area-unknown' | 'year-impossible'>> {
  const { policy, actor, platform, areas } = context;
  if (!policy.can(actor, 'innovation.adopt', { areaIds: areas.lineOf(said.areaId) })) {
    return refuse('absent');
  }
  const { clock } = platform;
  if (areas.get(said.areaId)?.kind !== 'hromada') return refuse('area-unknown');
  // What is to come is no adoption yet.
  if (year === undefined || year > clock.today().year) return refuse('year-impossible');
  return await inTransaction(context, async (tx) => {
    const passport = await findPublished(tx, { id: said.innovationId });
    const forum = passport && (await findForum(tx, passport.forumId));
    if (!forum) return refuse('absent');
    await saveAdoption(tx, { ...said, year }, clock.now());
    await tellPassport(tx, context, { id: passport.id, forum }, 'adopted');
    return ok(undefined);
  });
}
