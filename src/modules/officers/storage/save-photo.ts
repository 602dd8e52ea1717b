import type { FileId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

export async function savePhoto(
  tx: Tx,
  officerId: OfficerId,
  photo: { readonly id: FileId; readonly consentOn: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ photo_id: photo.id, photo_consent_on: photo.consentOn, changed_at: now })
    .where('id', '=', officerId)
    .execute();
}

/** With the consent goes the day of it. */
export async function removePhoto(
  tx: Tx,
  officerId: OfficerId,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.officer')
    .set({ photo_id: null, photo_consent_on: null, changed_at: now })
    .where('id', '=', officerId)
    .execute();
}
