import type { CorrectionId, PressContactId, PressLetterId, ReleaseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { limitedSender, newsSender } from '#platform/news/send-news.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Correction } from '../../domain/press-kit/release.ts';
import {
  isWrittenTo,
  type PressContact,
  type PressLetter,
  type PressLinkPurpose,
} from '../../domain/press-list/press-contact.ts';
import { findRelease } from '../../storage/press-kit/releases.ts';
import { findForum } from '../../storage/load-forums.ts';
import {
  insertPressLink,
  lockPressContact,
  savePressContact,
} from '../../storage/press-list/press-contacts.ts';
import {
  deletePressLetter,
  loadWhoGot,
  lockPressLetter,
  saveTold,
  waitForLetters,
} from '../../storage/press-list/press-letters.ts';
import { type PublicRelease, releaseForLink } from '../press-kit/read-release.ts';
import { isSendable, makeLetter } from './send-release.ts';

interface Words {
  readonly subject: string;
  readonly text: string;
  /** Where its reader leaves the list. */
  readonly leaveUrl: string;
}

/** Tokens of links in a letter. */
interface Links {
  readonly leave: string;
  /** Whoever may read it before everybody does; undefined: everybody does. */
  readonly read: string | undefined;
}

export interface ReleaseLetterFacts extends PublicRelease {
  readonly contact: PressContact;
  readonly kind: PressLetter['kind'];
  /** Only of a letter about one. */
  readonly correction: Correction | undefined;
  readonly links: Links;
}

/** How letters are worded, which use cases do not know. */
export interface PressLetterWords {
  readonly release: (context: ForumContext, facts: ReleaseLetterFacts) => Words;
  readonly question: (
    context: ForumContext,
    facts: { readonly contact: PressContact; readonly confirm: string; readonly leave: string },
  ) => Words;
}

type Told = Promise<Result<undefined, 'forbidden'>>;

/** Whether somebody wants releases: the one letter that goes before they say so. */
export async function askByLetter(
  context: ForumContext,
  word: PressLetterWords,
  { id, event }: { readonly id: PressContactId; readonly event: string },
): Told {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-letter.write')) return refuse('forbidden');
  const send = limitedSender(platform, 'press-list');
  if (!send) return ok(undefined);
  return await inOwnName(context, async (tx) => {
    const contact = await lockPressContact(tx, id);
    if (!contact || contact.confirmedAt || contact.isRefused) return ok(undefined);
    const confirm = await linkFor(tx, context, { contactId: id, purpose: 'confirm' });
    const leave = await linkFor(tx, context, { contactId: id, purpose: 'leave' });
    const words = word.question(context, { contact, confirm, leave });
    const sending = await send(newsTo(contact, words, event), 'anybody');
    await keepRefusal(tx, contact, sending === 'refused');
    return ok(undefined);
  });
}

/** Once to each; where the mail server does not answer it throws, and is tried again. */
export async function writePressLetter(
  context: ForumContext,
  word: PressLetterWords,
  id: PressLetterId,
): Told {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'press-letter.write')) return refuse('forbidden');
  const send = newsSender(platform, 'email');
  if (!send) return ok(undefined);
  return await inOwnName(context, async (tx) => {
    const letter = await lockPressLetter(tx, id);
    if (letter?.status !== 'waiting') return ok(undefined);
    const facts = await factsOf(tx, context, letter);
    if (!facts) {
      await deletePressLetter(tx, id);
      return ok(undefined);
    }
    const words = word.release(context, facts);
    const isRefused = await send(newsTo(facts.contact, words, id));
    await keepRefusal(tx, facts.contact, isRefused);
    await saveTold(tx, id, isRefused ? 'refused' : 'sent', platform.clock.now());
    return ok(undefined);
  });
}

/** Undefined: there is nothing to tell any more, or nobody who wants to hear it. */
async function factsOf(
  tx: Tx,
  context: ForumContext,
  { contactId, releaseId, kind, correctionId }: PressLetter,
): Promise<ReleaseLetterFacts | undefined> {
  const contact = await lockPressContact(tx, contactId);
  const read = await releaseForLink(tx, context, releaseId);
  if (!contact || !read || !isWrittenTo(contact)) return undefined;
  if (isSendable(read.state) === (kind === 'withdrawal')) return undefined;
  const correction = read.corrections.find((one) => one.id === correctionId);
  const isEarly = read.state === 'embargoed';
  const links = {
    leave: await linkFor(tx, context, { contactId, purpose: 'leave' }),
    read: isEarly
      ? await linkFor(tx, context, { contactId, purpose: 'read', releaseId })
      : undefined,
  };
  return { ...read, contact, kind, correction, links };
}

async function linkFor(
  tx: Tx,
  { platform }: ForumContext,
  {
    contactId,
    purpose,
    releaseId,
  }: {
    readonly contactId: PressContactId;
    readonly purpose: PressLinkPurpose;
    readonly releaseId?: ReleaseId;
  },
): Promise<string> {
  const token = newToken(platform.random);
  await insertPressLink(tx, token.hash, { contactId, purpose, releaseId });
  return token.text;
}

function newsTo({ email }: PressContact, words: Words, mark: string) {
  return { to: email, ...words, sms: '', mark: [mark] };
}

/** Where a mail server takes nothing for that address, nothing is sent there again. */
async function keepRefusal(tx: Tx, contact: PressContact, isRefused: boolean): Promise<void> {
  if (isRefused) await savePressContact(tx, { ...contact, isRefused });
}

export interface ToldOfRelease {
  readonly releaseId: ReleaseId;
  /** Undefined: it was withdrawn. */
  readonly correctionId: CorrectionId | undefined;
}

/** Whoever got a release gets what was wrong in it, or that it was withdrawn. */
export async function tellWhoGot(
  context: ForumContext,
  { releaseId, correctionId }: ToldOfRelease,
): Told {
  const { policy, actor } = context;
  if (!policy.can(actor, 'press-letter.write')) return refuse('forbidden');
  // A letter that was worded before got the release as it stood. Apart: nobody who leaves the list waits for all of it.
  await inOwnName(context, (tx) => waitForLetters(tx, releaseId));
  return await inOwnName(context, async (tx) => {
    const release = await findRelease(tx, releaseId);
    const forum = release && (await findForum(tx, release.forumId));
    if (!forum) return ok(undefined);
    const kind = correctionId ? 'correction' : 'withdrawal';
    for (const contactId of await loadWhoGot(tx, releaseId)) {
      await makeLetter(tx, context, forum, { contactId, releaseId, kind, correctionId });
    }
    return ok(undefined);
  });
}
