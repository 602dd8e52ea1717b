import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { callPhase } from '../../domain/call/call.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { listPassports } from '../../use-cases/innovation/read-passports.ts';
import { eventsOf } from '../../domain/programme/programme.ts';
import { readProgramme } from '../../use-cases/read-programme.ts';
import { readRelease } from '../../use-cases/press-kit/read-release.ts';
import { listForums } from '../../use-cases/read-forum.ts';

/** Forums that everybody may read of, the call of each that has one, its programme with its talks, and what they left. */
export async function forumPageAddresses(context: ForumContext): Promise<readonly SitemapEntry[]> {
  const listed = await listForums(context);
  const now = context.platform.clock.now();
  const left = await listPassports(context);
  const innovations = (left.ok ? left.value : []).map(({ slug }) => `/innovation/${slug}` as const);
  const out = await yearsWithRelease(context, listed.ok ? listed.value : []);
  const forums: `/${string}`[] = [];
  for (const forum of listed.ok ? listed.value : []) {
    const path = `/forum/${forum.year}` as const;
    forums.push(path, ...(callPhase(forum, now) === 'none' ? [] : [`${path}/call` as const]));
    forums.push(...(await programmeAddresses(context, forum.year)));
    if (out.has(forum.year)) forums.push(`${path}/release`);
  }
  const list = innovations.length > 0 ? (['/innovations'] as const) : [];
  return [...forums, ...list, ...innovations].map((path) => ({ path, locales: MAIN_LOCALES }));
}

/** Nothing before a programme was published. */
async function programmeAddresses(
  context: ForumContext,
  year: number,
): Promise<readonly `/${string}`[]> {
  const read = await readProgramme(context, { year, locale: 'uk' });
  if (!read.ok) return [];
  const path = `/forum/${year}` as const;
  const talks = eventsOf(read.value.programme).flatMap(({ code }) =>
    code === undefined ? [] : [`${path}/talk/${code}` as const],
  );
  const isChanged = read.value.version.number > 1;
  return [
    `${path}/programme`,
    ...(isChanged ? [`${path}/programme/changes` as const] : []),
    ...talks,
  ];
}

/** Those whose release is out: under an embargo there is nothing to find yet. */
async function yearsWithRelease(
  context: ForumContext,
  forums: readonly Forum[],
): Promise<ReadonlySet<number>> {
  const read = await Promise.all(forums.map(({ year }) => readRelease(context, year)));
  return new Set(
    read.flatMap((one) => (one.ok && one.value.current ? [one.value.forum.year] : [])),
  );
}
