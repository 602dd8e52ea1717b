import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { UNSENT_PHOTO_FILES } from '../domain/photo-files.ts';
import { reportsRetention } from '../retention.ts';
import type { ReportsTables } from '../storage/tables.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { darkCorner, photograph, reportsForEachTest } from '../testing.ts';
import { PHOTO_CLASSES, unsentPhotos } from '../testing/unsent-photos.ts';
import { addPhoto } from './add-photo.ts';
import { readUnsentPhoto } from './read-unsent-photos.ts';
import { submitReport } from './submit-report.ts';

describe('photographs of a report', () => {
  const reports = reportsForEachTest();
  const { client, newKey, add, added, remove, unsent, submit, onDisk } = unsentPhotos(reports);
  const attached = () =>
    seeEverything(reports.planted.platform.database, (tx) =>
      tx
        .$extendTables<ReportsTables>()
        .selectFrom('reports.photo')
        .selectAll()
        .orderBy('position')
        .execute(),
    );

  it('are put up before it is sent, seen by whoever knows the key, and taken back', async () => {
    const key = newKey();
    const [one, other] = [await added(key, 10), await added(key, 20)];
    expect(await unsent(key)).toEqual([one, other]);
    using context = await reports.as(RESIDENT);
    const small = await readUnsentPhoto(context, { key, id: one });
    expect(small.ok && (await sharp(small.value).metadata()).format).toBe('jpeg');
    expect(await remove(key, one)).toMatchObject({ ok: true });
    expect(await remove(key, one)).toEqual({ ok: false, refusal: 'absent' });
    expect(await unsent(key)).toEqual([other]);
    expect(await onDisk()).toEqual({ unsent: [other], attached: [] });
  });

  it('are nobody’s who has another key', async () => {
    const key = newKey();
    const id = await added(key, 10);
    const other = newKey();
    expect(await unsent(other)).toEqual([]);
    expect(await remove(other, id)).toEqual({ ok: false, refusal: 'absent' });
    using context = await reports.as(RESIDENT);
    expect(await readUnsentPhoto(context, { key: other, id })).toEqual({
      ok: false,
      refusal: 'absent',
    });
    expect(await submit(darkCorner({ key: other, photos: [id] }))).toEqual({
      ok: false,
      refusal: 'photo-absent',
    });
    expect(await reports.rows()).toEqual([]);
    expect(await onDisk()).toEqual({ unsent: [id], attached: [] });
  });

  it('are one where the same is put up twice, because no answer came, even at once', async () => {
    const key = newKey();
    const bytes = await photograph(10);
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(key, bytes)));
    const ids = new Set(answers.map((one) => (one.ok ? one.value.id : one.refusal)));
    expect(ids.size).toBe(1);
    expect(await unsent(key)).toEqual([...ids]);
    expect((await onDisk()).unsent).toEqual([...ids]);
  });

  it('are six at most, even where more come at once; one that is taken back makes room', async () => {
    const key = newKey();
    const shades = [10, 20, 30, 40, 50, 60, 70, 80];
    const pictures = await Promise.all(shades.map(photograph));
    const answers = await Promise.all(pictures.map((bytes) => add(key, bytes)));
    const refused = answers.filter((one) => !one.ok);
    expect(refused).toEqual(Array.from({ length: 2 }, () => ({ ok: false, refusal: 'too-many' })));
    const [first] = await unsent(key);
    if (!first) throw new Error('none');
    expect((await onDisk()).unsent).toHaveLength(6);
    await remove(key, first);
    expect(await add(key, await photograph(90))).toMatchObject({ ok: true });
    expect(await add(key, await photograph(100))).toEqual({ ok: false, refusal: 'too-many' });
  });

  it('are refused where they are broken, and the rest is kept', async () => {
    const key = newKey();
    const one = await added(key, 10);
    const broken = (await photograph(20)).subarray(0, 400);
    expect(await add(key, broken)).toEqual({ ok: false, refusal: 'broken' });
    const drawing = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(await add(key, drawing)).toEqual({ ok: false, refusal: 'not-a-photograph' });
    expect(await add(key, new Uint8Array(11 * 1024 * 1024))).toEqual({
      ok: false,
      refusal: 'too-large',
    });
    expect(await unsent(key)).toEqual([one]);
    expect(await onDisk()).toEqual({ unsent: [one], attached: [] });
  });

  it('belong to the report once it is sent, in their order, and are sent once however often', async () => {
    const key = newKey();
    const [one, other, unused] = [await added(key, 10), await added(key, 20), await added(key, 30)];
    const report = darkCorner({ key, photos: [other, one] });
    const sent = await Promise.all(Array.from({ length: 5 }, () => submit(report)));
    expect(new Set(sent.map((answer) => answer.ok && answer.value.code)).size).toBe(1);
    expect(sent[0]).toMatchObject({ ok: true });
    const rows = await attached();
    const id = (await reports.rows())[0]?.id;
    expect(rows).toMatchObject([
      { report_id: id, position: 1, shown: null },
      { report_id: id, position: 2, shown: null },
    ]);
    const ids = rows.map(({ id }) => id);
    expect(await onDisk()).toEqual({ unsent: [unused], attached: ids.toSorted() });
    const { files } = reports.planted.platform;
    const shades = await Promise.all(
      ids.map(async (id) => {
        const { channels } = await sharp(await files.read('report-photo', id)).stats();
        return Math.round(channels[0]?.mean ?? 0);
      }),
    );
    expect(shades).toEqual([20, 10]);
    expect(await submit(report)).toEqual(sent[0]);
    expect(await attached()).toEqual(rows);
  });

  it('are part of what was sent: with other ones it is another report', async () => {
    const key = newKey();
    const one = await added(key, 10);
    await submit(darkCorner({ key, photos: [one] }));
    const other = await added(key, 20);
    for (const photos of [[], [other], [one, other]]) {
      expect(await submit(darkCorner({ key, photos }))).toEqual({ ok: false, refusal: 'conflict' });
    }
    expect(await attached()).toHaveLength(1);
    expect((await onDisk()).unsent).toEqual([other]);
  });

  it('that are gone are said to be so before the report goes without them', async () => {
    const key = newKey();
    const id = await added(key, 10);
    await reports.planted.platform.files.remove(UNSENT_PHOTO_FILES.large, id);
    expect(await submit(darkCorner({ key, photos: [id] }))).toEqual({
      ok: false,
      refusal: 'photo-absent',
    });
    expect(await reports.rows()).toEqual([]);
  });

  it('are not taken where the disk must keep what it has left, and the report goes with the others', async () => {
    const key = newKey();
    const one = await added(key, 10);
    using context = await reports.as(RESIDENT);
    const files = { ...context.platform.files, hasRoomFor: () => Promise.resolve(false) };
    const full = { ...context, platform: { ...context.platform, files } };
    const put = async (shade: number) =>
      await addPhoto(full, { key, bytes: await photograph(shade), client });
    expect(await put(20)).toEqual({ ok: false, refusal: 'no-room' });
    expect(await put(10)).toMatchObject({ value: { id: one } });
    expect((await onDisk()).unsent).toEqual([one]);
    expect(await submitReport(full, darkCorner({ key, photos: [one] }))).toMatchObject({
      ok: true,
    });
  });

  it('leave nothing on the disk where the disk is full in the middle, and stay to be sent', async () => {
    const key = newKey();
    const ids = [await added(key, 10), await added(key, 20)];
    using context = await reports.as(RESIDENT);
    const { platform } = context;
    let left = 3;
    const files = {
      ...platform.files,
      write: async (fileClass: string, id: string, bytes: Uint8Array) => {
        left -= 1;
        if (left < 0) throw new Error('ENOSPC');
        await platform.files.write(fileClass, id, bytes);
      },
    };
    const full = { ...context, platform: { ...platform, files } };
    const report = darkCorner({ key, photos: ids });
    await expect(submitReport(full, report)).rejects.toThrow('ENOSPC');
    left = 1;
    const bytes = await photograph(30);
    await expect(addPhoto(full, { key, bytes, client })).rejects.toThrow('ENOSPC');
    expect(await reports.rows()).toEqual([]);
    expect(await onDisk()).toEqual({ unsent: ids.toSorted(), attached: [] });
    expect(await submit(report)).toMatchObject({ ok: true });
    expect((await onDisk()).attached).toHaveLength(2);
  });

  it('are there where the answer of the database was lost, though nobody knew', async () => {
    const key = newKey();
    const report = darkCorner({ key, photos: [await added(key, 10)] });
    using context = await reports.as(RESIDENT);
    const { platform } = context;
    const database: Database = {
      ...platform.database,
      transaction: async (work) => {
        await platform.database.transaction(work);
        throw new Error('the connection broke');
      },
    };
    const broken = { ...context, platform: { ...platform, database } };
    await expect(submitReport(broken, report)).rejects.toThrow('the connection broke');
    expect(await submit(report)).toMatchObject({ ok: true });
    const ids = (await attached()).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(await onDisk()).toEqual({ unsent: [], attached: ids });
  });

  it('that nobody sent are gone after a day, with their files; those of a report stay', async () => {
    const key = newKey();
    await submit(darkCorner({ key, photos: [await added(key, 10)] }));
    const left = newKey();
    const id = await added(left, 20);
    const { config, clock } = reports.planted.platform;
    const written = clock.now().epochMilliseconds / 1000;
    for (const fileClass of PHOTO_CLASSES) {
      for (const file of await reports.planted.platform.files.list(fileClass)) {
        await utimes(join(config.dataDir, 'files', fileClass, file.id), written, written);
      }
    }
    const erase = (at: string) => eraseExpiredData(reports.planted.at(at), reportsRetention);
    expect(await erase('2026-11-26T07:59:00Z')).toMatchObject({ value: { files: 0 } });
    expect(await unsent(left)).toEqual([id]);
    expect(await erase('2026-11-26T08:00:01Z')).toMatchObject({ value: { files: 2 } });
    expect(await unsent(left)).toEqual([]);
    expect(await onDisk()).toMatchObject({ unsent: [], attached: [expect.any(String)] });
    expect(existsSync(join(config.dataDir, 'files', UNSENT_PHOTO_FILES.small, id))).toBe(false);
  });
});
