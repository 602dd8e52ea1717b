import { expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { talkSource } from '../pages/programme/talk-source.ts';
import { forumForEachTest } from '../testing.ts';
import { plantForum, plantTalk } from '../testing-programme.ts';
import { placeTalk } from './place-talk.ts';
import { publishProgramme } from './publish-programme.ts';

const tested = forumForEachTest();
const NOW = '2026-12-01T08:00:00Z';

it('a talk is named to whoever proposes what came up there, once it stands in the programme that everybody reads', async () => {
  const { held, talk } = await seeEverything(tested.planted.platform.database, async (tx) => {
    const planted = await plantForum(tx, { areaId: tested.areaId(), status: 'public' });
    return { held: planted, talk: await plantTalk(tx, planted, { title: 'Ліхтарі' }) };
  });
  using context = await tested.as(await staffIn(tested.planted, 'forum-organiser'), NOW);
  using resident = await tested.as(RESIDENT, NOW);
  const described = async (id: string, asking = resident) =>
    await talkSource(asking).describe(id, 'uk');
  expect(await described(talk.id)).toBeUndefined();
  const placed = await placeTalk(context, {
    forumId: held.id,
    talkId: talk.id,
    roomId: held.hall,
    when: { day: Temporal.PlainDate.from('2026-12-19'), from: Temporal.PlainTime.from('11:00') },
    minutes: undefined,
    seenAt: undefined,
  });
  expect(placed).toMatchObject({ ok: true });
  const version = { forumId: held.id, after: 0, note: { uk: '', en: '' } };
  expect(await publishProgramme(context, version)).toMatchObject({ ok: true });
  const year = 2026;
  expect(await described(talk.id)).toEqual({
    name: 'Ліхтарі',
    path: `/forum/${year}/talk/${talk.code}`,
  });
  expect(await described(newId<'talk'>(systemRandom))).toBeUndefined();
  expect(await described('nothing')).toBeUndefined();
  const policy = policyWithout(resident.policy, 'forum.read');
  expect(await described(talk.id, { ...resident, policy })).toBeUndefined();
});
