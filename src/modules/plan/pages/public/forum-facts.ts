import { exactCount, type PublicCount } from '#kernel/disclosure/public-count.ts';
import type { Said } from '#kernel/text/said.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { readCoverage } from '../../use-cases/public/read-coverage.ts';
import { readScorecard } from '../../use-cases/public/read-scorecard.ts';
import { publicPlanText } from './messages/index.ts';

/** What a forum asks of us: numbers that everybody can count on our pages. */
interface ForumFact {
  readonly key: string;
  readonly value: PublicCount;
  readonly words: Said;
  readonly counted: Said;
  readonly path: string;
  readonly asOf: Temporal.Instant;
  readonly near: Readonly<Record<'uk' | 'en', readonly string[]>>;
  readonly year: number;
  readonly sentence?: Said;
}

type Key = 'actions' | 'promised' | 'done' | 'hromadas' | 'people';

/**
 * For the release of a forum: what became of the plan of its own year, and how many actions the plan of the next one has, which is
 * agreed there. Nothing of a year without a plan.
 */
export function planFacts(context: PlanContext) {
  return async ({ year }: { readonly year: number }): Promise<readonly ForumFact[]> => {
    const asOf = context.platform.clock.now();
    const [before, next] = await Promise.all([
      yearFacts(context, year, asOf),
      nextFacts(context, year + 1, asOf),
    ]);
    return [...before, ...next].filter(({ value }) => value > 0);
  };
}

async function yearFacts(
  context: PlanContext,
  year: number,
  asOf: Temporal.Instant,
): Promise<readonly ForumFact[]> {
  const read = await readScorecard(context, year);
  if (!read.ok) return [];
  const { all, groups } = read.value.card;
  const done = groups.find(({ outcome }) => outcome === 'done')?.actions.length ?? 0;
  const scorecard = { year, path: `/plan/${year}/scorecard`, asOf };
  const coverage = await readCoverage(context, year);
  return [
    {
      ...factOf('promised', { ...scorecard, value: exactCount('plan.actions', all) }),
      ...(all > 0 && { sentence: sentence('promised', { year, all, done }) }),
    },
    factOf('done', { ...scorecard, value: exactCount('plan.actions', done) }),
    ...(coverage.ok
      ? [
          factOf('people', {
            year,
            path: `/plan/${year}/coverage`,
            asOf,
            value: coverage.value.people,
          }),
        ]
      : []),
  ];
}

/** A proposal was promised by nobody yet. */
async function nextFacts(
  context: PlanContext,
  year: number,
  asOf: Temporal.Instant,
): Promise<readonly ForumFact[]> {
  const read = await readCoverage(context, year);
  if (!read.ok) return [];
  const actions = read.value.actions.filter(({ status }) => status !== 'proposed').length;
  const hromadas = read.value.hromadas.length;
  return [
    {
      ...factOf('actions', {
        year,
        path: `/plan/${year}`,
        asOf,
        value: exactCount('plan.actions', actions),
      }),
      ...(actions > 0 && { sentence: sentence('actions', { year, all: actions }) }),
    },
    factOf('hromadas', {
      year,
      path: `/plan/${year}/coverage`,
      asOf,
      value: exactCount('plan.held', hromadas),
    }),
  ];
}

interface Counted extends Pick<ForumFact, 'path' | 'asOf' | 'value'> {
  readonly year: number;
}

function factOf(key: Key, { year, ...counted }: Counted): ForumFact {
  const inBoth = (part: '' | '.counted'): Said => ({
    uk: plain(publicPlanText.in('uk')(`fact.${key}${part}`, { year: String(year) })),
    en: plain(publicPlanText.in('en')(`fact.${key}${part}`, { year: String(year) })),
  });
  const near = (language: 'uk' | 'en') =>
    publicPlanText.in(language)(`fact.${key}.near`).split(', ');
  return {
    ...counted,
    year,
    key: `plan-${key}`,
    words: inBoth(''),
    counted: inBoth('.counted'),
    near: { uk: near('uk'), en: near('en') },
  };
}

interface Told {
  readonly year: number;
  readonly all: number;
  readonly done?: number;
}

function sentence(key: 'promised' | 'actions', { year, all, done = 0 }: Told): Said {
  const told = { year: String(year), all, done };
  return {
    uk: plain(publicPlanText.in('uk')(`fact.${key}.sentence`, told)),
    en: plain(publicPlanText.in('en')(`fact.${key}.sentence`, told)),
  };
}

/** Without spaces that keep words together: it goes into texts and tables. */
function plain(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}
