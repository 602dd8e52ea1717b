import { expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { databaseOfVersion, withClient } from '#platform/database/testing.ts';

const BEFORE = '20261201-1000-reports-list-in-answering-beat';

it('keeps what each open import publishes across the upgrade', async () => {
  await using database = await databaseOfVersion(BEFORE);
  const draft = (publish: boolean, publishAsExported: boolean) => ({
    id: newId<'import-draft'>(systemRandom),
    account_id: newId<'account'>(systemRandom),
    file_id: newId(systemRandom),
    file_name: 'areas.geojson',
    content: 'areas',
    publish,
    publish_as_exported: publishAsExported,
    created_at: '2026-11-30T08:00:00Z',
  });
  const [none, all, asExported] = [draft(false, false), draft(true, false), draft(false, true)];
  await database.plant('areas.import_draft', [none, all, asExported]);
  expect(await database.upgrade()).toMatchObject({ ok: true });
  await withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ id: string; publish: string }>(
      'select id, publish from areas.import_draft',
    );
    expect(new Map(rows.map(({ id, publish }) => [id, publish]))).toEqual(
      new Map([
        [none.id, 'no'],
        [all.id, 'yes'],
        [asExported.id, 'as-exported'],
      ]),
    );
    const unknown = `update areas.import_draft set publish = 'some'`;
    await expect(client.query(unknown)).rejects.toThrow('import_draft_publish_check');
  });
});
