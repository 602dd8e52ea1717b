import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { testDoors, testSite } from '#platform/http/testing.ts';
import { ticketKeys } from '#modules/attendance/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, officersForEachTest } from '#modules/officers/testing.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { forumPermissions } from '../../permissions.ts';
import { programmeFileRoutes } from '../../programme-files-routes.ts';
import { plantForum, plantTalk } from '../../testing-programme.ts';
import { PROGRAMME_ENDINGS } from './programme-documents.ts';

const planted = officersForEachTest({ permissions: forumPermissions });
const tickets = ticketKeys(Buffer.alloc(32, 7));
const receipts = receiptKeys(Buffer.alloc(32, 9));

/** A programme of one talk that was published, and the site that gives it away. */
async function published() {
  const areaId = planted.context.areas.byCode(LYMANSKA)?.id;
  if (!areaId) throw new Error('no Lymanska');
  const { code, rename } = await seeEverything(planted.platform.database, async (tx) => {
    const forum = await plantForum(tx, { areaId });
    const talk = await plantTalk(tx, forum);
    const version = planted.platform.random.uuid();
    await sql`insert into forum.programme_version (id, forum_id, number, published_at)
      values (${version}, ${forum.id}, 1, now())`.execute(tx);
    await sql`insert into forum.published_slot
        (version_id, id, talk_id, room_id, starts_at, ends_at, changed_in)
      values (${version}, ${talk.id}, ${talk.id}, ${forum.hall}, '2026-12-19T09:00:00Z',
        '2026-12-19T09:20:00Z', 1)`.execute(tx);
    await sql`insert into forum.published_slot
        (version_id, id, number, title_uk, starts_at, ends_at, changed_in)
      values (${version}, ${planted.platform.random.uuid()}, 1, 'Кава', '2026-12-19T09:30:00Z',
        '2026-12-19T10:00:00Z', 1)`.execute(tx);
    const rename = () =>
      seeEverything(planted.platform.database, (again) =>
        sql`update forum.talk set title = 'Інша' where id = ${talk.id}`.execute(again),
      );
    return { code: talk.code, rename };
  });
  const opened = await planted.open();
  const context: ForumContext = {
    ...opened,
    actor: RESIDENT,
    tickets,
    receipts,
    gatheringKinds: [],
  };
  const doors = testDoors(() => true);
  const site = testSite({ routes: programmeFileRoutes(context), doors });
  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    site.request(`/forum/2026/${path}`, { headers });
  return { ask, code, rename, [Symbol.dispose]: () => opened[Symbol.dispose]() };
}

describe('the files of a programme', () => {
  test('are read by a page of any site, and are not sent again while nothing changes', async () => {
    using given = await published();
    for (const ending of PROGRAMME_ENDINGS) {
      const path = `schedule/export/schedule.${ending}`;
      const { status, headers } = await given.ask(path);
      expect([ending, status, headers.get('access-control-allow-origin')]).toEqual([
        ending,
        200,
        '*',
      ]);
      const held = { 'if-none-match': headers.get('etag') ?? 'none' };
      expect([ending, (await given.ask(path, held)).status]).toEqual([ending, 304]);
    }
    const path = 'schedule/export/schedule.xml';
    const held = { 'if-none-match': (await given.ask(path)).headers.get('etag') ?? 'none' };
    await given.rename();
    expect((await given.ask(path, held)).status).toBe(200);
  });

  test('say what they are: XML, JSON, a calendar; tables are kept as files', async () => {
    using given = await published();
    const said = async (ending: string) => {
      const { headers } = await given.ask(`schedule/export/schedule.${ending}`);
      return [headers.get('content-type'), headers.get('content-disposition')];
    };
    expect(await said('xml')).toEqual(['text/xml; charset=utf-8', null]);
    expect(await said('json')).toEqual(['application/json; charset=utf-8', null]);
    expect(await said('ics')).toEqual(['text/calendar; charset=utf-8', null]);
    expect(await said('csv')).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="poruch2026-uk.csv"',
    ]);
  });

  test('say to people that a break is in all rooms, which programs find in the first one', async () => {
    using given = await published();
    const text = async (ending: string) =>
      await (await given.ask(`schedule/export/schedule.${ending}`)).text();
    expect(await text('csv')).toMatch(/;усі зали;;Кава;/);
    expect(await text('ics')).toMatch(/SUMMARY:Кава\r\nLOCATION:Бібліотека/);
    expect(await text('xml')).not.toContain('усі зали');
  });

  test('are of that talk, of that year, and of nothing else', async () => {
    using given = await published();
    const calendar = await given.ask(`talk/${given.code}/calendar.ics`);
    expect(await calendar.text()).toContain('SUMMARY:Кава');
    expect((await given.ask('talk/ZZZZZZ/calendar.ics')).status).toBe(404);
    expect((await given.ask('../2025/schedule/export/schedule.xml')).status).toBe(404);
    expect((await given.ask('../20x6/schedule/export/schedule.xml')).status).toBe(404);
  });
});
