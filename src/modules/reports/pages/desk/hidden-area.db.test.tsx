import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { hideArea } from '#modules/areas/testing.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { correctPage } from './correct.tsx';
import type { ReportsDesk } from './desk-pages.ts';
import { reportPage } from './report.tsx';
import { reportsPage } from './reports.tsx';

const BEAT = 'Дільниця Садова';

describe('a report of a beat that residents no longer see', () => {
  const reports = reportsForEachTest();

  const opened = async () => {
    const { id } = await reports.send();
    const areaId = (await reports.rows())[0]?.area_id;
    const coordinator = await staffIn(reports.planted, 'coordinator');
    const context = await reports.as(coordinator);
    const beat = context.areas.all.find((area) => area.id === areaId);
    if (!beat) throw new Error('it lies on a beat');
    expect(beat.name).toBe(BEAT);
    await hideArea(context, beat.id);
    const asked = async (
      page: (desk: ReportsDesk, request: PageRequest) => Promise<Answer>,
      form?: Record<string, string>,
      query = '',
    ) => {
      const sent = form && { method: 'POST' as const, form: new URLSearchParams(form) };
      const path = '/desk/reports';
      const request = pageRequest({
        actor: coordinator,
        path,
        params: { id },
        query: new URLSearchParams(query),
        ...sent,
      });
      return await page({ ...context, desk: EMPTY_DESK }, request);
    };
    const html = async (page: Parameters<typeof asked>[0], query?: string) => {
      const answer = await asked(page, undefined, query);
      if (answer.kind !== 'page') throw new Error(answer.kind);
      return renderToString(answer.view).replaceAll('\u00a0', ' ');
    };
    return { beat, asked, html, [Symbol.dispose]: () => context[Symbol.dispose]() };
  };

  it('names it to staff, in the list and on its page with the hromada around it', async () => {
    using desk = await opened();
    expect(await desk.html(reportsPage)).toContain(BEAT);
    const page = await desk.html(reportPage);
    expect(page).toContain(`${BEAT}, Лиманська громада`);
    expect(page).not.toContain('місце не вказано');
  });

  it('is found by a saved filter on that beat, which says that residents no longer see it', async () => {
    using desk = await opened();
    const list = await desk.html(reportsPage, `view=all&area=${desk.beat.id}`);
    expect(list).toContain(`${BEAT}: цієї території мешканці на сайті вже не бачать`);
    expect(list).not.toContain('в довіднику вже немає');
    expect(list).toMatch(new RegExp(`<option [^>]*value="${desk.beat.id}"[^>]*>${BEAT}`));
    const gone = await desk.html(reportsPage, `view=all&area=${newId<'area'>(systemRandom)}`);
    expect(gone).toContain('в довіднику вже немає');
  });

  it('stays there when its category alone is corrected', async () => {
    using desk = await opened();
    expect(await desk.html(correctPage)).toMatch(
      new RegExp(`<option [^>]*value="${desk.beat.id}"[^>]*>${BEAT}`),
    );
    const [row] = await reports.rows();
    const form = {
      seenAt: row?.changed_at.toString() ?? '',
      category: 'damage',
      areaId: desk.beat.id,
      placeWords: 'біля магазину',
    };
    expect(await desk.asked(correctPage, form)).toMatchObject({ kind: 'redirect' });
    expect(await reports.rows()).toMatchObject([{ category: 'damage', area_id: desk.beat.id }]);
  });
});
