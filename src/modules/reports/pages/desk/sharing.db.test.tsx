import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { awayDay, recordAbsence } from '#modules/officers/index.ts';
import { keptOfficer, officerStaff, staffIn } from '#modules/officers/testing.ts';
import { seenText } from '../../domain/report-gift.ts';
import { reportsForEachTest } from '../../testing.ts';
import { handedReports } from './handed-reports.ts';
import { afterText } from './reports-filter.ts';
import { sharePage } from './share.ts';
import { sharingPage } from './sharing.tsx';

describe('the page where reports are shared out', () => {
  const reports = reportsForEachTest();
  const shown = async (role: 'coordinator' | 'shift-lead', query = '') => {
    using opened = await reports.as(await staffIn(reports.planted, role));
    const desk = { ...opened, desk: EMPTY_DESK };
    const path = '/desk/reports/sharing';
    const request = pageRequest({ actor: desk.actor, path, query: new URLSearchParams(query) });
    const answer = await sharingPage(desk, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view);
  };

  const day = async () => {
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const place = { locale: 'uk', today: opened.platform.clock.today() } as const;
    const view = await awayDay(opened, [handedReports(opened)]).load(
      { ...opened, desk: EMPTY_DESK },
      place,
    );
    return view ? renderToString(view) : '';
  };

  it('leads to a beat that nobody answers for whoever gives it to somebody, and shows it to the others', async () => {
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`delete from officers.assignment`.execute(tx),
    );
    expect(await shown('coordinator')).toContain('href="/desk/officers/vacancies/');
    const html = await shown('shift-lead');
    expect(html).toContain('Дільниці, за які ніхто не відповідає');
    expect(html).not.toContain('href="/desk/officers/vacancies/');
  });

  it('says who is away and who stands in, and shows what waits with them to be given to others', async () => {
    const { id } = await reports.send();
    const away = await keptOfficer(reports.planted, '0012345');
    using context = await reports.as({ kind: 'system', name: 'test' });
    const recorded = await recordAbsence(context, {
      badgeNumber: '0012345',
      from: Temporal.PlainDate.from('2026-11-24'),
      to: Temporal.PlainDate.from('2026-12-05'),
      deputyBadgeNumber: '0012346',
    });
    expect(recorded).toMatchObject({ ok: true });
    await reports.giveTo(id, '0012345');
    const html = await shown('coordinator', `officer=${away.id}`);
    expect(html).toMatch(/не працює до 5\sгрудня, заступає/);
    expect(html).toContain(`/desk/reports/${id}`);
    expect(html.match(/<input type="checkbox"[^>]*>/)?.[0]).toContain('checked');
    expect(html).not.toContain(`<option value="${away.id}"`);
    expect(await shown('coordinator')).not.toContain(`/desk/reports/${id}`);
    expect(await day()).toMatch(/Чекає 1\sповідомлення · не працює до 5\sгрудня, заступає/);
    expect(await day()).toContain(`href="/desk/reports/sharing?officer=${away.id}"`);
    await reports.giveTo(id, '0012346');
    expect(await day()).toMatch(/Чекає 1\sповідомлення · ще\sне\sвходить\sу\sсистему/);
    await officerStaff(reports.planted, '0012346');
    expect(await day(), 'it is with somebody who reads it').toBe('');
  });

  it('goes on from where a page ended, and what is sent from there leads back there', async () => {
    const earlier = await reports.send({}, '2026-11-24T08:00:00Z');
    const later = await reports.send({}, '2026-11-24T09:00:00Z');
    for (const { id } of [earlier, later]) await reports.giveTo(id, '0012345');
    const { id: officer } = await keptOfficer(reports.planted, '0012345');
    const after = afterText({
      at: Temporal.Instant.from('2026-11-24T08:30:00Z'),
      id: later.id,
    });
    const query = new URLSearchParams({ officer, after }).toString();
    const html = await shown('coordinator', query);
    expect(html.match(/<input type="checkbox" name="report"/g)).toHaveLength(1);
    expect(html).toContain(`action="/desk/reports/sharing?${query.replace('&', '&amp;')}"`);
    expect(html).toContain('На початок');
  });

  it('keeps what was ticked, where it is not said to whom', async () => {
    const ticked = await reports.send();
    await reports.giveTo(ticked.id, '0012345');
    const from = await keptOfficer(reports.planted, '0012345');
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const form = new URLSearchParams();
    form.append(
      'report',
      seenText({ id: ticked.id, changedAt: Temporal.Instant.fromEpochMilliseconds(0) }),
    );
    const request = pageRequest({
      actor: opened.actor,
      path: '/desk/reports/sharing',
      query: new URLSearchParams({ officer: from.id }),
      form,
    });
    const answer = await sharePage({ ...opened, desk: EMPTY_DESK }, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    const html = renderToString(answer.view);
    expect(html).toContain('Оберіть, кому передати.');
    expect(html.match(/<input type="checkbox"[^>]*>/)?.[0]).toContain('checked');
  });
});
