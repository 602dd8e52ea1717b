import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import { newsSender, type SendNews } from '#platform/news/send-news.ts';
import type { Platform } from '#platform/platform.ts';
import type { PushWords } from '#platform/push/push.ts';
import type { NewsWay } from '../domain/news-way.ts';
import { deleteDevice, lockDevices, saveDeviceTold } from '../storage/author-devices.ts';
import { type AuthorReach, lockContact, saveContactTold } from '../storage/author-reach.ts';
import type { ReportId } from '#kernel/ids.ts';

/** That there is news, or four weeks later whether it was mended. Never a word of the report. */
export type Telling = 'news' | 'question';

/** What an author is told, in the words of each way. */
export interface AuthorWords {
  readonly mail: (
    telling: Telling,
    language: string,
  ) => { readonly subject: string; readonly text: string };
  readonly sms: (telling: Telling, language: string) => string;
  readonly push: (
    telling: Telling,
    author: Pick<AuthorReach, 'language' | 'visibility'>,
  ) => PushWords;
}

/** Answers whether it is refused there for good; throws where it was not taken for now. */
export type TellThere = (author: AuthorReach, telling: Telling) => Promise<boolean>;

/** A week later the receipt was opened long ago, or nobody misses it. */
const PUSH_HOURS = 7 * 24;

/** How one is told each way; undefined: the installation has not that way. */
export function authorSender(
  platform: Pick<Platform, 'mail' | 'sms' | 'push'>,
  words: AuthorWords,
  by: NewsWay,
): TellThere | undefined {
  if (by === 'push') {
    const { push } = platform;
    return push && ((author, telling) => sendPush(push, words, author, telling));
  }
  const send = newsSender(platform, by);
  return send && ((author, telling) => sendWritten(send, words, author, telling));
}

async function sendWritten(
  send: SendNews,
  words: AuthorWords,
  { id, by, to, language, steps }: AuthorReach,
  telling: Telling,
): Promise<boolean> {
  if (by === 'push') throw otherWay(by);
  const letter = { ...words.mail(telling, language), sms: words.sms(telling, language) };
  return await send({
    to,
    ...letter,
    mark: telling === 'news' ? [id, steps] : [telling, id, steps],
  });
}

async function sendPush(
  push: NonNullable<Platform['push']>,
  words: AuthorWords,
  author: AuthorReach,
  telling: Telling,
): Promise<boolean> {
  const { id, by, to, steps } = author;
  if (by !== 'push') throw otherWay(by);
  const sent = await push.send({
    to,
    words: words.push(telling, author),
    urgency: 'normal',
    hours: PUSH_HOURS,
    subject: id,
    id: fingerprint(['push', telling, id, steps]),
  });
  return !sent.ok && sent.refusal === 'gone';
}

/** Nothing was sent, and whoever asked must not write down that it was. */
function otherWay(by: NewsWay): Error {
  return new Error(`an author who is told by ${by} was given to another way`);
}

/** Where an author is told that way. Nobody else tells them there until the transaction ends. */
export async function lockReaches(
  tx: Tx,
  id: ReportId,
  by: NewsWay,
): Promise<readonly AuthorReach[]> {
  return by === 'push' ? await lockDevices(tx, id) : await lockContact(tx, id, by);
}

export interface Told {
  readonly steps: number;
  readonly isAsked: boolean;
  readonly isRefused: boolean;
}

/** A device that is gone is forgotten; an address stays, for whoever answers by hand. */
export async function saveTold(tx: Tx, { id, by, to }: AuthorReach, told: Told): Promise<void> {
  if (by !== 'push') await saveContactTold(tx, id, told);
  else if (told.isRefused) await deleteDevice(tx, id, to.endpoint);
  else await saveDeviceTold(tx, id, to.endpoint, told);
}
