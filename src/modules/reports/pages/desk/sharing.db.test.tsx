import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '../../../../platform/database/testing.ts';
import { pageRequest } from '../../../../ui/testing/page-request.ts';
import { EMPTY_DESK } from '../../../identity/testing.ts';
import { staffIn } from '../../../officers/testing.ts';
import { reportsForEachTest } from '../../testing.ts';
import { sharingPage } from './sharing.tsx';

describe('the page where reports are shared out', () => {
  const reports = reportsForEachTest();

  it('leads to a beat that nobody answers for whoever gives it to somebody, and shows it to the others', async () => {
    await seeEverything(reports.planted.platform.database, (tx) =>
      sql`delete from officers.assignment`.execute(tx),
    );
    const shown = async (role: 'coordinator' | 'shift-lead') => {
      using opened = await reports.as(await staffIn(reports.planted, role));
      const desk = { ...opened, desk: EMPTY_DESK };
      const request = pageRequest({ actor: desk.actor, path: '/desk/reports/sharing' });
      const answer = await sharingPage(desk, request);
      if (answer.kind !== 'page') throw new Error(answer.kind);
      return renderToString(answer.view);
    };
    expect(await shown('coordinator')).toContain('href="/desk/officers/vacancies/');
    const html = await shown('shift-lead');
    expect(html).toContain('Дільниці, за які ніхто не відповідає');
    expect(html).not.toContain('href="/desk/officers/vacancies/');
  });
});
