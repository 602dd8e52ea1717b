import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { officersRetention } from '../retention.ts';
import { officersForEachTest } from '../testing.ts';
import { readPhoto } from './read-photo.ts';
import { setPhoto } from './set-photo.ts';

const CONSENT = Temporal.PlainDate.from('2026-11-20');

/** Noise: the picture that compresses worst. */
function picture(width: number, height: number) {
  const pixels = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => (index * 7919) % 256,
  );
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

function blank(side: number) {
  const create = { width: side, height: side, channels: 3, background: '#fff' } as const;
  return sharp({ create, limitInputPixels: false });
}

describe('a photograph', () => {
  const planted = officersForEachTest();

  const set = (bytes: Uint8Array, badgeNumber = '0012345', consentOn = CONSENT) =>
    setPhoto(planted.context, { badgeNumber, bytes, consentOn });
  const shown = async (slug = 'olena-zrazkova') => {
    using context = await planted.open();
    const photo = await readPhoto(context, slug);
    return photo.ok ? photo.value : undefined;
  };

  it('is shown square, small, and without what the camera knew', async () => {
    const original = await picture(900, 1600)
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '45/1 50/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(original.includes('SECRET-PLACE')).toBe(true);
    expect(await set(original)).toMatchObject({ ok: true });
    const photo = await shown();
    expect(photo?.length).toBeLessThanOrEqual(30 * 1024);
    const { format, width, height, exif } = await sharp(photo).metadata();
    expect({ format, width, height, exif }).toEqual({
      format: 'jpeg',
      width: 276,
      height: 276,
      exif: undefined,
    });
    expect(Buffer.from(photo ?? []).includes('SECRET-PLACE')).toBe(false);
  });

  it('loses what hides behind the picture', async () => {
    const polyglot = Buffer.concat([
      await picture(50, 50).jpeg().toBuffer(),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    await set(polyglot);
    expect(Buffer.from((await shown()) ?? []).includes('<script>')).toBe(false);
  });

  it('is replaced, and the former one is gone from the disk', async () => {
    await set(await picture(60, 60).png().toBuffer());
    using before = await planted.open();
    const former = before.officers.bySlug('olena-zrazkova')?.photoId ?? '';
    await set(await picture(90, 90).webp().toBuffer());
    expect(await planted.platform.files.read('officer-photo', former)).toBeUndefined();
    expect(await shown()).toBeDefined();
  });

  it('leaves nothing on the disk when the database failed after it was written', async () => {
    const written: string[] = [];
    const { platform } = planted;
    const files = {
      ...platform.files,
      write: async (fileClass: string, id: string, bytes: Uint8Array) => {
        written.push(id);
        await platform.files.write(fileClass, id, bytes);
      },
    };
    const database: Database = {
      ...platform.database,
      transaction: async (work) => {
        await platform.database.transaction(work);
        throw new Error('the connection broke');
      },
    };
    const context = { ...planted.context, platform: { ...platform, files, database } };
    const bytes = await picture(60, 60).png().toBuffer();
    const setting = setPhoto(context, { badgeNumber: '0012345', bytes, consentOn: CONSENT });
    await expect(setting).rejects.toThrow('the connection broke');
    expect(written).toHaveLength(1);
    expect(await platform.files.read('officer-photo', written[0] ?? '')).toBeUndefined();
  });

  /** As if it had been written a day before the test's own. */
  const age = async (photoId: string) => {
    const { config, clock } = planted.platform;
    const yesterday = clock.now().subtract({ hours: 24 }).epochMilliseconds / 1000;
    await utimes(join(config.dataDir, 'files', 'officer-photo', photoId), yesterday, yesterday);
  };

  it('is gone the night after the officer left', async () => {
    await set(await picture(60, 60).png().toBuffer());
    using before = await planted.open();
    const photoId = before.officers.bySlug('olena-zrazkova')?.photoId ?? '';
    await planted.roster("жетон;ім'я;вибув\n0012345;Олена Зразкова;25.11.2026\n");
    await age(photoId);
    const erase = () => eraseExpiredData(planted.at('2026-11-26T01:20:00Z'), officersRetention);
    expect(await erase()).toMatchObject({ value: { files: 1 } });
    expect(await planted.platform.files.read('officer-photo', photoId)).toBeUndefined();
  });

  it('is removed though nobody names it: the process was killed before it could be', async () => {
    const { files } = planted.platform;
    const [left, young] = [
      '0b5a7300-0000-4000-8000-000000000001',
      '0b5a7300-0000-4000-8000-000000000002',
    ];
    for (const id of [left, young]) await files.write('officer-photo', id, new Uint8Array(3));
    await set(await picture(60, 60).png().toBuffer());
    using officers = await planted.open();
    const shown = officers.officers.bySlug('olena-zrazkova')?.photoId ?? '';
    await age(left);
    await age(shown);
    await utimes(join(planted.platform.config.dataDir, 'files', 'officer-photo', young), 4e9, 4e9);
    await eraseExpiredData(planted.context, officersRetention);
    const kept = await files.list('officer-photo');
    expect(kept.map(({ id }) => id).sort()).toEqual([shown, young].sort());
  });

  it.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
    ['too-large', () => new Uint8Array(11 * 1024 * 1024)],
    ['not-a-photograph', () => new TextEncoder().encode('not a picture')],
    ['broken', async () => (await picture(300, 300).jpeg().toBuffer()).subarray(0, 2_000)],
    [
      'not-a-photograph',
      () =>
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['not-a-photograph', () => picture(9, 9).gif().toBuffer()],
    // Forty-nine million pixels in a few kilobytes.
    ['too-large', () => blank(7_000).png().toBuffer()],
  ])(
    'is refused as %s',
    async (refusal, bytes) => {
      expect(await set(await bytes())).toEqual({ ok: false, refusal });
      expect(await shown()).toBeUndefined();
    },
    60_000,
  );

  it('is shown of nobody without consent that was given, nor of a stranger', async () => {
    const bytes = await picture(60, 60).png().toBuffer();
    expect(await set(bytes, '0012345', Temporal.PlainDate.from('2026-11-26'))).toEqual({
      ok: false,
      refusal: 'consent-to-come',
    });
    expect(await set(bytes, '9999999')).toEqual({ ok: false, refusal: 'officer-unknown' });
    const context = { ...planted.context, actor: RESIDENT };
    expect(await setPhoto(context, { badgeNumber: '0012345', bytes, consentOn: CONSENT })).toEqual({
      ok: false,
      refusal: 'forbidden',
    });
    expect(await shown()).toBeUndefined();
  });
});
