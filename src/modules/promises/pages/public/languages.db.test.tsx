import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Answer, PageRequest } from '#platform/http/route.ts';
import { pageRequest } from '#ui/testing/page-request.ts';
import { unmarkedUkrainian } from '#ui/testing/unmarked-ukrainian.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn } from '#modules/officers/testing.ts';
import type { PromisePages } from '../../domain/pages-context.ts';
import { promisesForEachTest } from '../../testing.ts';
import { changePromise } from '../../use-cases/change-promise.ts';
import { promisePage } from './promise.tsx';
import { promisesPage } from './promises.tsx';

const PAGES = [
  { name: 'the list', page: promisesPage },
  { name: 'a promise', page: promisePage },
] as const;

describe('a page of promises', () => {
  const test = promisesForEachTest();

  const read = async (
    page: (context: PromisePages, request: PageRequest) => Promise<Answer>,
    locale: 'uk' | 'en',
  ) => {
    const coordinator = await staffIn(test.planted, 'coordinator');
    const owner = { post: 'голова громади', name: 'Іван Вигаданий' };
    const id = await test.give(coordinator, { owner });
    const seenAt = await test.seen(id);
    using desk = await test.as(coordinator);
    const change = {
      id,
      seenAt,
      words: 'Кабель затримався.',
      promised: 'Поставити два ліхтарі.',
      dueOn: (await test.promise()).dueOn,
    };
    const changed = await changePromise(desk, change);
    if (!changed.ok) throw new Error(changed.refusal);
    using resident = await test.as(RESIDENT);
    const request = pageRequest({ path: '/promises', params: { id }, locale });
    const answer = await page({ ...resident, promiseSources: [] }, request);
    if (answer.kind !== 'page') throw new Error(answer.kind);
    return renderToString(answer.view);
  };

  it.each(PAGES)('marks in English what is only in Ukrainian: $name', async ({ page }) => {
    const html = await read(page, 'en');
    expect(html).toContain('Іван Вигаданий');
    expect(unmarkedUkrainian(html)).toEqual([]);
  });

  it.each(PAGES)('does not mark a name on a page in Ukrainian: $name', async ({ page }) => {
    const html = await read(page, 'uk');
    expect(html).toContain('Іван Вигаданий');
    expect(html).not.toContain('<span lang="uk">Іван Вигаданий');
  });
});
