import { type ForumId, newId, type ReleaseId } from '../../kernel/ids.ts';
import { systemRandom } from '../../platform/crypto/random.ts';
import { inOwnName } from '../identity/index.ts';
import type { ForumContext } from './domain/forum-context.ts';
import type { Correction, Release } from './domain/press-kit/release.ts';
import { insertCorrection } from './storage/press-kit/corrections.ts';
import { findRelease, saveRelease } from './storage/press-kit/releases.ts';

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
