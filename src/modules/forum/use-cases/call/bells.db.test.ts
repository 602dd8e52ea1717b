import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { LYMANSKA, staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { decideTalk } from '../review/decide-talk.ts';
import { actOnOwnTalk } from './act-on-own-talk.ts';
import { readOwnTalk } from './read-own-talk.ts';

describe('the bell of whoever organises', () => {
  const test = forumForEachTest();

  /** What they were told of talks, in order: what is news to them, and with a dash what is not any more. */
  const told = async ({ id }: StaffActor) => {
    const { rows } = await seeEverything(test.planted.platform.database, (tx) =>
      sql<{
        kind: string;
        path: string;
        read: boolean;
      }>`select kind, path, read_at is not null as read
        from identity.notification where account_id = ${id} order by created_at, kind`.execute(tx),
    );
    return rows.map(({ kind, read }) => (read ? `${kind} –` : kind));
  };
  const organiser = (area = LYMANSKA) => staffIn(test.planted, 'forum-organiser', area);

  it('rings where the forum is when a talk is submitted, and is silent once it is decided or taken back', async () => {
    const here = await organiser();
    const there = await organiser(STEPOVA);
    const id = await test.forum();
    const code = await test.submitted(id);
    expect(await told(here)).toEqual(['talk.submitted']);
    expect(await told(there)).toEqual([]);
    using author = await test.as(RESIDENT);
    must(await actOnOwnTalk(author, code, 'redraft'));
    expect(await told(here)).toEqual(['talk.submitted –']);
    must(await actOnOwnTalk(author, code, 'submit'));
    const { talk } = must(await readOwnTalk(author, code));
    using desk = await test.as(here);
    const accepted = {
      id: talk.id,
      outcome: 'accepted',
      note: '',
      seenAt: talk.changedAt,
    } as const;
    must(await decideTalk(desk, accepted));
    expect(await told(here)).toEqual(['talk.submitted –', 'talk.submitted –']);
  });

  it('rings when a talk is withdrawn that they knew of, and not for a draft', async () => {
    const here = await organiser();
    const id = await test.forum();
    using author = await test.as(RESIDENT);
    must(await actOnOwnTalk(author, await test.submitted(id), 'withdraw'));
    expect(await told(here)).toEqual(['talk.submitted –', 'talk.withdrawn']);
    const draft = await test.begin(id, { email: 'petro@example.org' });
    must(await actOnOwnTalk(author, draft, 'withdraw'));
    expect(await told(here)).toHaveLength(2);
  });
});
