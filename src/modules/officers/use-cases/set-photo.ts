import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { PHOTO_FILES } from '../domain/photo-files.ts';
import { savePhoto } from '../storage/save-photo.ts';
import { encodePortrait, type PortraitRefusal } from './encode-portrait.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export interface SetPhoto {
  readonly badgeNumber: string;
  /** The file as it is: JPEG, PNG or WebP, at most 10 MB. */
  readonly bytes: Uint8Array;
  /** The day when the officer consented to showing it. */
  readonly consentOn: Temporal.PlainDate;
}

export type PhotoRefusal =
  | PortraitRefusal
  | 'forbidden'
  | 'officer-unknown'
  | 'officer-left'
  | 'consent-to-come';

/** Shows an officer's face on her card, with her consent. The former photograph is removed. */
export async function setPhoto(
  context: RosterContext,
  input: SetPhoto,
): Promise<Result<{ readonly bytes: number }, PhotoRefusal>> {
  if (!context.policy.can(context.actor, 'officer-photo.set')) return refuse('forbidden');
  const { clock, random, files } = context.platform;
  if (Temporal.PlainDate.compare(input.consentOn, clock.today()) > 0)
    return refuse('consent-to-come');
  const portrait = await encodePortrait(input.bytes);
  if (!portrait.ok) return portrait;

  const id = newId<'file'>(random);
  const save = async (tx: Tx) => {
    const officer = await officerInReach(tx, context, 'officer-photo.set', input);
    if (!officer) return refuse('officer-unknown' as const);
    if (hasLeft(officer, clock.today())) return refuse('officer-left' as const);
    // Written before the commit: a row never names a file that is not there.
    await files.write(PHOTO_FILES, id, portrait.value);
    await savePhoto(tx, officer.id, { id, consentOn: input.consentOn }, clock.now());
    await tellChange(tx, context, {
      officerId: officer.id,
      action: 'officer-photo.set',
      detail: { consentOn: input.consentOn.toString() },
    });
    return ok(officer.photoId);
  };
  const saved = await inTransaction(context, save).catch(async (error: unknown) => {
    // Nothing names the file: a face must not lie on a disk that nobody knows of.
    await files.remove(PHOTO_FILES, id);
    throw error;
  });
  if (!saved.ok) return saved;
  if (saved.value) await files.remove(PHOTO_FILES, saved.value);
  return ok({ bytes: portrait.value.length });
}
