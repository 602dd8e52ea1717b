import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Tx } from '#platform/database/database.ts';
import { inOwnName, notify } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type {
  Passport,
  PassportContact,
  PassportSaid,
} from '../../domain/innovation/innovation.ts';
import { isSlugTaken, saveContact, savePassport } from '../../storage/innovation/passports.ts';
import { type OpenedTalk, openOwnTalk, type Pass } from '../call/open-own-talk.ts';
import { ownPassportOf } from './own-passport.ts';
import { tellPassport } from './tell-passport.ts';

/** What whoever spoke writes. */
export type PassportInput = PassportSaid & PassportContact;

/** Whoever spoke leaves what others need to do the same. An organiser looks at it first, and is told that it came. */
export async function sendPassport(
  context: ForumContext,
  pass: Pass,
  { contact, isContactPublic, ...said }: PassportInput,
): Promise<Result<undefined, 'absent' | 'closed'>> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'innovation.write')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const opened = await openOwnTalk(tx, context, pass);
    if (!opened) return refuse('absent');
    const { passport: before, mayWrite } = await ownPassportOf(tx, opened);
    if (!mayWrite) return refuse('closed');
    const passport = await written(tx, context, opened, before, said);
    await savePassport(tx, passport);
    await saveContact(tx, passport, { contact, isContactPublic });
    const { forum } = opened;
    await tellPassport(tx, context, { id: passport.id, forum }, 'sent');
    await notify(tx, context, {
      to: {
        permission: 'innovation.handle',
        resource: { areaIds: areas.lineOf(forum.areaId) },
      },
      kind: 'innovation.sent',
      path: `/desk/innovation/${passport.id}`,
    });
    return ok(undefined);
  });
}

async function written(
  tx: Tx,
  { platform: { clock, random } }: ForumContext,
  { talk, forum }: OpenedTalk,
  before: Passport | undefined,
  said: PassportSaid,
): Promise<Passport> {
  const at = clock.now();
  const slug = before?.slug ?? (await freeSlug(tx, said.title, talk.code));
  return {
    ...said,
    id: before?.id ?? newId<'innovation'>(random),
    talkId: talk.id,
    forumId: forum.id,
    slug,
    language: talk.language,
    status: 'sent',
    note: '',
    sentAt: at,
    publishedAt: before?.publishedAt,
    changedAt: at,
  };
}

/** By its name alone; where another bears it, with the code of the talk, which is nobody else’s. */
async function freeSlug(tx: Tx, title: string, code: string): Promise<string> {
  const slug = slugOf(title);
  return (await isSlugTaken(tx, slug)) ? `${slug}-${code.toLowerCase()}` : slug;
}
