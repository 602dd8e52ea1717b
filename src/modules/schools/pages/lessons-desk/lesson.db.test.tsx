import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { keptOfficer, staffIn } from '#modules/officers/testing.ts';
import { lessonDeskRoutes } from '../../lesson-desk-routes.ts';
import { lessonsForEachTest } from '../../testing-lessons.ts';
import { giveLesson } from '../../use-cases/give-lesson.ts';
import { deskLessonPage } from './lesson.tsx';

describe('the page of a lesson that was given to another officer', () => {
  const test = lessonsForEachTest();

  it('names the present officer to the former one, and is absent for officers who never had it', async () => {
    const { planted } = test.schools;
    const coordinator = await staffIn(planted, 'coordinator');
    const never = await staffIn(planted, 'school-officer');
    const former = await test.zrazkova();
    const booked = await test.ask();
    const { id } = booked.lesson;
    const shown = async (actor: StaffActor) => {
      using opened = await test.as(actor);
      const path = `/desk/lessons/${id}` as const;
      const request = pageRequest({ actor, path, params: { id } });
      const answer = await deskLessonPage({ ...opened, desk: EMPTY_DESK }, request);
      return answer.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await shown(former)).toContain('Оксана Учителенко');
    const { id: officerId } = await keptOfficer(planted, '0012346');
    using context = await test.as(coordinator);
    const given = await giveLesson(context, { ...(await test.seen(booked)), officerId });
    expect(given).toMatchObject({ ok: true });
    const page = await shown(former);
    expect(page).toContain('Тепер цим займається Петро Вигаданий');
    expect(page).not.toMatch(/Учителенко|380670000000|Лиманський ліцей/);
    expect(await shown(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    const declined = async (actor: StaffActor) => {
      using opened = await test.as(actor);
      const decline = lessonDeskRoutes({ ...opened, desk: EMPTY_DESK }).find(
        ({ path, method }) => path.endsWith(':id/decline') && method === 'POST',
      );
      const form = new URLSearchParams({
        words: 'Немає кому.',
        seenAt: booked.lesson.changedAt.toString(),
      });
      const request = pageRequest({ method: 'POST', params: { id }, form });
      const answer = await decline?.handle({ ...request, actor });
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await declined(former)).toContain('Тепер цим займається Петро Вигаданий');
    expect(await declined(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
    expect(await entriesOf(planted.platform, 'lesson.locate')).toMatchObject([
      { actor_id: former.id, thing_id: id },
      { actor_id: former.id, thing_id: id },
    ]);
  });
});
