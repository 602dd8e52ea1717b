import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { FORUM_ID, hallsForEachTest, ROOM, SYSTEM } from '../../testing-live.ts';
import { changeForumStatus } from '../change-forum-status.ts';
import { readForum } from '../read-forum.ts';
import { listHalls } from './find-hall.ts';
import { handOverQuestions } from './hand-over-questions.ts';

describe('the session of a hall', () => {
  const halls = hallsForEachTest();

  it('ends when its forum is cancelled: it takes nothing more, and what was asked is handed over', async () => {
    const id = await halls.session();
    const { id: shown } = await halls.shown('Коли відремонтують дорогу?');
    using organiser = await halls.as(SYSTEM);
    const forum = await readForum(organiser, ROOM.year);
    if (!forum.ok) throw new Error(forum.refusal);
    const cancelling = {
      id: FORUM_ID,
      seenAt: forum.value.changedAt,
      status: 'cancelled',
      reason: 'Карантин.',
    } as const;
    expect(await changeForumStatus(organiser, cancelling)).toMatchObject({ ok: true });
    using resident = await halls.as(RESIDENT);
    expect(await listHalls(resident, ROOM)).toMatchObject({ value: [{ id, status: 'closed' }] });
    expect(await halls.ask()).toMatchObject({ refusal: 'over' });
    expect(await handOverQuestions(organiser, { id })).toEqual({ ok: true, value: { handed: 1 } });
    expect(await halls.kept(shown)).toMatchObject({ status: 'handed' });
  });
});
