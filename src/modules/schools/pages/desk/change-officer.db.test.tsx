import { renderToString } from 'preact-render-to-string';
import { beforeEach, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { schoolsForEachTest } from '../../testing.ts';
import { readDeskSchool } from '../../use-cases/read-desk-school.ts';
import { readSchool } from '../../use-cases/read-school.ts';
import { changeOfficerPage } from './change-officer.tsx';

const schools = schoolsForEachTest();
beforeEach(() => schools.bring());

it('does not overrule a colleague who changed the officer before a mistake was corrected', async () => {
  await schools.give();
  const id = schools.school('Лиманський ліцей № 1');
  const actor = await staffIn(schools.planted, 'coordinator');
  using opened = await schools.as(actor);
  const context = { ...opened, desk: EMPTY_DESK };
  const read = await readDeskSchool(context, { id });
  const [given] = read.ok ? read.value.officers : [];
  if (!given) throw new Error('no officer');
  const seenBefore = given.changedAt.subtract({ hours: 1 }).toString();
  const send = async (endsOn: string) => {
    const form = new URLSearchParams({ seenAt: seenBefore, deputyId: '', endsOn });
    const path = `/desk/schools/${id}/officer/${given.id}` as const;
    const params = { id, given: given.id };
    const request = pageRequest({ actor, method: 'POST', path, params, form });
    const answer = await changeOfficerPage(context, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const [, seenAt] = /name="seenAt" value="([^"]*)"/.exec(renderToString(answer.view)) ?? [];
    return { reason: answer.reason, seenAt };
  };
  expect(await send('колись')).toEqual({ reason: 'invalid', seenAt: seenBefore });
  expect(await send('2027-06-30')).toEqual({
    reason: 'conflict',
    seenAt: given.changedAt.toString(),
  });
});

it('offers deputies with the reason why they read nothing, and residents are not referred to a suspended one', async () => {
  const deputy = await officerStaff(schools.planted, '0012346');
  await schools.give({ deputyId: (await keptOfficer(schools.planted, '0012346')).id });
  const id = schools.school('Лиманський ліцей № 1');
  const actor = await staffIn(schools.planted, 'coordinator');
  const shown = async () => {
    using opened = await schools.as(actor);
    const context = { ...opened, desk: EMPTY_DESK };
    const read = await readDeskSchool(context, { id });
    const [given] = read.ok ? read.value.officers : [];
    if (!read.ok || !given) throw new Error('no officer');
    const path = `/desk/schools/${id}/officer/${given.id}` as const;
    const request = pageRequest({ actor, path, params: { id, given: given.id } });
    const answer = await changeOfficerPage(context, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const { slug } = read.value.school;
    const school = await readSchool(context, { slug });
    return {
      form: renderToString(answer.view).replaceAll('\u00a0', ' '),
      deputy: school.ok ? school.value.answers?.deputy?.badgeNumber : school.refusal,
    };
  };
  expect(await shown()).toMatchObject({ deputy: '0012346' });
  expect((await shown()).form).not.toContain('призупинено');
  await suspend(schools.planted.platform, deputy);
  expect(await shown()).toMatchObject({ deputy: undefined });
  expect((await shown()).form).toMatch(/<option[^>]*>Петро Вигаданий \(доступ призупинено\),/);
});
