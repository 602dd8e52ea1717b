import type { InnovationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inOwnName } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Adoption, ListedPassport } from '../../domain/innovation/innovation.ts';
import { loadAdoptions } from '../../storage/innovation/adoptions.ts';
import {
  findPassportContact,
  findPublished,
  loadPublished,
} from '../../storage/innovation/passports.ts';

/** Every innovation that everybody reads, of all forums, the newest first. */
export async function listPassports({
  policy,
  actor,
  platform,
}: Context): Promise<Result<readonly ListedPassport[], 'absent'>> {
  if (!policy.can(actor, 'innovation.read')) return refuse('absent');
  return ok(await loadPublished(platform.database.read));
}

export interface PublicPassport {
  readonly passport: ListedPassport;
  /** Only where whoever wrote it agreed. */
  readonly contact: string | undefined;
  readonly adoptions: readonly Adoption[];
}

/** One of them by its address, with whom to ask and where it was taken over. */
export async function readPassport(
  context: ForumContext,
  slug: string,
): Promise<Result<PublicPassport, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'innovation.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const passport = await findPublished(tx, { slug });
    if (!passport) return refuse('absent');
    const { contact, isContactPublic } = await findPassportContact(tx, passport.id);
    return ok({
      passport,
      contact: isContactPublic ? contact : undefined,
      adoptions: await loadAdoptions(tx, passport.id),
    });
  });
}

/** One that everybody reads, by what other modules name it by. */
export async function readNamedPassport(
  { policy, actor, platform }: Context,
  { id }: { readonly id: InnovationId },
): Promise<Result<ListedPassport, 'absent'>> {
  if (!policy.can(actor, 'innovation.read')) return refuse('absent');
  const found = await findPublished(platform.database.read, { id });
  return found ? ok(found) : refuse('absent');
}
