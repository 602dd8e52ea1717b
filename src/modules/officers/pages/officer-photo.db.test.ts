import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { officersForEachTest } from '../testing.ts';
import { setPhoto } from '../use-cases/set-photo.ts';
import { officerPhotoDocument } from './officer-photo.ts';

const planted = officersForEachTest();

async function asked() {
  using context = await planted.open();
  const params = { slug: 'olena-zrazkova' };
  return await officerPhotoDocument(context, pageRequest({ path: '/officer/x/photo', params }));
}

it('a photograph is asked for anew each time, so that it is gone once it is taken back', async () => {
  expect(await asked()).toEqual({ kind: 'refusal', reason: 'absent' });
  const create = { width: 60, height: 60, channels: 3, background: '#fff' } as const;
  await setPhoto(planted.context, {
    badgeNumber: '0012345',
    bytes: await sharp({ create }).png().toBuffer(),
    consentOn: Temporal.PlainDate.from('2026-11-20'),
  });
  // A document without a word of its own goes out as `no-cache`, with an ETag.
  expect(await asked()).toMatchObject({ kind: 'document', type: 'image/jpeg' });
  expect(await asked()).toHaveProperty('headers', {});
});
