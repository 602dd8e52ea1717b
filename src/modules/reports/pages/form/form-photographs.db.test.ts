import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import type { UploadedFile } from '#platform/http/route.ts';
import { photograph } from '../../testing.ts';
import { removePhoto } from '../../use-cases/remove-photo.ts';
import { addPhotos } from './add-photos.ts';
import { photoIdsOf } from './draft.ts';
import { receivePhoto } from './receive-report.ts';
import { LAMP, reportFormForEachTest } from './testing.ts';

describe('the form of a report with photographs', () => {
  const { reports, posted, open, read, send } = reportFormForEachTest();

  it('says so where a photograph is gone, before it goes without', async () => {
    using pages = await open();
    const key = newId<'sender-key'>(systemRandom);
    const file = { field: 'photo', name: 'lamp.jpg', bytes: await photograph(90) };
    const added = read(await addPhotos(pages, posted({ ...LAMP, key, go: 'add' }, [file])));
    const photos = /name="photos" value="([^"]+)"/.exec(added.html)?.[1] ?? '';
    const [id] = photoIdsOf({ photos });
    if (!id) throw new Error('no photograph was put up');
    await removePhoto(pages, { key, id });
    const { reason, html } = await send({ ...LAMP, key, photos });
    expect(reason).toBe('invalid');
    expect(html).toContain('Деяких світлин уже немає');
    expect(await reports.rows()).toEqual([]);
  });

  it('says that there is no room for photographs now, and goes on without, from a device too', async () => {
    using opened = await open();
    const files = { ...opened.platform.files, hasRoomFor: () => Promise.resolve(false) };
    const pages = { ...opened, platform: { ...opened.platform, files } };
    const key = newId<'sender-key'>(systemRandom);
    const file = { field: 'photo', name: 'lamp.jpg', bytes: await photograph(90) };
    const form = { ...LAMP, key };
    const { html } = read(await addPhotos(pages, posted({ ...form, go: 'next' }, [file])));
    expect(html).toContain('«lamp.jpg»: зараз ми не можемо взяти світлин');
    expect(html).toContain(LAMP.words);
    expect(await receivePhoto(pages, posted({ key }, [file]))).toMatchObject({ reason: 'invalid' });
    expect(await addPhotos(pages, posted({ ...form, go: 'next' }))).toMatchObject({ kind: 'page' });
    expect((await send(form)).reason).toBeUndefined();
    expect(await reports.rows()).toMatchObject([{ words: LAMP.words }]);
  });

  it('names the file that is one too many, and offers to add no more', async () => {
    using pages = await open();
    const key = newId<'sender-key'>(systemRandom);
    const files: UploadedFile[] = [];
    for (let shade = 1; shade <= 7; shade += 1) {
      files.push({ field: 'photo', name: `${shade}.jpg`, bytes: await photograph(30 * shade) });
    }
    const { html } = read(await addPhotos(pages, posted({ ...LAMP, key, go: 'add' }, files)));
    expect(html).toContain('href="#field-photo"');
    expect(html).toContain('id="field-photo"');
    expect(html).toContain('«7.jpg»: світлин уже шість');
    expect(html).not.toContain('Додати ще');
  });

  it('keeps no photograph for a form that could not be sent', async () => {
    using pages = await open();
    const file = { field: 'photo', name: 'lamp.jpg', bytes: await photograph(90) };
    const { reason, html } = read(await addPhotos(pages, posted({ ...LAMP, lat: '91' }, [file])));
    expect(reason).toBe('invalid');
    expect(html).toContain('Назвіть село чи вулицю');
  });
});
