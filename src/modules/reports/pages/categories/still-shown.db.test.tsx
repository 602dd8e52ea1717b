import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../identity/index.ts';
import { EMPTY_DESK, signedInStaff } from '../../../identity/testing.ts';
import { staffIn } from '../../../officers/testing.ts';
import { pageRequest } from '../../../../ui/testing/page-request.ts';
import { publishedBy, reportsForEachTest } from '../../testing.ts';
import { kindPage } from './kind.tsx';
import { kindsPage } from './kinds.tsx';
import { KIND_FIELDS, valuesOf } from './kind-values.ts';
import { readReportKinds } from '../../use-cases/read-report-kinds.ts';

const PATH = '/desk/settings/report-kinds';

describe('a sort that is for everybody no more', () => {
  const reports = reportsForEachTest();

  it('tells whoever saves it how much stays published, and where to find it', async () => {
    const officer = await staffIn(reports.planted, 'coordinator');
    for (const words of ['Перше', 'Друге']) {
      const { id } = await reports.send({ words });
      await publishedBy(reports, officer, id);
    }
    const keeper: Actor = (await signedInStaff(reports.planted.platform, { role: 'administrator' }))
      .actor;
    using opened = await reports.as(keeper);
    const desk = { ...opened, desk: EMPTY_DESK };
    const kinds = await readReportKinds(desk, undefined);
    const lamp = kinds.ok && kinds.value.kinds.find(({ key }) => key === 'dark-place');
    if (!lamp) throw new Error('no such sort');
    const empty = Object.fromEntries(KIND_FIELDS.map((name) => [name, '']));
    const typed = { ...empty, ...valuesOf(lamp), visibility: 'officers', seen: '' };
    const form = new URLSearchParams(typed);
    const params = { key: 'dark-place' };
    const path = `${PATH}/dark-place`;
    const request = pageRequest({ actor: keeper, path, params });
    const before = await kindPage(desk, request);
    expect(htmlOf(before)).not.toContain('видимими');
    const saved = await kindPage(desk, { ...request, method: 'POST', form });
    expect(saved).toMatchObject({ kind: 'redirect', to: `${PATH}?done=dark-place` });
    const query = new URLSearchParams({ done: 'dark-place' });
    for (const html of [
      htmlOf(await kindsPage(desk, pageRequest({ actor: keeper, path: PATH, query }))),
      htmlOf(await kindPage(desk, request)),
    ]) {
      expect(html).toContain('2 оприлюднені повідомлення цього виду лишаються видимими всім');
      expect(html).toContain('href="/reports?category=dark-place"');
      // Who keeps the installation reads no reports.
      expect(html).not.toContain('href="/desk/reports?');
    }
  });
});

function htmlOf(answer: Awaited<ReturnType<typeof kindPage>>): string {
  if (answer.kind !== 'page') throw new Error(answer.kind);
  return renderToString(answer.view);
}
