import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { PHOTO_FILES } from '../domain/photo-files.ts';
import { removePhoto } from '../storage/save-photo.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

/** Consent that was withdrawn: the card shows no face any more, and the file is gone. */
export async function withdrawPhoto(
  context: RosterContext,
  { id }: { readonly id: OfficerId },
): Promise<Result<{ readonly changed: boolean }, 'absent'>> {
  if (!context.policy.can(context.actor, 'officer-photo.withdraw')) return refuse('absent');
  const { clock, files } = context.platform;
  const removed = await inTransaction(context, async (tx) => {
    const officer = await officerInReach(tx, context, 'officer-photo.withdraw', { id });
    if (!officer) return refuse('absent' as const);
    if (!officer.photoId) return ok(undefined);
    await removePhoto(tx, id, clock.now());
    await tellChange(tx, context, { officerId: id, action: 'officer-photo.withdraw' });
    return ok(officer.photoId);
  });
  if (!removed.ok) return removed;
  // After the commit: nothing names the file any more, and the nightly job finds it should this fail.
  if (removed.value) await files.remove(PHOTO_FILES, removed.value);
  return ok({ changed: removed.value !== undefined });
}
