import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { areaNames } from '#modules/areas/index.ts';
import { EMPTY_DESK, suspend } from '#modules/identity/testing.ts';
import { recordAbsence } from '#modules/officers/index.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { organisationNames } from '#modules/organisations/index.ts';
import { planForEachTest } from '../../testing.ts';
import { newActionPage } from './action-form.tsx';

const plan = planForEachTest();

it('says who of the people offered as an owner reads nothing here today', async () => {
  const { planted } = plan;
  await plan.plan();
  await suspend(planted.platform, await officerStaff(planted, '0012345'));
  await officerStaff(planted, '0012346', 'police-head');
  const actor = await staffIn(planted, 'coordinator');
  const shown = async () => {
    using opened = await plan.as(actor);
    const { areas, organisations } = opened;
    const places = { areas: areaNames(areas), organisations: organisationNames(organisations) };
    const request = pageRequest({ actor, path: '/desk/plan/actions/new' });
    const answer = await newActionPage({ ...opened, places, desk: EMPTY_DESK }, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view).replaceAll('\u00a0', ' ');
  };
  expect(await shown()).toMatch(/value="officer:[^"]+">[^<]*Зразкова \(доступ призупинено\)</);
  expect(await shown()).not.toMatch(/Вигаданий \(/);
  using opened = await plan.as(actor);
  await recordAbsence(opened, {
    badgeNumber: '0012346',
    from: Temporal.PlainDate.from('2026-11-25'),
    to: Temporal.PlainDate.from('2026-11-30'),
    deputyBadgeNumber: undefined,
  });
  expect(await shown()).toMatch(/value="account:[^"]+">[^<]*\(не працює до 30 листопада\)</);
});
