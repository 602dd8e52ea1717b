import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toldSince } from '#modules/audit/testing.ts';
import { PHOTO_FILES } from '../domain/photo-files.ts';
import { deskOf, keptOfficer, officerStaff } from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { readPhoto } from './read-photo.ts';
import { setPhoto } from './set-photo.ts';
import { withdrawPhoto } from './withdraw-photo.ts';

describe('a photograph whose consent is taken back', () => {
  const planted = officersForEachTest();

  it('is on no card any more, and no file of it is left', async () => {
    const create = { width: 300, height: 300, channels: 3, background: '#0b5a73' } as const;
    const bytes = await sharp({ create }).jpeg().toBuffer();
    const consentOn = Temporal.PlainDate.from('2026-11-20');
    await setPhoto(planted.context, { badgeNumber: '0012345', bytes, consentOn });
    const { id, photoId } = await keptOfficer(planted);
    if (!photoId) throw new Error('no photograph');
    const { files } = planted.platform;
    expect(await files.read(PHOTO_FILES, photoId)).toBeDefined();

    using desk = await deskOf(planted, await officerStaff(planted, '0012345'));
    expect(await withdrawPhoto(desk, { id })).toEqual({ ok: true, value: { changed: true } });
    expect(await readPhoto(desk, 'olena-zrazkova')).toMatchObject({ ok: false });
    expect(await files.read(PHOTO_FILES, photoId)).toBeUndefined();
    expect(await keptOfficer(planted)).toMatchObject({
      photoId: undefined,
      photoConsentOn: undefined,
    });
    expect(await withdrawPhoto(desk, { id })).toEqual({ ok: true, value: { changed: false } });
    expect((await toldSince(planted.platform)).actions).toEqual(['officer-photo.withdraw']);
  });
});
