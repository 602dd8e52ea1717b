import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { databaseOfVersion, seeEverything, withClient } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { darkCorner, reportsForEachTest } from '../testing.ts';
import { listUnsentPhotos } from './read-unsent-photos.ts';
import { submitReport } from './submit-report.ts';

/** The last migration before keys were hashed, when ids and codes were derived without a noun. */
const BEFORE = '20261128-0132-plan-find-by-area';

describe('a report that was sent to the version before keys were hashed', () => {
  const reports = reportsForEachTest();

  it('gets its first receipt when it is sent again, and a draft keeps its photographs', async () => {
    using context = await reports.as(RESIDENT);
    const { receipts, platform } = context;
    const sent = darkCorner();
    const earlier = { ...context, receipts: { ...receipts, of: receipts.earlier.of } };
    const first = await submitReport(earlier, sent);
    const kept = await seeEverything(platform.database, (tx) =>
      sql<{ row: object }>`select to_jsonb(report) as row from reports.report`.execute(tx),
    );
    const [draft, another] = [newId<'sender-key'>(systemRandom), newId<'sender-key'>(systemRandom)];
    const photo = { id: newId<'file'>(systemRandom), width: 640, height: 400 };

    await using database = await databaseOfVersion(BEFORE);
    await database.plant(
      'reports.report',
      kept.rows.map(({ row }) => row),
    );
    await database.plant('reports.unsent_photo', [
      {
        ...photo,
        report_key: draft,
        fingerprint: 'f',
        size: 1_000,
        uploaded_at: '2026-11-25T07:00:00Z',
      },
    ]);
    expect(await database.upgrade()).toMatchObject({ ok: true });

    const upgraded = { ...context, platform: { ...platform, database: database.open() } };
    const again = await submitReport(upgraded, sent);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect(await submitReport(upgraded, { ...sent, words: 'Інше.' })).toEqual({
      ok: false,
      refusal: 'conflict',
    });
    expect(await listUnsentPhotos(upgraded, draft)).toEqual([photo]);
    expect(await listUnsentPhotos(upgraded, another)).toEqual([]);
    const whole = await withClient(database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ row: string }>(
        'select to_jsonb(photo)::text as row from reports.unsent_photo as photo',
      );
      return rows.map(({ row }) => row).join();
    });
    expect(whole).toContain(photo.id);
    expect(whole).not.toContain(draft);
  });
});
