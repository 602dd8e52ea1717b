import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { forumSearches } from '../pages/desk/search.ts';
import { forumPageAddresses } from '../pages/public/page-addresses.ts';
import { forumForEachTest, must } from '../testing.ts';
import { plantForum, plantSpeaker, plantTalk } from '../testing-programme.ts';
import { placeTalk } from './place-talk.ts';
import { publishProgramme } from './publish-programme.ts';
import { searchForums, searchTalks } from './search-forums.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };

describe('a forum and its talks', () => {
  const tested = forumForEachTest();

  const planted = () =>
    seeEverything(tested.planted.platform.database, async (tx) => {
      const forum = await plantForum(tx, { areaId: tested.areaId() });
      const olena = await plantSpeaker(tx, forum, 'Олена Зразкова');
      const coffee = await plantTalk(tx, forum, { title: 'Кава', speakers: [olena] });
      await plantTalk(tx, forum, { title: 'Чернетка про каву', status: 'draft' });
      return { forum, coffee };
    });
  const search = async (actor: Actor, text: string) => {
    using context = await tested.as(actor);
    const asked = { text, limit: 5 };
    const [forums, talks] = [await searchForums(context, asked), await searchTalks(context, asked)];
    return {
      forums: forums.ok ? forums.value.map(({ year }) => year) : forums.refusal,
      talks: talks.ok ? talks.value.map(({ talk }) => talk.title) : talks.refusal,
    };
  };

  it('are found at the desk by name, year and speaker, where one follows them, and a draft by nobody', async () => {
    await planted();
    const here = await staffIn(tested.planted, 'forum-organiser');
    expect(await search(here, '2026')).toEqual({ forums: [2026], talks: [] });
    expect(await search(here, 'кав')).toEqual({ forums: [], talks: ['Кава'] });
    expect((await search(here, 'зразков')).talks).toEqual(['Кава']);
    const there = await staffIn(tested.planted, 'forum-organiser', STEPOVA);
    expect(await search(there, '2026')).toEqual({ forums: [], talks: [] });
    expect((await search(there, 'кав')).talks).toEqual([]);
    expect(await search(RESIDENT, 'кав')).toEqual({ forums: 'forbidden', talks: 'forbidden' });
  });

  it('stand at the desk under words that say of what they are: proposals are of the plan, too', async () => {
    using context = await tested.as(SYSTEM);
    const headings = forumSearches(context).map(({ heading }) => heading('uk'));
    expect(headings).toEqual(['Форум', 'Виступи на форумі']);
  });

  it('are led to by search engines once a programme tells everybody of them', async () => {
    const { forum, coffee } = await planted();
    using context = await tested.as(SYSTEM);
    const paths = async () => (await forumPageAddresses(context)).map(({ path }) => path);
    expect(await paths()).not.toContain('/forum/2026/programme');
    const when = {
      day: Temporal.PlainDate.from('2026-12-19'),
      from: Temporal.PlainTime.from('11:00'),
    };
    const placed = { forumId: forum.id, talkId: coffee.id, roomId: forum.hall, when };
    must(await placeTalk(context, { ...placed, minutes: undefined, seenAt: undefined }));
    const note = { uk: '', en: '' };
    must(await publishProgramme(context, { forumId: forum.id, after: 0, note }));
    expect(await paths()).toEqual(
      expect.arrayContaining(['/forum/2026/programme', `/forum/2026/talk/${coffee.code}`]),
    );
  });
});
