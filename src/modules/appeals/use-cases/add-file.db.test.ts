import { strToU8 } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type FileId, newId, type SenderKey } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import { eraseExpiredData, RESIDENT } from '#modules/identity/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import {
  APPEAL_FILES,
  MAX_FILES,
  MAX_UNSENT_BYTES,
  MAX_UNSENT_BYTES_OF_NETWORK,
} from '../domain/appeal-file.ts';
import { appealsRetention } from '../retention.ts';
import { appealsForEachTest } from '../testing.ts';
import { addFile } from './add-file.ts';
import { listUnsentFiles } from './list-unsent-files.ts';
import { readAppeal } from './read-appeal.ts';
import { readFile } from './read-file.ts';
import { removeFile } from './remove-file.ts';
import { submitAppeal } from './submit-appeal.ts';

const text = (words: string) => strToU8(words);

describe('files with an appeal', () => {
  const appeals = appealsForEachTest();
  const newKey = (): SenderKey => newId(systemRandom);
  const client = '192.0.2.1';
  const add = async (key: SenderKey, words: string, at?: string, from = client) => {
    using context = await appeals.as(RESIDENT, at);
    return await addFile(context, { key, name: 'лист.txt', bytes: text(words), client: from });
  };
  const added = async (key: SenderKey, words: string, at?: string): Promise<FileId> => {
    const file = await add(key, words, at);
    if (!file.ok) throw new Error(file.refusal);
    return file.value.id;
  };
  const unsent = async (key: SenderKey) => {
    using context = await appeals.as(RESIDENT);
    return (await listUnsentFiles(context, key)).map(({ id }) => id);
  };
  const submit = async (key: SenderKey, files: readonly FileId[]) => {
    using context = await appeals.as(RESIDENT);
    return await submitAppeal(context, appeals.letter({ key, files }));
  };
  const kept = async () => (await appeals.planted.platform.files.list(APPEAL_FILES)).length;

  it('wait under the sender’s key, the same one once, and only whoever has the key sees them', async () => {
    const key = newKey();
    const one = await added(key, 'перший', '2026-11-25T08:00:00Z');
    const two = await added(key, 'другий', '2026-11-25T08:01:00Z');
    expect(await added(key, 'перший')).toBe(one);
    expect(await unsent(key)).toEqual([one, two]);
    expect(await unsent(newKey())).toEqual([]);
    expect(await kept()).toBe(2);
    using context = await appeals.as(RESIDENT);
    expect(await removeFile(context, { key: newKey(), id: one })).toMatchObject({ ok: false });
    expect(await removeFile(context, { key, id: one })).toMatchObject({ ok: true });
    expect(await unsent(key)).toEqual([two]);
    expect(await kept()).toBe(1);
  });

  it('are so many and no more, and what cannot be read leaves the others', async () => {
    const key = newKey();
    for (let count = 0; count < MAX_FILES; count += 1) await added(key, `лист ${count}`);
    expect(await add(key, 'ще один')).toEqual({ ok: false, refusal: 'too-many' });
    expect(await add(newKey(), '<html>')).toEqual({ ok: false, refusal: 'kind-unknown' });
    expect(await unsent(key)).toHaveLength(MAX_FILES);
  });

  it('are not taken where the disk must keep what it has left, and the others stay', async () => {
    const key = newKey();
    const one = await added(key, 'перший');
    using context = await appeals.as(RESIDENT);
    const files = { ...context.platform.files, hasRoomFor: () => Promise.resolve(false) };
    const full = { ...context, platform: { ...context.platform, files } };
    const put = (words: string) =>
      addFile(full, { key, name: 'лист.txt', bytes: text(words), client });
    expect(await put('другий')).toEqual({ ok: false, refusal: 'no-room' });
    expect(await put('перший')).toMatchObject({ value: { id: one } });
    expect(await kept()).toBe(1);
    expect(await submitAppeal(full, appeals.letter({ key, files: [one] }))).toMatchObject({
      ok: true,
    });
  });

  describe('that nobody sends', () => {
    const setSizes = (bytes: number) =>
      seeEverything(appeals.planted.platform.database, (tx) =>
        sql`update appeals.file set size = ${bytes}`.execute(tx),
      );

    it('give way, the oldest first, to others of their network, and to nobody else’s', async () => {
      const [first, second, neighbour, sent] = [newKey(), newKey(), newKey(), newKey()];
      const inTime = await added(sent, 'надісланий', '2026-11-25T07:00:00Z');
      await submit(sent, [inTime]);
      await added(first, 'перший', '2026-11-25T08:00:00Z');
      const younger = await added(second, 'другий', '2026-11-25T08:01:00Z');
      const other = await add(neighbour, 'чужий', '2026-11-25T07:59:00Z', '198.51.100.7');
      await setSizes(MAX_UNSENT_BYTES_OF_NETWORK / 2);
      await added(newKey(), 'останній', '2026-11-25T08:02:00Z');
      expect(await unsent(first)).toEqual([]);
      expect(await unsent(second)).toEqual([younger]);
      expect(await unsent(neighbour)).toEqual([other.ok && other.value.id]);
      expect(await kept(), 'with the one that was sent').toBe(4);
    });

    it('give way where all networks together have no more room, but never to the same appeal', async () => {
      const [first, last] = [newKey(), newKey()];
      const gone = await added(first, 'перший', '2026-11-25T08:00:00Z');
      await setSizes(MAX_UNSENT_BYTES - 1);
      const two = await added(first, 'другий', '2026-11-25T08:01:00Z');
      expect(await unsent(first)).toEqual([gone, two]);
      const other = await add(last, 'чужий', '2026-11-25T08:02:00Z', '198.51.100.7');
      expect(other.ok).toBe(true);
      expect(await unsent(first)).toEqual([two]);
      expect(await submit(first, [gone])).toEqual({ ok: false, refusal: 'file-absent' });
    });

    it('give way where one network holds most, and no older ones of a resident with few', async () => {
      const [resident, flood, more, last] = [newKey(), newKey(), newKey(), newKey()];
      const own = await added(resident, 'свій', '2026-11-25T08:00:00Z');
      await add(flood, 'чужий', '2026-11-25T08:01:00Z', '198.51.100.7');
      const younger = await add(more, 'ще один', '2026-11-25T08:02:00Z', '198.51.100.7');
      await setSizes(Math.floor(MAX_UNSENT_BYTES / 3));
      await add(last, 'останній', '2026-11-25T08:03:00Z', '192.0.2.9');
      expect(await unsent(resident)).toEqual([own]);
      expect(await unsent(flood)).toEqual([]);
      expect(await unsent(more)).toEqual([younger.ok && younger.value.id]);
    });

    it('lose what says where they came from as soon as they are sent', async () => {
      const key = newKey();
      await submit(key, [await added(key, 'лист')]);
      const { rows } = await seeEverything(appeals.planted.platform.database, (tx) =>
        sql<{ network: string | null }>`select network from appeals.file`.execute(tx),
      );
      expect(rows).toEqual([{ network: null }]);
    });
  });

  it('come with it and are read by whoever reads it; each look is written down', async () => {
    const key = newKey();
    const fileId = await added(key, 'додаток');
    expect(await submit(key, [fileId])).toMatchObject({ ok: true });
    // Sent again, as when no answer came, it is the same.
    expect(await submit(key, [fileId])).toMatchObject({ ok: true });
    expect(await added(key, 'додаток')).toBe(fileId);
    expect(await submit(key, [])).toEqual({ ok: false, refusal: 'conflict' });
    expect(await unsent(key)).toEqual([]);
    const [{ id } = { id: '' }] = await appeals.rows();
    const coordinator = await staffIn(appeals.planted, 'coordinator');
    using desk = await appeals.as(coordinator);
    const wanted = { id: desk.receipts.of('appeal', key).id, fileId };
    expect(wanted.id).toBe(id);
    expect(await readAppeal(desk, wanted)).toMatchObject({
      value: { files: [{ id: fileId, name: 'лист.txt', kind: 'text' }] },
    });
    const read = await readFile(desk, wanted);
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('додаток');
    expect(await entriesOf(appeals.planted.platform, 'appeal-file.read')).toMatchObject([
      { actor_id: coordinator.id, thing_id: id },
    ]);
    using next = await appeals.as(await staffIn(appeals.planted, 'police-head', STEPOVA));
    expect(await readFile(next, wanted)).toEqual({ ok: false, refusal: 'absent' });
    // Nor through an appeal that one may read.
    const other = await appeals.send();
    expect(await readFile(desk, { id: other.id, fileId })).toMatchObject({ ok: false });
  });

  it('that are gone keep the appeal from going without them', async () => {
    const key = newKey();
    const gone = [await added(newKey(), 'чужий')];
    expect(await submit(key, gone)).toEqual({ ok: false, refusal: 'file-absent' });
    expect(await appeals.rows()).toEqual([]);
  });

  it('that nobody sends are gone after a day, and those of an appeal are not', async () => {
    const [sent, left] = [newKey(), newKey()];
    await submit(sent, [await added(sent, 'надіслане')]);
    await added(left, 'покинуте');
    const { platform } = appeals.planted.at('2026-11-27T09:00:00Z');
    const nightly = { ...(await appeals.as(RESIDENT)), platform };
    const actor = { kind: 'system', name: 'nightly' } as const;
    expect(await eraseExpiredData({ ...nightly, actor }, appealsRetention)).toMatchObject({
      ok: true,
    });
    expect(await unsent(left)).toEqual([]);
    const [{ id } = { id: '' }] = await appeals.rows();
    using desk = await appeals.as(await staffIn(appeals.planted, 'coordinator'));
    const read = await readAppeal(desk, { id: desk.receipts.of('appeal', sent).id });
    expect(read.ok && [read.value.appeal.id, read.value.files.length]).toEqual([id, 1]);
  });
});
