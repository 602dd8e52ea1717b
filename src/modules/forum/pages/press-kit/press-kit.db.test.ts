import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { testDoors, testSite } from '#platform/http/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import type { PhotographSaid } from '../../domain/photographs/photograph.ts';
import { pressKitRoutes } from '../../press-kit-routes.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { type PlantedForum, plantForum, plantSpeaker, plantTalk } from '../../testing-programme.ts';
import { addPhotograph } from '../../use-cases/photographs/add-photograph.ts';

const tested = forumForEachTest();
const { planted } = tested;
const SYSTEM: Actor = { kind: 'system', name: 'test' };
const NOW = '2026-12-03T08:00:00Z';
const DAY = Temporal.PlainDate.from('2026-11-20');

/** A forum with a programme of one talk, and a release of it that came out, and was corrected. */
async function plant(): Promise<PlantedForum> {
  return await seeEverything(planted.platform.database, async (tx) => {
    const forum = await plantForum(tx, { areaId: tested.areaId() });
    const talk = await plantTalk(tx, forum, {
      title: 'Кава',
      speakers: [await plantSpeaker(tx, forum, 'Олена Зразкова')],
    });
    const [version, release] = [systemRandom.uuid(), systemRandom.uuid()];
    await sql`insert into forum.programme_version (id, forum_id, number, published_at)
      values (${version}, ${forum.id}, 1, now())`.execute(tx);
    await sql`insert into forum.published_slot
        (version_id, id, talk_id, room_id, starts_at, ends_at, changed_in)
      values (${version}, ${talk.id}, ${talk.id}, ${forum.hall}, '2026-12-19T09:00:00Z',
        '2026-12-19T09:20:00Z', 1)`.execute(tx);
    await sql`insert into forum.release (id, forum_id, status, title_uk, title_en, lead_uk, lead_en, body_uk,
        body_en, contact_uk, contact_en, contact_phone, drafted_at, out_at, changed_at)
      values (${release}, ${forum.id}, 'ready', 'Форум у бібліотеці', 'A forum in the library',
        'У програмі 1 виступ.', 'There will be 1 talk.', 'Усе про форум: https://example.org/forum.',
        'All of it: https://example.org/forum.', 'Пресслужба', 'Press office', '+380487000000',
        '2026-12-01T08:00:00Z', '2026-12-02T08:00:00Z', '2026-12-02T09:00:00Z')`.execute(tx);
    await sql`insert into forum.release_quote (release_id, sort, said_uk, said_en, by_uk, by_en)
      values (${release}, 0, 'Приходьте.', 'Do come.', 'Іван Взірцевий, голова',
        'Ivan Vzirtsevyi, head')`.execute(tx);
    await sql`insert into forum.release_number (release_id, sort, number, fact, words_uk, words_en, url, as_of)
      values (${release}, 0, '1', 'talks', 'Виступи у програмі', 'Talks in the programme',
        ${`${planted.platform.config.publicUrl}/forum/2026/programme`},
        '2026-12-02T08:00:00Z')`.execute(tx);
    await sql`insert into forum.correction (id, release_id, number, stood_en, right_en, why_uk, why_en,
        corrected_at)
      values (gen_random_uuid(), ${release}, 1, 'a talk', '1 talk', 'Порахували знову.', 'Counted again.',
        '2026-12-02T09:00:00Z')`.execute(tx);
    return forum;
  });
}

const PHOTOGRAPH: PhotographSaid = {
  author: 'Ірина Зразкова',
  licence: 'press',
  terms: '',
  caption: { uk: 'Світловідбивачі', en: 'Reflectors' },
  alt: { uk: 'Рука зі світловідбивачем', en: 'A hand with a reflector' },
  takenOn: DAY,
  place: 'Бібліотека',
  consent: 'nobody',
  agreed: undefined,
  children: 'none',
  parentsNote: '',
};

async function photograph({ id: forumId }: PlantedForum, changes: Partial<PhotographSaid> = {}) {
  using context = await tested.as(SYSTEM, NOW);
  const background = changes.caption ? '#aa5533' : '#3b6ea5';
  const create = { width: 600, height: 400, channels: 3, background } as const;
  const bytes = new Uint8Array(await sharp({ create }).jpeg().toBuffer());
  const id = newId<'photograph'>(systemRandom);
  must(await addPhotograph(context, { id, forumId, said: { ...PHOTOGRAPH, ...changes }, bytes }));
}

async function open() {
  return siteOf(await tested.as(RESIDENT, NOW));
}

function siteOf(context: Awaited<ReturnType<typeof tested.as>>) {
  const routes = pressKitRoutes({ ...context, otherFacts: [] });
  const site = testSite({ routes, doors: testDoors(() => true) });
  return {
    ask: (path: string) => site.request(path),
    [Symbol.dispose]: () => context[Symbol.dispose](),
  };
}

describe('the press kit of a forum', () => {
  test('is one file with everything that the media may use, in both languages', async () => {
    const forum = await plant();
    await photograph(forum);
    const caption = { uk: 'Тут видно того, хто не згоден', en: '' };
    await photograph(forum, { consent: 'refused', caption });
    using site = await open();
    const answer = await site.ask('/forum/2026/release.zip');
    expect(answer.headers.get('content-disposition')).toContain('press-kit-2026.zip');
    const kit = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const text = (name: string) => strFromU8(kit[name] ?? new Uint8Array());
    expect(Object.keys(kit).filter((name) => name.startsWith('photographs/'))).toEqual([
      'photographs/01.jpg',
      'photographs/captions.csv',
    ]);
    expect(text('photographs/captions.csv')).toContain('Ірина Зразкова');
    expect(text('photographs/captions.csv')).not.toContain('не згоден');
    expect(text('programme-en.ics')).toContain('SUMMARY:Кава');
    expect(text('release-uk.txt')).toContain('— Іван Взірцевий, голова');
    expect(text('release-en.txt')).toContain('/en/forum/2026/programme');
    expect(text('numbers.csv')).toContain('у тексті релізу');
    expect(text('corrections.txt')).toContain('Right is: 1 talk');
    expect(text('README.txt')).toContain('/forum/2026/release');
    const document = unzipSync(kit['release-en.docx'] ?? new Uint8Array())['word/document.xml'];
    expect(strFromU8(document ?? new Uint8Array())).toContain('A forum in the library');
  });

  test('names only what is in it', async () => {
    const forum = await plant();
    using site = await open();
    const told = async () => {
      const answer = await site.ask('/forum/2026/release.zip');
      const kit = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      const page = await (await site.ask('/en/forum/2026/release')).text();
      return strFromU8(kit['README.txt'] ?? new Uint8Array()) + page;
    };
    const without = await told();
    expect(without).toContain('programme: програма');
    expect(without).not.toContain('captions');
    await photograph(forum);
    const withOne = await told();
    expect(withOne).toContain('captions.csv');
    expect(withOne).toContain('photographs with captions');
  });

  test('is made for one reader at a time, so that photographs of one kit are in memory', async () => {
    await photograph(await plant());
    using context = await tested.as(RESIDENT, NOW);
    let atOnce = 0;
    let most = 0;
    const read: typeof context.platform.files.read = async (...of) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      // Time enough for the others to come as far as this.
      for (let turn = 0; turn < 50; turn += 1) {
        await planted.platform.database.transaction((tx) => sql`select 1`.execute(tx));
      }
      return await context.platform.files.read(...of).finally(() => {
        atOnce -= 1;
      });
    };
    const files = { ...context.platform.files, read };
    using site = siteOf({ ...context, platform: { ...context.platform, files } });
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => await site.ask('/forum/2026/release.zip')),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(most).toBe(1);
  });

  test('leads from each number of its text to where it is from, and says what was corrected', async () => {
    await plant();
    using site = await open();
    const html = await (await site.ask('/en/forum/2026/release')).text();
    expect(html).toContain('<a href="#number-1">1</a>');
    expect(html).toMatch(
      /id="number-1".*Talks in the programme.*href="[^"]*\/en\/forum\/2026\/programme"/s,
    );
    expect(html).toContain('<del lang="en">a talk</del>');
    expect(html).toContain('href="tel:+380487000000"');
    // What ends the sentence is not of its address.
    expect(html).toContain('<a href="https://example.org/forum">example.org/forum</a>.');
    expect(html).toContain('"@type":"NewsArticle"');
    expect(html).toContain('"@type":"CorrectionComment"');
    expect(html.length).toBeLessThan(30_000);
  });

  test('tells programs what came out and what was corrected, the last first', async () => {
    await plant();
    using site = await open();
    const feed = await (await site.ask('/forum/2026/release.atom')).text();
    const titles = [...feed.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual([
      'Пресреліз: Форум',
      'Виправлення: Форум у бібліотеці',
      'Форум у бібліотеці',
    ]);
  });

  test('lists every number with what it was counted from, and as a table', async () => {
    await plant();
    using site = await open();
    const html = await (await site.ask('/forum/2026/numbers')).text();
    expect(html).toContain('Імена в оприлюдненій програмі, кожне один раз');
    const table = await (await site.ask('/forum/2026/numbers.csv')).text();
    expect(table).toMatch(
      /\r\n1;Виступи у програмі;[^\r]*\/forum\/2026\/programme;2026-12-03T08:00Z/,
    );
  });

  test('is not there for a forum without a release, nor for a year without a forum', async () => {
    await seeEverything(planted.platform.database, (tx) =>
      plantForum(tx, { areaId: tested.areaId() }),
    );
    using site = await open();
    for (const path of ['release', 'release.zip', 'release.atom']) {
      expect([path, (await site.ask(`/forum/2026/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await site.ask('/forum/2026/numbers')).status).toBe(200);
    expect((await site.ask('/forum/2027/numbers')).status).toBe(404);
    expect((await site.ask('/forum/20x6/numbers.csv')).status).toBe(404);
  });
});
