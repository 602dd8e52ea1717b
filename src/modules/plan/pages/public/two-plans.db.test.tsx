import { sql } from 'kysely';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import type { Answer } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { LYMANSKA, STEPOVA } from '#modules/officers/testing.ts';
import { agreementForEachTest } from '../../use-cases/agreement/testing.ts';
import { agreementPage } from '../agreement/agreement.tsx';
import { planPage } from './list.tsx';

describe('a page of a year with two plans', () => {
  const test = agreementForEachTest();

  /** One action in each plan: the second is action 2 of the year. */
  const agreeBoth = async () => {
    for (const code of [LYMANSKA, STEPOVA]) {
      await test.draftIn(code);
      await test.adopt(code, [1]);
    }
  };
  const htmlOf = (answer: Answer) =>
    answer.kind === 'page' ? renderToString(answer.view).replaceAll('\u00a0', ' ') : answer.kind;

  it('lists the actions of each under the name of its area, from action 1 on', async () => {
    await agreeBoth();
    using resident = await test.as(RESIDENT);
    const request = pageRequest({ path: '/plan/2026', params: { year: '2026' } });
    const html = htmlOf(await planPage(resident, request));
    const shown = [...html.matchAll(/<h2>([^<]* громада)<\/h2>|>(\d+)\. <span/g)];
    expect(shown.map(([, area, number]) => area ?? number)).toEqual([
      'Лиманська громада',
      '1',
      'Степова громада',
      '1',
    ]);
  });

  it('says under which number an action of an earlier text is shown now', async () => {
    await agreeBoth();
    using resident = await test.as(RESIDENT);
    const read = async () => {
      const params = { year: '2026', number: '2' };
      const request = pageRequest({ path: '/plan/2026/agreement/2', params });
      return htmlOf(await agreementPage(resident, request));
    };
    const note = 'Дія 2 цього тексту — тепер дія 1 плану';
    expect(await read()).not.toContain(note);
    await seeEverything(test.planted.platform.database, (tx) =>
      sql`update plan.frozen_text set format = 1`.execute(tx),
    );
    expect(await read()).toContain(note);
  });
});
