import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { areaNames } from '#modules/areas/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { coursesForEachTest, must } from '../../testing.ts';
import { readDeskCohort } from '../../use-cases/list-desk-courses.ts';
import { deskCohortPage } from './cohort.tsx';
import { editCohortPage } from './cohort-form.tsx';
import { typedCohort } from './typed.ts';

const courses = coursesForEachTest();

it('does not overrule a colleague who changed the cohort before a mistake was corrected', async () => {
  const leader = await courses.leader();
  const id = await courses.cohort(await courses.course(), leader);
  const actor = await staffIn(courses.planted, 'coordinator');
  using opened = await courses.as(actor);
  const { areas, organisations } = opened;
  const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
  const context = { ...opened, places, desk: EMPTY_DESK };
  const { cohort } = must(await readDeskCohort(context, { id }));
  const {
    day: _day,
    from: _from,
    pace: _pace,
    ...kept
  } = typedCohort(cohort, context.platform.clock.timeZone).one;
  const seenBefore = cohort.changedAt.subtract({ hours: 1 }).toString();
  const send = async (changes: Record<string, string>) => {
    const form = new URLSearchParams({ ...kept, seenAt: seenBefore, ...changes });
    for (const one of cohort.leaderIds) form.append('leaderIds', one);
    const path = `/desk/courses/cohorts/${id}/edit` as const;
    const request = pageRequest({ actor, method: 'POST', path, params: { id }, form });
    const answer = await editCohortPage(context, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const [, seenAt] = /name="seenAt" value="([^"]*)"/.exec(renderToString(answer.view)) ?? [];
    return { reason: answer.reason, seenAt };
  };
  expect(await send({ venue: '' })).toEqual({ reason: 'invalid', seenAt: seenBefore });
  expect(await send({ venue: 'Бібліотека' })).toEqual({
    reason: 'conflict',
    seenAt: cohort.changedAt.toString(),
  });
});

it('says, in the form and on the page of a cohort, which of its leaders read nothing here', async () => {
  const leader = await courses.leader();
  const id = await courses.cohort(await courses.course(), leader);
  const actor = await staffIn(courses.planted, 'coordinator');
  const shown = async (path: '' | '/edit') => {
    using opened = await courses.as(actor);
    const { areas, organisations } = opened;
    const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
    const request = pageRequest({
      actor,
      path: `/desk/courses/cohorts/${id}${path}`,
      params: { id },
    });
    const show = path === '' ? deskCohortPage : editCohortPage;
    const answer = await show({ ...opened, places, desk: EMPTY_DESK }, request);
    return answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : '';
  };
  for (const path of ['', '/edit'] as const) expect(await shown(path)).not.toContain('призупинено');
  await suspend(courses.planted.platform, leader);
  for (const path of ['', '/edit'] as const) {
    expect(await shown(path)).toContain(' (доступ призупинено)');
  }
});
