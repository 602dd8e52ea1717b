import { sql } from 'kysely';
import { type ForumId, newId, type PressLetterId, type ReleaseId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { rowId } from '#platform/database/row-id.ts';
import { seeEverything } from '#platform/database/testing/see-everything.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { ForumContext } from './domain/forum-context.ts';
import type { Correction, Release } from './domain/press-kit/release.ts';
import { pressLetterWords } from './pages/press-list/word-press-list-letters.ts';
import { insertCorrection } from './storage/press-kit/corrections.ts';
import { findRelease, findReleaseOf, saveRelease } from './storage/press-kit/releases.ts';
import { sendRelease } from './use-cases/press-list/send-release.ts';
import { writePressLetter } from './use-cases/press-list/write-letters.ts';

export const EMBARGO_ENDS = Temporal.Instant.from('2026-11-27T12:00:00Z');

/** A release that is ready since that morning, under an embargo of two days unless something else is said. */
export async function plantRelease(
  context: ForumContext,
  forumId: ForumId,
  changes: Partial<Release> = {},
): Promise<ReleaseId> {
  const at = context.platform.clock.now();
  const release: Release = {
    id: newId<'release'>(systemRandom),
    forumId,
    title: { uk: 'Форум збере громади', en: 'A forum of communities' },
    lead: {
      uk: 'Поліція й громади покажуть нове.',
      en: 'Police and communities show what is new.',
    },
    body: { uk: 'Форум буде в бібліотеці.', en: 'The forum is in the library.' },
    quotes: [],
    contact: { words: { uk: 'Пресслужба', en: 'Press office' }, phone: '', email: '' },
    status: 'ready',
    isEdited: true,
    draftedAt: at,
    outAt: EMBARGO_ENDS,
    hasEmbargo: true,
    shownAt: undefined,
    withdrawnAt: undefined,
    withdrawal: { uk: '', en: '' },
    changedAt: at,
    ...changes,
  };
  await inOwnName(context, (tx) => saveRelease(tx, release));
  return release.id;
}

export async function changePlanted(
  context: ForumContext,
  id: ReleaseId,
  changes: Partial<Release>,
): Promise<void> {
  await inOwnName(context, async (tx) => {
    const found = await findRelease(tx, id);
    if (found) await saveRelease(tx, { ...found, ...changes });
  });
}

export async function plantCorrection(context: ForumContext, id: ReleaseId): Promise<Correction> {
  const correction: Correction = {
    id: newId<'correction'>(systemRandom),
    releaseId: id,
    number: 1,
    stood: { uk: 'у бібліотеці', en: 'in the library' },
    right: { uk: 'у музеї', en: 'in the museum' },
    why: { uk: 'Помилилися місцем.', en: 'The place was wrong.' },
    correctedAt: context.platform.clock.now(),
  };
  await inOwnName(context, (tx) => insertCorrection(tx, correction));
  return correction;
}

/** Sends the release of a forum to everybody on the list, as the press office does, and writes the letters at once. */
export async function sendLetters(context: ForumContext, forumId: ForumId): Promise<void> {
  const release = await inOwnName(context, (tx) => findReleaseOf(tx, forumId));
  const sent = release && (await sendRelease(context, release.id));
  if (!sent?.ok) throw new Error('the release was not sent');
  for (const id of await madeLetters(context)) {
    await writePressLetter(context, pressLetterWords, id);
  }
}

/** Every letter that was made, in the order in which it was. */
export async function madeLetters({ platform }: ForumContext): Promise<readonly PressLetterId[]> {
  const { rows } = await seeEverything(platform.database, (tx) =>
    sql<{ id: string }>`select id from forum.press_letter order by made_at, id`.execute(tx),
  );
  return rows.map(({ id }) => rowId<'press-letter'>(id));
}
