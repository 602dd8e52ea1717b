import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { RESIDENT } from '#modules/identity/index.ts';
import { planForEachTest } from '../../testing.ts';
import { planFacts } from './forum-facts.ts';
import { planOnForum } from './forum-section.tsx';

describe('the page of a forum', () => {
  const test = planForEachTest();

  it('opens with what became of the promises for its year, and says nothing where nothing was promised', async () => {
    await test.agreed();
    using resident = await test.as(RESIDENT);
    const { load } = planOnForum(resident);
    const view = await load({ locale: 'uk', forum: { year: 2026 } });
    const html = view && renderToString(view);
    expect(html).toContain('Обіцяли 1 дію. Виконано 0.');
    expect(html).toContain('href="/plan/2026/scorecard"');
    expect(await load({ locale: 'uk', forum: { year: 2025 } })).toBeNull();
  });

  it('is told in numbers for its release what was promised for its year, and what is agreed for the next', async () => {
    await test.agreed();
    using resident = await test.as(RESIDENT);
    const factsOf = planFacts(resident);
    expect(await factsOf({ year: 2026 })).toMatchObject([
      {
        key: 'plan-promised',
        value: 1,
        path: '/plan/2026/scorecard',
        sentence: { uk: 'У спільному плані на 2026 рік 1 дія, і жодної ще не виконано.' },
      },
    ]);
    const next = await factsOf({ year: 2025 });
    expect(next.map(({ key, value, path }) => [key, value, path])).toEqual([
      ['plan-actions', 1, '/plan/2026'],
      ['plan-hromadas', 1, '/plan/2026/coverage'],
    ]);
    expect(next[0]?.sentence?.en).toContain('The joint plan for 2026 has 1 action');
    expect(await factsOf({ year: 2030 })).toEqual([]);
  });
});
