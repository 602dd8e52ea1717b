import type { ForumId, SpeakerId, TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { LetterCause } from '#platform/news/few-a-day.ts';
import { limitedSender } from '#platform/news/send-news.ts';
import { inOwnName, inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Passport } from '../../domain/innovation/innovation.ts';
import type { PublishedSlot } from '../../domain/schedule/slot.ts';
import type { WholeTalk } from '../../domain/talk.ts';
import {
  findTalksOfAddress,
  insertLink,
  lockToTell,
  saveTold,
} from '../../storage/call/letters.ts';
import { findPassportOf } from '../../storage/innovation/passports.ts';
import { findForum } from '../../storage/load-forums.ts';
import { findNote } from '../../storage/review/reviews.ts';
import { findTalk } from '../../storage/load-talks.ts';
import { findPublishedSlot } from '../../storage/programme-versions.ts';

/** What a speaker is written of a talk. */
export const LETTERS = [
  'begun',
  'submitted',
  'asked',
  'link',
  'accepted',
  'waiting',
  'declined',
  'scheduled',
  'moved',
  'unscheduled',
  'passport-published',
  'passport-asked',
] as const;
export type Letter = (typeof LETTERS)[number];

export interface LetterFacts {
  readonly language: string;
  readonly letter: Letter;
  readonly forum: WholeForum;
  readonly talk: WholeTalk;
  /** Of the link that opens the talk for whoever reads it. */
  readonly token: string;
  /** What the organisers add in their own words; empty: nothing. */
  readonly note: string;
  /** Where it stands in the programme that everybody reads; undefined: nowhere. */
  readonly slot: PublishedSlot | undefined;
  /** What it left, where the letter is about that. */
  readonly passport: Pick<Passport, 'title' | 'slug'> | undefined;
}

/** Only with these, since a decision is what they tell. */
const DECIDED: readonly Letter[] = ['accepted', 'waiting', 'declined'];
/** And with these what organisers wrote of the passport of an innovation. */
const OF_PASSPORT: readonly Letter[] = ['passport-published', 'passport-asked'];

/** Letters that a person causes by typing an address, or with the code received for doing so: neither proves the address. */
const BY_ANYBODY: readonly Letter[] = ['begun', 'submitted', 'asked', 'link'];

function causeOf(letter: Letter): LetterCause {
  return BY_ANYBODY.includes(letter) ? 'anybody' : 'follow-up';
}

/** How it is worded, which use cases do not know. */
export type WordLetter = (
  context: ForumContext,
  facts: LetterFacts,
) => { readonly subject: string; readonly text: string };

/** In days, and never longer than the forum: whoever comes later asks for another one. */
const LINK_DAYS = 30;

/**
 * Writes to a speaker with a link of their own, once of each thing; where the mail server does not answer it throws, and
 * is tried again.
 */
export async function writeToSpeaker(
  context: ForumContext,
  word: WordLetter,
  {
    talkId,
    speakerId,
    letter,
    what,
  }: {
    readonly talkId: TalkId;
    readonly speakerId: SpeakerId;
    readonly letter: Letter;
    /** Under which it is known that they were told: the same not twice. */
    readonly what: string;
  },
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'speaker.tell')) return refuse('forbidden');
  const send = limitedSender(platform, 'talk');
  if (!send) return ok(undefined);
  return await inTransaction(context, async (tx) => {
    // They stay locked while it is sent: another process that heard the same waits, and finds them told.
    const reached = await lockToTell(tx, speakerId, what);
    const talk = reached && (await findTalk(tx, talkId));
    const forum = talk && (await findForum(tx, talk.forumId));
    if (!reached || !talk || !forum) return ok(undefined);
    const { clock, random } = platform;
    const token = newToken(random);
    const endsAt = clock.now().add({ hours: LINK_DAYS * 24 });
    await insertLink(tx, { tokenHash: token.hash, talkId, speakerId, endsAt });
    const { passport, note } = await findSubject(tx, talkId, letter);
    const slot = await findPublishedSlot(tx, talk);
    const { language } = reached;
    const facts = { language, letter, forum, talk, token: token.text, note, slot, passport };
    const words = word(context, facts);
    const news = { to: reached.email, ...words, sms: '', mark: [speakerId, what] };
    const sending = await send(news, causeOf(letter));
    if (sending === 'limited') return ok(undefined);
    await saveTold(tx, speakerId, { what, at: clock.now(), isRefused: sending === 'refused' });
    return ok(undefined);
  });
}

/** The passport that a letter is about, and what was written to the speaker beside the decision. */
async function findSubject(
  tx: Tx,
  talkId: TalkId,
  letter: Letter,
): Promise<{ readonly passport: Passport | undefined; readonly note: string }> {
  const passport = OF_PASSPORT.includes(letter) ? await findPassportOf(tx, talkId) : undefined;
  const note = DECIDED.includes(letter) ? await findNote(tx, talkId) : (passport?.note ?? '');
  return { passport, note };
}

/** Whoever lost code and letter: to each talk of that address goes a letter, and the answer never says whether there is any. */
export async function askForLink(
  context: ForumContext,
  { forumId, email }: { readonly forumId: ForumId; readonly email: string },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'talk.open')) return refuse('absent');
  const { clock, random } = platform;
  await inOwnName(context, async (tx) => {
    for (const { talkId, speakerId } of await findTalksOfAddress(tx, forumId, email)) {
      await recordEvent(tx, clock, random, {
        type: 'talk.link-asked',
        subject: { talk: talkId, forum: forumId, speaker: speakerId },
      });
    }
  });
  return ok(undefined);
}
