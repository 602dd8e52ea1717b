import { newId, type ReleaseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type Release, type ReleaseState, releaseState } from '../../domain/press-kit/release.ts';
import { isWrittenTo, type PressLetter } from '../../domain/press-list/press-contact.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockRelease, markShown } from '../../storage/press-kit/releases.ts';
import { loadPressContacts } from '../../storage/press-list/press-contacts.ts';
import {
  insertPressLetter,
  type LetterToOutlet,
  loadLettersOf,
} from '../../storage/press-list/press-letters.ts';
import { mayWithForum } from '../forum-in-reach.ts';

interface ReleaseToSend {
  readonly forum: WholeForum;
  readonly release: Release;
  readonly state: ReleaseState;
}

async function releaseToSend(
  tx: Tx,
  context: ForumContext,
  id: ReleaseId,
): Promise<ReleaseToSend | undefined> {
  const release = await lockRelease(tx, id);
  const forum = release && (await findForum(tx, release.forumId));
  if (!release || !forum || !mayWithForum(context, 'press-letter.send', forum)) return undefined;
  return { release, forum, state: releaseState(release, context.platform.clock.now()) };
}

export interface ReleaseLetters extends ReleaseToSend {
  readonly letters: readonly LetterToOutlet[];
  /** Who would get it now: on the list, and not yet written to of this release. */
  readonly waiting: number;
  /** The house writes letters, and the release is one that leaves it. */
  readonly maySend: boolean;
}

/** Who got a release, outlet by outlet. */
export async function readReleaseLetters(
  context: ForumContext,
  id: ReleaseId,
): Promise<Result<ReleaseLetters, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-letter.send')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await releaseToSend(tx, context, id);
    if (!found) return refuse('absent');
    const letters = await loadLettersOf(tx, id);
    const written = new Set(letters.map(({ contactId }) => contactId));
    const contacts = await loadPressContacts(tx, found.forum.areaId);
    const waiting = contacts.filter((one) => isWrittenTo(one) && !written.has(one.id)).length;
    const maySend = platform.mail !== undefined && isSendable(found.state);
    return ok({ ...found, letters, waiting, maySend });
  });
}

export function isSendable(state: ReleaseState): boolean {
  return state === 'embargoed' || state === 'out';
}

/** `nobody`: everybody on the list has it. */
export type SendRefusal = 'absent' | 'status-impossible' | 'no-mail' | 'nobody';

/** To everybody on the list who wants releases, once: sent again, it goes to those who came since. */
export async function sendRelease(
  context: ForumContext,
  id: ReleaseId,
): Promise<Result<undefined, SendRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-letter.send')) return refuse('absent');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const found = await releaseToSend(tx, context, id);
    if (!found) return refuse('absent');
    if (!isSendable(found.state)) return refuse('status-impossible');
    if (!platform.mail) return refuse('no-mail');
    const { forum } = found;
    const contacts = (await loadPressContacts(tx, forum.areaId)).filter(isWrittenTo);
    let made = 0;
    for (const contact of contacts) {
      const letter = { contactId: contact.id, releaseId: id, kind: 'release' } as const;
      if (await makeLetter(tx, context, forum, letter)) made += 1;
    }
    if (made === 0) return refuse('nobody');
    await markShown(tx, id, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'press-letter.send',
      thing: { kind: 'release', id },
      detail: { letters: made },
    });
    return ok(undefined);
  });
}

/** False: there is one for them of that thing already. */
export async function makeLetter(
  tx: Tx,
  { platform: { clock, random } }: ForumContext,
  forum: Pick<WholeForum, 'id' | 'areaId'>,
  given: Pick<PressLetter, 'contactId' | 'releaseId' | 'kind'> &
    Partial<Pick<PressLetter, 'correctionId'>>,
): Promise<boolean> {
  const id = newId<'press-letter'>(random);
  const letter: PressLetter = {
    correctionId: undefined,
    ...given,
    id,
    forumId: forum.id,
    status: 'waiting',
  };
  if (!(await insertPressLetter(tx, letter, clock.now()))) return false;
  await recordEvent(tx, clock, random, {
    type: 'press-letter.made',
    subject: { letter: id, forum: forum.id, area: forum.areaId },
  });
  return true;
}
