import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { testDoors, testSite } from '#platform/http/testing.ts';
import { unmarkedUkrainian } from '#ui/testing/unmarked-ukrainian.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { programmeRoutes } from '../../programme-routes.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { plantForum, plantSpeaker, plantTalk } from '../../testing-programme.ts';
import { placeTalk } from '../../use-cases/place-talk.ts';
import { publishProgramme } from '../../use-cases/publish-programme.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const PAGES = [
  'programme',
  'programme/embed',
  'programme/changes',
  'programme/print',
  'talk/:code',
];

describe('a page of the programme of a forum that nobody translated', () => {
  const tested = forumForEachTest();

  /** A page of a programme with one talk in Ukrainian, whose speaker has an organisation. */
  const read = async (page: string, prefix: '' | '/en') => {
    const { forum, talk } = await seeEverything(tested.planted.platform.database, async (tx) => {
      const planted = await plantForum(tx, { areaId: tested.areaId() });
      await sql`update forum.forum set title_en = '', venue_en = '' where id = ${planted.id}`.execute(
        tx,
      );
      await sql`update forum.track set name_en = ''`.execute(tx);
      await sql`update forum.room set name_en = ''`.execute(tx);
      const speaker = await plantSpeaker(tx, planted, 'Олена Зразкова');
      await sql`update forum.speaker set organisation = 'Вигадана бібліотека'`.execute(tx);
      return { forum: planted, talk: await plantTalk(tx, planted, { speakers: [speaker] }) };
    });
    const forumId = forum.id;
    using desk = await tested.as(SYSTEM);
    const [day, from] = [Temporal.PlainDate.from('2026-12-19'), Temporal.PlainTime.from('11:00')];
    const placed = { forumId, talkId: talk.id, roomId: forum.hall, when: { day, from } };
    must(await placeTalk(desk, { ...placed, minutes: undefined, seenAt: undefined }));
    must(await publishProgramme(desk, { forumId, after: 0, note: { uk: '', en: '' } }));
    using resident = await tested.as(RESIDENT);
    const pages = { ...resident, proposingYear: async () => undefined };
    const site = testSite({ routes: programmeRoutes(pages), doors: testDoors(() => true) });
    const path = `${prefix}/forum/2026/${page.replace(':code', talk.code)}`;
    return await (await site.request(path)).text();
  };

  it.each(PAGES)('marks in English what is only in Ukrainian: %s', async (page) => {
    const html = await read(page, '/en');
    expect(html).toContain('Форум');
    expect(unmarkedUkrainian(html)).toEqual([]);
  });

  it.each(PAGES)('marks nothing on a page in Ukrainian: %s', async (page) => {
    const [, content] = (await read(page, '')).split('<main');
    expect(content).toContain('Форум');
    expect(content).not.toContain('lang="uk"');
  });
});
