import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { entriesOf } from '#modules/audit/testing.ts';
import type { StaffActor } from '#modules/identity/index.ts';
import { EMPTY_DESK, notificationsOf } from '#modules/identity/testing.ts';
import { keptOfficer, officerStaff } from '#modules/officers/testing.ts';
import { meetingHandlers } from '../../by-itself.ts';
import { meetingDeskRoutes } from '../../desk-routes.ts';
import { meetingsForEachTest } from '../../testing.ts';
import { changeMeeting } from '../../use-cases/change-meeting.ts';
import { tellHosts } from '../../use-cases/tell-hosts.ts';

const SYSTEM = { kind: 'system', name: 'test' } as const;

describe('a meeting that colleagues hold now', () => {
  const meetings = meetingsForEachTest();
  const { planted } = meetings;
  const handOver = async (id: Awaited<ReturnType<typeof meetings.plan>>, badges: string[]) => {
    const { said, times } = await meetings.coffee();
    const officers = await Promise.all(badges.map((badge) => keptOfficer(planted, badge)));
    const hostIds = officers.map((officer) => officer.id);
    using context = await meetings.as(SYSTEM);
    const seenAt = (await meetings.kept(id)).changedAt;
    const change = { id, seenAt, said: { ...said, hostIds }, times };
    expect(await changeMeeting(context, change)).toMatchObject({ ok: true });
  };
  const asked = async (actor: StaffActor, method: 'GET' | 'POST', path: string, id: string) => {
    using opened = await meetings.as(actor);
    const desk = { ...opened, desk: EMPTY_DESK, promiseSources: [] };
    const route = meetingDeskRoutes(desk).find((one) => one.path === path && one.method === method);
    const form = new URLSearchParams({ reason: 'Хворію.', seenAt: '2026-12-01T08:00:00Z' });
    const request = pageRequest({ method, params: { id }, form });
    const answer = await route?.handle({ ...request, actor });
    return answer?.kind === 'page' ? renderToString(answer.view) : answer;
  };

  it.each([
    ['GET', '/desk/meetings/:id'],
    ['GET', '/desk/meetings/:id/edit'],
    ['GET', '/desk/meetings/:id/series'],
    ['GET', '/desk/meetings/:id/cancel'],
    ['POST', '/desk/meetings/:id/cancel'],
    ['POST', '/desk/meetings/:id/feedback'],
  ] as const)('names them to the officer who was to hold it, at %s %s', async (method, path) => {
    const former = await officerStaff(planted, '0012345');
    const id = await meetings.plan(SYSTEM);
    using installation = await meetings.as(SYSTEM);
    expect(await tellHosts(installation, { id, became: 'published', by: undefined })).toEqual({
      ok: true,
    });
    await handOver(id, ['0012346']);
    expect(await asked(former, method, path, id)).toContain('Тепер цим займається Петро Вигаданий');
    expect(await entriesOf(planted.platform, 'meeting.locate')).toMatchObject([
      { actor_id: former.id, thing_id: id },
    ]);
  });

  it('notifies the officers whom a change of the hosts concerns, and each of them finds it', async () => {
    const former = await officerStaff(planted, '0012345');
    const present = await officerStaff(planted, '0012346');
    const id = await meetings.plan(SYSTEM);
    using installation = await meetings.as(SYSTEM);
    await handOver(id, ['0012346']);
    const rehosted = await installation.platform.database.write
      .selectFrom('platform.event')
      .select(['id', 'type', 'subject', 'sequence'])
      .where('type', '=', 'meeting.rehosted')
      .executeTakeFirstOrThrow();
    for (const handler of meetingHandlers(installation)) {
      if (!handler.types.includes('meeting.rehosted')) continue;
      const subject = rehosted.subject as Record<string, string>;
      await handler.handle({ ...rehosted, type: 'meeting.rehosted', subject });
    }
    expect(await notificationsOf(planted.platform, present)).toMatchObject([
      { kind: 'meeting.published', path: `/desk/meetings/${id}` },
    ]);
    expect(await notificationsOf(planted.platform, former)).toMatchObject([
      { kind: 'meeting.unnamed', path: `/desk/meetings/${id}` },
    ]);
    const shown = await asked(former, 'GET', '/desk/meetings/:id', id);
    expect(shown).toContain('Тепер цим займається Петро Вигаданий');
  });

  it('is absent for an officer who was never to hold it', async () => {
    const never = await officerStaff(planted, '0012345');
    const id = await meetings.plan(SYSTEM);
    await handOver(id, ['0012346']);
    const shown = await asked(never, 'GET', '/desk/meetings/:id', id);
    expect(shown).toMatchObject({ kind: 'refusal', reason: 'absent' });
  });

  it('is named to the officer who planned it, who was not notified of it', async () => {
    const former = await officerStaff(planted, '0012345');
    const id = await meetings.plan(former);
    await handOver(id, ['0012346']);
    expect(await asked(former, 'GET', '/desk/meetings/:id', id)).toContain('Петро Вигаданий');
  });
});
