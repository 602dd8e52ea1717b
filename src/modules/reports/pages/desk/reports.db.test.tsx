import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageRequest } from '#ui/testing/page-request.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import { officerStaff, staffIn } from '#modules/officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { saveFilter } from '../../use-cases/save-filter.ts';
import { parseReportsFilter } from './reports-filter.ts';
import { reportsPage } from './reports.tsx';

describe('the list of reports', () => {
  const reports = reportsForEachTest();

  it('begins with an officer’s own, where nothing else is asked for', async () => {
    const { id } = await reports.send();
    const noise = await reports.send({ category: 'noise' });
    await reports.giveTo(id, '0012345');
    await reports.giveTo(noise.id, '0012346');
    using opened = await reports.as(await officerStaff(reports.planted, '0012345'));
    const shown = async (asked: string) => {
      const query = new URLSearchParams(asked);
      const request = pageRequest({ actor: opened.actor, path: '/desk/reports', query });
      const answer = await reportsPage({ ...opened, desk: EMPTY_DESK }, request);
      const html = answer.kind === 'page' ? renderToString(answer.view) : answer.kind;
      return [id, noise.id].filter((one) => html.includes(`/desk/reports/${one}`));
    };
    expect(await shown('')).toEqual([id]);
    expect(await shown('done=filter-removed')).toEqual([id]);
    expect(await shown('view=waiting')).toEqual([id, noise.id]);
    expect(await shown('category=noise')).toEqual([noise.id]);
  });

  it('counts in its tabs what its filter finds, and says of one thing only that it is current', async () => {
    await reports.send();
    await reports.send({ category: 'noise' });
    using opened = await reports.as(await staffIn(reports.planted, 'coordinator'));
    const query = new URLSearchParams({ category: 'noise' });
    const narrowing = parseReportsFilter(query, opened.areas);
    const shown = async () => {
      const path = '/desk/reports';
      const request = pageRequest({ actor: opened.actor, path, query });
      const answer = await reportsPage({ ...opened, desk: EMPTY_DESK }, request);
      return answer.kind === 'page' ? renderToString(answer.view) : answer.kind;
    };
    const current = async () =>
      [...(await shown()).matchAll(/<a [^>]*aria-current="page"[^>]*>([^<]*)/g)].map(([, text]) =>
        text?.trim(),
      );
    expect(await shown()).toMatch(/Чекають на відповідь <b>1<\/b>/);
    expect(await current()).toEqual(['Чекають на відповідь']);
    expect(await saveFilter(opened, { name: 'Шум', narrowing })).toMatchObject({ ok: true });
    expect(await current()).toEqual(['Шум']);
  });
});
