import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ReportId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { createPolicy } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../testing.ts';
import { lineUpPublished } from './line-up-published.ts';
import { hidePublished, publishReport } from './publish-report.ts';

const INSTALLATION = { kind: 'system', name: 'reports' } as const;
const STEPOVA = { position: { lat: 45.5, lon: 30.5 } };

describe('what is published', () => {
  const reports = reportsForEachTest();
  const see = async <Row>(statement: ReturnType<typeof sql<Row>>) =>
    await seeEverything(reports.planted.platform.database, async (tx) => {
      const { rows } = await statement.execute(tx);
      return rows;
    });
  const publish = async (id: ReportId) => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    const words = 'Біля магазину не світить ліхтар.';
    const rest = { placeWords: '', contactsConfirmed: false, seenAt: row.changed_at };
    expect(await publishReport(context, { id, words, ...rest })).toMatchObject({ ok: true });
  };
  /** In the lists of which areas it stands, by name. */
  const listedIn = async (id: ReportId) =>
    await see(sql<{ name: string }>`
      select area.name from reports.published_in
        join reports.published on published.id = published_id
        join areas.area on area.id = published_in.area_id
      where report_id = ${id} order by 1`).then((rows) => rows.map(({ name }) => name));
  const lineUp = async () => {
    using context = await reports.as(INSTALLATION);
    return await lineUpPublished(context);
  };
  const BEFORE = ['Вигадана область', 'Дільниця Садова', 'Зразковий район', 'Лиманська громада'];

  it('stands in the areas that it lies in once these moved, and not in the earlier ones', async () => {
    const { id } = await reports.send();
    const { id: hidden } = await reports.send();
    await publish(id);
    await publish(hidden);
    using officer = await reports.as(await staffIn(reports.planted, 'coordinator'));
    await hidePublished(officer, { id: hidden });
    expect(await listedIn(id)).toEqual(BEFORE);
    expect(await lineUp()).toEqual({ ok: true, value: { areas: 0 } });
    await see(sql`
      update areas.area set parent_id = (select id from areas.area where name = 'Степова громада')
      where name = 'Дільниця Садова'`);
    expect(await listedIn(id)).toEqual(BEFORE);
    expect(await lineUp()).toEqual({ ok: true, value: { areas: 1 } });
    expect(await listedIn(id)).toEqual([...BEFORE.slice(0, 3), 'Степова громада']);
    expect(await listedIn(hidden)).toEqual([]);
    expect(await lineUp()).toEqual({ ok: true, value: { areas: 0 } });
  });

  it('elsewhere stays as it is', async () => {
    const near = await reports.send();
    await publish(near.id);
    const far = await reports.send({ place: STEPOVA });
    await see(sql`
      update areas.area set parent_id = (select id from areas.area where name = 'Вигадана область')
      where name = 'Степова громада'`);
    expect(far.id).not.toBe(near.id);
    expect(await lineUp()).toEqual({ ok: true, value: { areas: 0 } });
    expect(await listedIn(near.id)).toEqual(BEFORE);
  });

  it('is listed by the beat that answers for its village, and follows what beat that is', async () => {
    const village = reports.planted.context.areas.byCode('UA51010010020000006')?.id;
    if (!village) throw new Error('no village');
    const { id } = await reports.send({ place: { areaId: village } });
    await publish(id);
    const around = ['Вигадана область', 'Зразковий район', 'Лиманська громада', 'Садове'];
    const listed = (...beats: readonly string[]) =>
      [...around, ...beats].toSorted((one, other) => one.localeCompare(other, 'uk'));
    const answersBy = async (...beats: readonly string[]) => {
      await see(sql`delete from areas.beat_settlement where settlement_id = ${village}`);
      await see(sql`
        insert into areas.beat_settlement (beat_id, settlement_id)
        select id, ${village} from areas.area where name = any (${sql.val(beats)}::text[])`);
      return await lineUp();
    };
    expect(sorted(await listedIn(id))).toEqual(listed('Дільниця Садова'));
    expect(await answersBy('Дільниця Лиманна')).toEqual({ ok: true, value: { areas: 1 } });
    expect(sorted(await listedIn(id))).toEqual(listed('Дільниця Лиманна'));
    // Without a point nobody knows which of two it is.
    await answersBy('Дільниця Лиманна', 'Дільниця Садова');
    expect(sorted(await listedIn(id))).toEqual(listed());
    await see(sql`update reports.published set lat = 45.5, lon = 29.7`);
    await lineUp();
    expect(sorted(await listedIn(id))).toEqual(listed('Дільниця Садова'));
    await see(sql`update reports.published set beat_id = null`);
    await see(sql`select reports.line_up(null)`);
    expect(sorted(await listedIn(id))).toEqual(listed());
    expect(await lineUp()).toEqual({ ok: true, value: { areas: 1 } });
    expect(sorted(await listedIn(id))).toEqual(listed('Дільниця Садова'));
  });

  it('is lined up by the installation alone', async () => {
    using context = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const refused = { ok: false, refusal: 'forbidden' };
    expect(await lineUpPublished(context)).toEqual(refused);
    expect(await lineUpPublished({ ...context, policy: createPolicy([]) })).toEqual(refused);
  });
});

function sorted(names: readonly string[]): readonly string[] {
  return names.toSorted((one, other) => one.localeCompare(other, 'uk'));
}
