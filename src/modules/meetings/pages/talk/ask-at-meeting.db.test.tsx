import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { keptOfficer } from '#modules/officers/testing.ts';
import { meetingsForEachTest } from '../../testing.ts';
import { askAtMeeting } from './ask-at-meeting.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('a question at a meeting', () => {
  const meetings = meetingsForEachTest();
  const planned = async (...hosts: readonly ('0012345' | '0012346')[]) => {
    const officers = await Promise.all(hosts.map((badge) => keptOfficer(meetings.planted, badge)));
    const hostIds = officers.map(({ id }) => id);
    const id = await meetings.plan(SYSTEM, {
      said: { hostIds, ...(hosts.length === 0 && { kind: 'open-meeting' }) },
    });
    // In the order in which they are kept, whatever order they were named in.
    return await meetings.kept(id);
  };
  const ask = async (slug: string, sent?: Record<string, string>) => {
    using context = await meetings.as(RESIDENT);
    const path = `/meeting/${slug}/ask`;
    const key = newId<'sender-key'>(systemRandom);
    const form = new URLSearchParams({ key, words: 'Коли полагодять світло?', ...sent });
    const asked = { path, params: { slug }, ...(sent && { method: 'POST' as const, form }) };
    const answer = await askAtMeeting(context, pageRequest(asked));
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };
  const whose = () =>
    seeEverything(meetings.planted.platform.database, async (tx) => {
      const { rows } = await sql<{ officer_id: string }>`
        select officer_id from promises.question order by asked_at, id`.execute(tx);
      return rows.map((row) => row.officer_id);
    });

  it('goes to whom of several its asker chooses, and else to who is named first', async () => {
    const { slug, hostIds } = await planned('0012345', '0012346');
    const [first = '', second = ''] = hostIds;
    const form = await ask(slug);
    expect(form).toContain('Кого запитуєте');
    for (const id of hostIds) expect(form).toContain(`value="${id}"`);
    expect(await ask(slug, { to: second })).toContain('Запитання отримано');
    expect(await ask(slug, {})).toContain('Запитання отримано');
    expect((await whose()).toSorted()).toEqual([first, second].toSorted());
  });

  it('is asked of nobody who does not come, and what was typed stays', async () => {
    const { slug } = await planned('0012345', '0012346');
    const refused = await ask(slug, { to: newId<'officer'>(systemRandom) });
    expect(refused).toContain('Цей поліцейський на зустріч уже не прийде');
    expect(refused).toContain('Коли полагодять світло?');
    expect(await whose()).toEqual([]);
  });

  it('takes nothing from a form that names whoever it asks as no page of ours does', async () => {
    const { slug } = await planned('0012346');
    expect(await ask(slug, { to: 'завтра' })).toContain('Коли полагодять світло?');
    expect(await whose()).toEqual([]);
  });

  it('asks nobody whom where one alone comes', async () => {
    const { slug, hostIds } = await planned('0012346');
    expect(await ask(slug)).not.toContain('Кого запитуєте');
    expect(await ask(slug, {})).toContain('отримано');
    expect(await whose()).toEqual(hostIds);
  });

  it.each<[readonly ('0012345' | '0012346')[], string]>([
    [['0012346'], 'запитання отримає Петро Вигаданий'],
    [[], 'запитання отримає той, хто відповідає за цю місцевість'],
  ])('says who gets it now where whom it was written to comes no more', async (badges, words) => {
    const { slug, hostIds } = await planned(...badges);
    const refused = await ask(slug, { to: newId<'officer'>(systemRandom) });
    expect(refused).toContain(words);
    expect(refused).toContain('Коли полагодять світло?');
    expect(await whose()).toEqual([]);
    expect(await ask(slug, {})).toContain('отримано');
    if (hostIds.length > 0) expect(await whose()).toEqual(hostIds);
  });

  it('at a place that is hidden now goes to whoever comes, and is given back where nobody does', async () => {
    const hosted = await planned('0012346');
    const alone = await planned();
    await hideArea({ ...meetings.planted.context, actor: SYSTEM }, hosted.areaId);
    expect(await ask(hosted.slug, {})).toContain('отримано');
    expect(await whose()).toEqual(hosted.hostIds);
    const back = await ask(alone.slug, {});
    expect(back).toContain('Цієї місцевості на сайті вже немає');
    expect(back).toContain('Коли полагодять світло?');
  });
});
