import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { stepsBetween } from '../storage/load-published-steps.ts';
import { publishedBy, reportsForEachTest } from '../testing.ts';
import { answerReport } from './answer-report.ts';
import { listPublishedSteps, listPublishedWindow } from './list-published-window.ts';
import { hidePublished } from './publish-report.ts';

const WINTER = {
  from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
  before: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};

describe('what was published of several categories within a time', () => {
  const reports = reportsForEachTest();

  it('is read a page at once, and nothing beside it', async () => {
    const officer = await staffIn(reports.planted, 'coordinator');
    const shown = [];
    for (const [index, category] of ['dark-place', 'road-hazard', 'dark-place'].entries()) {
      const { id } = await reports.send({ category }, `2026-11-2${index}T08:00:00Z`);
      shown.unshift(await publishedBy(reports, officer, id));
    }
    using context = await reports.as(RESIDENT);
    const { platform } = context;
    const read: number[] = [];
    const counted = platform.database.read.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: ({ result }) => {
        read.push(result.rows.length);
        return Promise.resolve(result);
      },
    });
    const database = { ...platform.database, read: counted };
    const asked = { sent: WINTER, state: undefined, skip: 1, take: 1 };
    const listed = async (categories: readonly string[]) => {
      const found = await listPublishedWindow(
        { ...context, platform: { ...platform, database } },
        { ...asked, categories },
      );
      return found.ok && found.value.map(({ id }) => id);
    };
    expect(await listed(['dark-place', 'road-hazard', 'noise'])).toEqual([shown[1]]);
    expect(await listed(['dark-place', 'dark-place'])).toEqual([shown[2]]);
    expect(read).toEqual([1, 1]);
  });
});

describe('what became of published reports within a time', () => {
  const reports = reportsForEachTest();
  const steps = async () => {
    using context = await reports.as(RESIDENT);
    const listed = await listPublishedSteps(context, WINTER, { skip: 0, take: 100 });
    return listed.ok ? listed.value : [];
  };
  const accepted = async () => {
    const officer = await staffIn(reports.planted, 'coordinator');
    const { id } = await reports.send();
    const shown = await publishedBy(reports, officer, id);
    using context = await reports.as(officer);
    const row = (await reports.rows()).find((one) => one.id === id);
    if (!row) throw new Error('no report');
    await answerReport(context, {
      id,
      status: 'accepted',
      words: 'Поїдемо подивимось.',
      passedTo: undefined,
      duplicateOf: undefined,
      seenAt: row.changed_at,
    });
    return { id, shown, officer };
  };

  it('is told as long as the report is for everybody', async () => {
    const { id, shown, officer } = await accepted();
    expect(await steps()).toMatchObject([{ publishedId: shown, status: 'accepted' }]);
    using context = await reports.as(officer);
    await hidePublished(context, { id });
    expect(await steps()).toEqual([]);
  });

  it('is found by an index among many, the newest first', async () => {
    const { id } = await accepted();
    const { database, test } = reports.planted.platform;
    await plantMany(id, 5_000);
    // The app’s own role may not: PostgreSQL would only warn, and then guess at what it finds.
    const owner = new Client({ connectionString: test.ownerUrl });
    await owner.connect();
    await owner.query('analyze reports.published, reports.published_step');
    await owner.end();
    const { sql: text, ...query } = stepsBetween(database.read, WINTER, 50).compile();
    const plan = await database.read.executeQuery<{ 'QUERY PLAN': string }>({
      ...query,
      sql: `explain (analyze, costs off, timing off, summary off) ${text}`,
    });
    const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('published_step_time');
    expect(lines).not.toContain('Seq Scan');
  });

  /** As many published ones of the same, with a step each, one an hour. */
  async function plantMany(id: string, count: number): Promise<void> {
    await reports.planted.platform.database.transaction(async (tx) => {
      await sql`select set_config('poruch.actor', 'system', true)`.execute(tx);
      await sql`
        insert into reports.report (id, body_fingerprint, receipt_hash, category, visibility, position_rule,
          words, area_id, way, language, submitted_at, changed_at)
        select gen_random_uuid(), '', sha256(n::text::bytea), category, visibility, position_rule, words, area_id,
          way, language, submitted_at - n * interval '1 hour', changed_at
        from reports.report, generate_series(1, ${count}) as n where id = ${id}::uuid`.execute(tx);
      await sql`
        insert into reports.published (id, report_id, category, status, words, place_words, area_id,
          submitted_at, changed_at, edited_at, is_open, position_rule, is_looked_at, answer_reader)
        select gen_random_uuid(), id, category, status, words, place_words, area_id, submitted_at, changed_at,
          changed_at, true, position_rule, true, 'receipt'
        from reports.report where body_fingerprint = ''`.execute(tx);
      await sql`
        insert into reports.published_step (id, published_id, happened_at, status)
        select gen_random_uuid(), id, submitted_at, 'accepted' from reports.published`.execute(tx);
    });
  }
});
