import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { reportDeskRoutes } from '../../desk-routes.ts';
import { reportEntryRoutes } from '../../entry-routes.ts';
import { reportsForEachTest } from '../../testing.ts';
import { readReport } from '../../use-cases/read-report.ts';

const reports = reportsForEachTest();

it.each(['answer', 'note'])(
  'names the present officer to the former one whose %s comes too late',
  async (act) => {
    const former = await officerStaff(reports.planted, '0012345');
    const never = await staffIn(reports.planted, 'district-officer');
    const { id } = await reports.send({ category: 'violence-at-home' });
    await reports.giveTo(id, '0012345');
    using reading = await reports.as(former);
    const read = await readReport(reading, { id });
    if (!read.ok) throw new Error(read.refusal);
    const seenAt = read.value.report.changedAt.toString();
    await reports.giveTo(id, '0012346');
    const sent = async (actor: StaffActor) => {
      using opened = await reports.as(actor);
      const route = reportDeskRoutes({ ...opened, desk: EMPTY_DESK }).find(
        ({ path }) => path === `/desk/reports/:id/${act}`,
      );
      const words = 'Патруль був на місці.';
      const fields = { seenAt, status: 'accepted', words, 'note-words': words };
      const form = new URLSearchParams(fields);
      const request = pageRequest({ method: 'POST', params: { id }, form });
      const answer = await route?.handle({ ...request, actor });
      return answer?.kind === 'page' ? renderToString(answer.view) : answer;
    };
    expect(await sent(former)).toContain('Тепер цим займається Петро Вигаданий');
    expect(await sent(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
  },
);

it.each([
  ['GET', '/desk/reports/:id/call'],
  ['POST', '/desk/reports/:id/call'],
  ['GET', '/desk/reports/:id/photos/:photo'],
  ['POST', '/desk/reports/:id/photos/:photo/judge'],
] as const)('names the present officer at %s %s', async (method, path) => {
  const former = await officerStaff(reports.planted, '0012345');
  const never = await staffIn(reports.planted, 'district-officer');
  const contact = {
    kind: 'phone' as const,
    value: '+380671234567',
    isSmsWanted: false,
    isCallWanted: true,
  };
  const { id } = await reports.send({ category: 'violence-at-home', contact });
  await reports.giveTo(id, '0012345');
  using reading = await reports.as(former);
  expect((await readReport(reading, { id })).ok).toBe(true);
  await reports.giveTo(id, '0012346');
  const asked = async (actor: StaffActor) => {
    using opened = await reports.as(actor);
    const desk = { ...opened, desk: EMPTY_DESK };
    const route = [...reportEntryRoutes(desk), ...reportDeskRoutes(desk)].find(
      (one) => one.path === path && one.method === method,
    );
    const form = new URLSearchParams({ outcome: 'reached', shown: 'yes' });
    const params = { id, photo: crypto.randomUUID() };
    const request = pageRequest({ method, params, form });
    const answer = await route?.handle({ ...request, actor });
    return answer?.kind === 'page' ? renderToString(answer.view) : answer;
  };
  const shown = await asked(former);
  expect(shown).toContain('Тепер цим займається Петро Вигаданий');
  expect(shown).not.toContain('380671234567');
  expect(await asked(never)).toMatchObject({ kind: 'refusal', reason: 'absent' });
});
