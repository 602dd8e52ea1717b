import { DOMParser } from '@xmldom/xmldom';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { testDoors, testSite } from '#platform/http/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { programmeRoutes } from '../../programme-routes.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { plantForum, plantTalk } from '../../testing-programme.ts';
import { placeTalk } from '../../use-cases/place-talk.ts';
import { publishProgramme } from '../../use-cases/publish-programme.ts';
import { readProgrammeDesk } from '../../use-cases/read-programme-desk.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const HOSTILE = 'Кава & <script>alert(1)</script> ]]>';

const tested = forumForEachTest();

/** A programme of one talk, published, and published again an hour later. */
async function changedTwice() {
  const { forum, talk } = await seeEverything(tested.planted.platform.database, async (tx) => {
    const planted = await plantForum(tx, { areaId: tested.areaId() });
    return { forum: planted, talk: await plantTalk(tx, planted, { title: HOSTILE }) };
  });
  const forumId = forum.id;
  using desk = await tested.as(SYSTEM);
  for (const [after, hour] of [11, 12].entries()) {
    const { slots } = must(await readProgrammeDesk(desk, { forumId }));
    const when = {
      day: Temporal.PlainDate.from('2026-12-19'),
      from: Temporal.PlainTime.from({ hour }),
    };
    const seenAt = slots[0]?.changedAt;
    const placed = { forumId, talkId: talk.id, roomId: forum.hall, when, minutes: undefined };
    must(await placeTalk(desk, { ...placed, seenAt }));
    const note = { uk: after === 0 ? '' : 'Через тривогу.', en: '' };
    must(await publishProgramme(desk, { forumId, after, note }));
  }
  const context = await tested.as(RESIDENT);
  const pages = { ...context, proposingYear: async () => 2027 };
  const site = testSite({ routes: programmeRoutes(pages), doors: testDoors(() => true) });
  return {
    // Words that stay together on a page stay together here, too; it is the words that are asked about.
    ask: async (path: string) =>
      (await (await site.request(`/forum/2026/${path}`)).text()).replaceAll('\u00a0', ' '),
    code: talk.code,
    talkId: talk.id,
    [Symbol.dispose]: () => context[Symbol.dispose](),
  };
}

function readAtom(atom: string) {
  // Not well-formed, it throws.
  new DOMParser().parseFromString(atom, 'text/xml');
  const { title, links = [], entries = [] } = parseAtomFeed(atom);
  return {
    title: title?.value,
    self: links.find(({ rel }) => rel === 'self')?.href,
    titles: entries.map((one) => one.title?.value),
    words: entries.map((one) => one.content?.value),
    addresses: entries.map((one) => one.links?.[0]?.href),
  };
}

test('whoever follows the programme reads in words what each version changed, whatever a talk is called', async () => {
  using given = await changedTwice();
  const { title, self, titles, words, addresses } = readAtom(
    await given.ask('programme/changes.atom'),
  );
  expect(title).toBe('Зміни в програмі: Форум');
  expect(self).toMatch(/changes\.atom$/);
  expect(titles).toEqual(['Версія 2: 1 зміна', 'Програму оприлюднено вперше.']);
  expect(words[0]).toContain(`Через тривогу.\nперенесено: ${HOSTILE} — було: `);
  expect(words[0]).toMatch(/11:00–11:20, Великий зал; тепер: .*12:00–12:20/);
  expect(addresses[0]).toMatch(/programme\/changes#v2$/);
  const { items = [] } = parseRssFeed(await given.ask('programme/changes.rss'));
  expect(items.map((one) => one.title)).toEqual(titles);
});

test('the programme and its changes say where their feed is', async () => {
  using given = await changedTwice();
  const link =
    /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/forum\/2026\/programme\/changes\.atom"/;
  expect(await given.ask('programme')).toMatch(link);
  expect(await given.ask('programme/changes')).toMatch(link);
});

test('a talk leads to a proposal for the plan that takes them, and names itself there', async () => {
  using given = await changedTwice();
  const link = `/plan/2027/propose?source=talk&amp;id=${given.talkId}`;
  expect(await given.ask(`talk/${given.code}`)).toContain(link);
});
