import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import {
  MAX_UNSENT_BYTES,
  MAX_UNSENT_BYTES_OF_NETWORK,
  UNSENT_PHOTO_FILES,
} from '../domain/photo-files.ts';
import type { ReportsTables } from '../storage/tables.ts';
import { darkCorner, photograph, reportsForEachTest } from '../testing.ts';
import { unsentPhotos } from '../testing/unsent-photos.ts';

describe('photographs that nobody sends', () => {
  const reports = reportsForEachTest();
  const { newKey, add, added, unsent, submit, onDisk } = unsentPhotos(reports);
  const setSizes = (bytes: number) =>
    seeEverything(reports.planted.platform.database, (tx) =>
      sql`update reports.unsent_photo set size = ${bytes}`.execute(tx),
    );

  it('are kept with the bytes that they take', async () => {
    const one = await added(newKey(), 10);
    const { database, files } = reports.planted.platform;
    const sizes = await seeEverything(database, (tx) =>
      tx.$extendTables<ReportsTables>().selectFrom('reports.unsent_photo').select('size').execute(),
    );
    const large = (await files.read(UNSENT_PHOTO_FILES.large, one))?.length ?? 0;
    const small = (await files.read(UNSENT_PHOTO_FILES.small, one))?.length ?? 0;
    expect(sizes).toEqual([{ size: large + small }]);
  });

  it('give way, the oldest first, to others of their network, and to nobody else’s', async () => {
    const [first, second, neighbour, last] = [newKey(), newKey(), newKey(), newKey()];
    await added(first, 10);
    const younger = await added(second, 20);
    const kept = await add(neighbour, await photograph(30), undefined, '198.51.100.7');
    await setSizes(MAX_UNSENT_BYTES_OF_NETWORK / 2);
    expect(await add(last, await photograph(40))).toMatchObject({ ok: true });
    expect(await unsent(first)).toEqual([]);
    expect(await unsent(second)).toEqual([younger]);
    expect(await unsent(neighbour)).toEqual([kept.ok && kept.value.id]);
    expect((await onDisk()).unsent, 'files of rows, and no others').toHaveLength(3);
  });

  it('give way where all networks together have no more room, and the report says which is gone', async () => {
    const [first, last] = [newKey(), newKey()];
    const gone = await added(first, 10);
    await setSizes(MAX_UNSENT_BYTES - 1);
    expect(await add(last, await photograph(20), undefined, '198.51.100.7')).toMatchObject({
      ok: true,
    });
    expect(await unsent(first)).toEqual([]);
    expect(await submit(darkCorner({ key: first, photos: [gone] }))).toEqual({
      ok: false,
      refusal: 'photo-absent',
    });
  });

  it('give way where one network holds most, and no older ones of a resident with few', async () => {
    const [resident, flood, more, last] = [newKey(), newKey(), newKey(), newKey()];
    const kept = await added(resident, 10);
    await add(flood, await photograph(20), '2026-11-25T07:59:20Z', '198.51.100.7');
    const younger = await add(more, await photograph(30), '2026-11-25T07:59:30Z', '198.51.100.7');
    await setSizes(Math.floor(MAX_UNSENT_BYTES / 3));
    await add(last, await photograph(40), '2026-11-25T07:59:40Z', '192.0.2.9');
    expect(await unsent(resident)).toEqual([kept]);
    expect(await unsent(flood)).toEqual([]);
    expect(await unsent(more)).toEqual([younger.ok && younger.value.id]);
  });

  it('may be more of a network that many households share', async () => {
    const [one, two] = [newKey(), newKey()];
    const first = await add(one, await photograph(10), undefined, '2001:db8:1:1::1');
    await setSizes(MAX_UNSENT_BYTES_OF_NETWORK);
    await add(two, await photograph(20), undefined, '2001:db8:1:2::1');
    expect(await unsent(one)).toEqual([first.ok && first.value.id]);
  });

  it('never give way to the next of the same report', async () => {
    const key = newKey();
    const one = await added(key, 10);
    await setSizes(MAX_UNSENT_BYTES - 1);
    const two = await added(key, 20);
    expect(await unsent(key)).toEqual([one, two]);
  });
});
