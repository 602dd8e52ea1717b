import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { boxContains } from '#kernel/geometry/box.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import { newId, type PublishedReportId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { STEPOVA, staffIn } from '#modules/officers/testing.ts';
import { boxOfSquare } from '../domain/map-square.ts';
import { counting } from '../storage/count-in-squares.ts';
import { listing } from '../storage/load-published.ts';
import { BY_THE_SHOP, publishedBy, reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { findPublishedWork } from './find-published-work.ts';
import { hidePublished, showPublished } from './publish-report.ts';
import {
  countPublished,
  listPublished,
  listPublishedAreas,
  type PublishedAsked,
  readPublished,
  type SquaresAsked,
} from './read-published.ts';

const RAION = 'UA51010000000000002';
const LYMANSKA = 'UA51010010000000003';
/** Lymanska hromada, as its map shows it. */
const BOX = [29, 45, 30, 46] as const;
const BY_THE_LYMAN: Point = { lat: 45.2, lon: 29.1 };

describe('what everybody asks of published reports', () => {
  const reports = reportsForEachTest();
  const areaOf = (code: string) => {
    const area = reports.planted.context.areas.byCode(code);
    if (!area) throw new Error(`no area ${code}`);
    return area.id;
  };
  const officer = () => staffIn(reports.planted, 'coordinator');
  const published = async (changes: Parameters<typeof reports.send>[0] = {}, at?: string) => {
    const { id } = await reports.send(changes, at);
    return { id, shown: await publishedBy(reports, await officer(), id) };
  };
  const list = async (asked: PublishedAsked = {}) => {
    using context = await reports.as(RESIDENT);
    const listed = await listPublished(context, asked);
    if (!listed.ok) throw new Error(listed.refusal);
    return listed.value;
  };
  const ids = async (asked: PublishedAsked = {}) => (await list(asked)).reports.map(({ id }) => id);
  const squares = async (asked: Partial<SquaresAsked> = {}) => {
    using context = await reports.as(RESIDENT);
    const counted = await countPublished(context, { areaId: areaOf(LYMANSKA), box: BOX, ...asked });
    if (!counted.ok) throw new Error(counted.refusal);
    return [...counted.value].toSorted(([one], [other]) => one.localeCompare(other));
  };

  it('is a list by place, category, state and month, the newest first, that goes on where a page ended', async () => {
    const { shown: first } = await published({}, '2026-10-31T21:59:00Z');
    const { shown: second } = await published({ category: 'road-hazard' }, '2026-10-31T22:01:00Z');
    const areaId = areaOf(LYMANSKA);
    const october = Temporal.PlainYearMonth.from('2026-10');
    for (const where of [{}, { areaId }]) {
      expect(await ids(where)).toEqual([second, first]);
      expect(await ids({ ...where, category: 'road-hazard' })).toEqual([second]);
      expect(await ids({ ...where, category: 'road-hazard', state: 'closed' })).toEqual([]);
      // Midnight in Kyiv, not in Greenwich.
      expect(await ids({ ...where, month: october })).toEqual([first]);
      const page = await list({ ...where, limit: 1 });
      expect(page.reports.map(({ id }) => id)).toEqual([second]);
      expect(await ids({ ...where, limit: 1, after: page.next })).toEqual([first]);
    }
    expect(await ids({ areaId: areaOf(STEPOVA) })).toEqual([]);
    expect(await list({ after: newId(systemRandom) })).toEqual({ reports: [], next: undefined });
  });

  it('is work that is named by its report or by its own page, and by neither once it is hidden', async () => {
    const { id, shown } = await published();
    using resident = await reports.as(RESIDENT);
    for (const asked of [{ id }, { publishedId: shown }]) {
      expect(await findPublishedWork(resident, asked)).toMatchObject({ ok: true, value: { id } });
    }
    using context = await reports.as(await officer());
    await hidePublished(context, { id });
    for (const asked of [{ id }, { publishedId: shown }]) {
      expect(await findPublishedWork(resident, asked)).toMatchObject({ refusal: 'absent' });
    }
  });

  it('goes on after one that was hidden meanwhile', async () => {
    await published({}, '2026-11-01T08:00:00Z');
    const { id } = await published({}, '2026-11-02T08:00:00Z');
    const page = await list({ limit: 1 });
    using context = await reports.as(await officer());
    expect(await hidePublished(context, { id })).toMatchObject({ ok: true });
    expect(page.next && (await ids({ after: page.next }))).toHaveLength(1);
  });

  it('is when which step was taken, and never what its author was told or said', async () => {
    const { id } = await reports.send();
    const rowOf = async () => (await reports.rows()).find((one) => one.id === id);
    const answer = async (status: 'accepted' | 'resolved', at: string) => {
      const row = await rowOf();
      using context = await reports.as(await officer(), at);
      const words = `Таємниця автора: ${status}`;
      const seenAt = row?.changed_at ?? Temporal.Instant.from(at);
      const step = { id, status, words, passedTo: undefined, duplicateOf: undefined, seenAt };
      expect(await answerReport(context, step)).toMatchObject({ ok: true });
    };
    await answer('accepted', '2026-11-25T09:00:00Z');
    const shown = await publishedBy(reports, await officer(), id);
    await answer('resolved', '2026-11-25T10:00:00Z');
    using context = await reports.as(RESIDENT);
    const read = await readPublished(context, { id: shown });
    expect(read).toMatchObject({
      value: {
        report: { status: 'resolved' },
        steps: [
          { at: Temporal.Instant.from('2026-11-25T09:00:00Z'), status: 'accepted' },
          { at: Temporal.Instant.from('2026-11-25T10:00:00Z'), status: 'resolved' },
        ],
      },
    });
    expect(JSON.stringify(read)).not.toContain('Таємниця');
  });

  it('is counted in squares of the map, each as many as its list has', async () => {
    const here = await published();
    await published({ category: 'road-hazard' });
    await published({ place: { position: BY_THE_LYMAN } });
    const found = await squares();
    expect(new Set(found.map(([, count]) => count))).toEqual(new Set([1, 2]));
    for (const [square, count] of found) {
      const areaId = areaOf(LYMANSKA);
      expect(await ids({ areaId, square })).toHaveLength(count);
      const { lat, lon } = count === 2 ? BY_THE_SHOP : BY_THE_LYMAN;
      expect(boxContains(boxOfSquare(square), lon, lat)).toBe(true);
    }
    expect(await squares({ category: 'road-hazard' })).toMatchObject([[expect.anything(), 1]]);
    expect(await squares({ state: 'closed' })).toEqual([]);
    const month = Temporal.PlainYearMonth.from('2026-11');
    expect(await squares({ month })).toEqual(found);
    expect(await squares({ month: month.add({ months: 1 }) })).toEqual([]);
    expect(await squares({ areaId: areaOf(STEPOVA) })).toEqual([]);
    using context = await reports.as(await officer());
    await hidePublished(context, { id: here.id });
    expect((await squares()).map(([, count]) => count)).toEqual([1, 1]);
    expect(await squares({ month })).toEqual(await squares());
    await showPublished(context, { id: here.id });
    expect(await squares()).toEqual(found);
  });

  it('counts no less and no more, whatever is erased, closed or lined up again', async () => {
    const { id } = await published();
    await published({ place: { position: BY_THE_LYMAN } });
    const found = await squares();
    const { database } = reports.planted.platform;
    const bySystem = (statement: ReturnType<typeof sql>) =>
      database.transaction(async (tx) => {
        await sql`select set_config('poruch.actor', 'system', true)`.execute(tx);
        await statement.execute(tx);
      });
    await bySystem(sql`select reports.line_up(null)`);
    expect(await squares()).toEqual(found);
    await bySystem(sql`update reports.published set is_open = false`);
    await bySystem(sql`select reports.line_up(null)`);
    expect(await squares({ state: 'open' })).toEqual([]);
    expect(await squares({ state: 'closed' })).toEqual(found);
    await bySystem(sql`delete from reports.report where id = ${id}::uuid`);
    expect(await squares()).toHaveLength(1);
    await bySystem(sql`delete from reports.report`);
    const { rows } = await sql`select * from reports.published_square`.execute(database.read);
    expect(rows).toEqual([]);
  });

  it('is of no map what its category keeps from it, and has pages where something is', async () => {
    using context = await reports.as(RESIDENT);
    expect(await listPublishedAreas(context)).toEqual([]);
    await published({ place: { areaId: areaOf(LYMANSKA) } });
    expect(await squares()).toEqual([]);
    expect(await ids({ areaId: areaOf(LYMANSKA) })).toHaveLength(1);
    await published();
    expect(await listPublishedAreas(context)).toContain(areaOf(LYMANSKA));
    expect(await listPublishedAreas(context)).not.toContain(areaOf(STEPOVA));
  });

  it('is found through an index among many, whatever it is narrowed by', async () => {
    const { read } = reports.planted.platform.database;
    const areaId = areaOf(LYMANSKA);
    const last = await plantMany(10_000);
    const [square] = (await squares({ category: 'rare' }))[0] ?? [];
    const sent = {
      from: Temporal.Instant.from('2026-05-01T00:00:00Z'),
      before: Temporal.Instant.from('2026-06-01T00:00:00Z'),
    };
    const after = { at: Temporal.Instant.from('2026-05-01T00:00:00Z'), id: last };
    const closed = { state: 'closed' } as const;
    for (const filter of [
      {},
      { areaId, after },
      { areaId, sent },
      { areaId, category: 'rare' },
      { areaId, ...closed, category: 'rare' },
      { areaId, ...closed },
      { areaId, square, sent },
      { ...closed, after },
      { category: 'rare', sent },
      { categories: ['rare', 'dark-place'], sent },
      { category: 'rare', ...closed },
    ]) {
      const plan = await explain(listing(read, filter, 21).compile());
      expect(plan.join('\n'), JSON.stringify(filter)).not.toContain('Seq Scan on published');
      expect(mostPassedOver(plan), plan.join('\n')).toBeLessThan(100);
    }
    const ofMonth = await explain(counting(read, areaId, { digits: 9, sent }).compile());
    expect(ofMonth.join('\n')).not.toContain('Seq Scan');
    // The summary has a row for each square, category and state, however many reports there are.
    const { rows } = await sql<{ rows: number }>`
      select count(*)::integer as rows from reports.published_square where area_id = ${areaOf(RAION)}::uuid`.execute(
      read,
    );
    expect(rows[0]?.rows).toBeLessThan(1_000);
    const all = await squares();
    expect(all.reduce((sum, [, count]) => sum + count, 0)).toBe(10_001);
  });

  async function explain({
    sql: text,
    ...query
  }: ReturnType<ReturnType<typeof listing>['compile']>) {
    const plan = await reports.planted.platform.database.read.executeQuery<{
      'QUERY PLAN': string;
    }>({ ...query, sql: `explain (analyze, costs off, timing off, summary off) ${text}` });
    return plan.rows.map((row) => row['QUERY PLAN']);
  }

  function mostPassedOver(plan: readonly string[]): number {
    return Math.max(
      ...plan.map((line) => Number(/Rows Removed by Filter: (\d+)/.exec(line)?.[1] ?? 0)),
    );
  }

  /** Published ones of the hromada, over a year, around two places. Answers one of them. */
  async function plantMany(count: number): Promise<PublishedReportId> {
    const { platform } = reports.planted;
    const { id, shown } = await published();
    await platform.database.transaction(async (tx) => {
      await sql`select set_config('poruch.actor', 'system', true)`.execute(tx);
      await sql`
        insert into reports.report (id, body_fingerprint, receipt_hash, category, visibility, position_rule,
          words, area_id, way, language, submitted_at, changed_at)
        select gen_random_uuid(), '', sha256(n::text::bytea), category, visibility, position_rule, words, area_id,
          way, language, submitted_at - n * interval '50 minutes', changed_at
        from reports.report, generate_series(1, ${count}) as n where id = ${id}::uuid`.execute(tx);
      await sql`
        insert into reports.published (id, report_id, category, status, words, place_words, area_id,
          submitted_at, changed_at, edited_at, is_open, position_rule, is_looked_at, answer_reader, lat, lon)
        select gen_random_uuid(), id, case when get_byte(receipt_hash, 0) = 0 then 'rare' else category end,
          status, words, place_words, area_id, submitted_at, changed_at, changed_at,
          get_byte(receipt_hash, 1) <> 0, position_rule, true, 'receipt',
          45.1 + get_byte(receipt_hash, 2) * 0.003, 29.1 + get_byte(receipt_hash, 3) * 0.003
        from reports.report where body_fingerprint = ''`.execute(tx);
      await sql`select reports.line_up(null)`.execute(tx);
    });
    // The app’s own role may not: PostgreSQL would only warn, and then guess at what it finds.
    const owner = new Client({ connectionString: platform.test.ownerUrl });
    await owner.connect();
    await owner.query('analyze reports.published, reports.published_in, reports.published_square');
    await owner.end();
    return shown;
  }
});
