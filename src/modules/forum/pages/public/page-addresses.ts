import type { SitemapEntry } from '../../../../platform/http/sitemap.ts';
import { MAIN_LOCALES } from '../../../../platform/i18n/locales.ts';
import { callPhase } from '../../domain/call/call.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { listPassports } from '../../use-cases/innovation/read-passports.ts';
import { readRelease } from '../../use-cases/press-kit/read-release.ts';
import { listForums } from '../../use-cases/read-forum.ts';

/** Forums that everybody may read of, the call of each that has one, and what their talks left. */
export async function forumPageAddresses(context: ForumContext): Promise<readonly SitemapEntry[]> {
  const listed = await listForums(context);
  const now = context.platform.clock.now();
  const left = await listPassports(context);
  const innovations = (left.ok ? left.value : []).map(({ slug }) => `/innovation/${slug}` as const);
  const out = await yearsWithRelease(context, listed.ok ? listed.value : []);
  const forums = (listed.ok ? listed.value : []).flatMap((forum) => {
    const path = `/forum/${forum.year}` as const;
    const call = callPhase(forum, now) === 'none' ? [] : [`${path}/call` as const];
    return [path, ...call, ...(out.has(forum.year) ? [`${path}/release` as const] : [])];
  });
  const list = innovations.length > 0 ? (['/innovations'] as const) : [];
  return [...forums, ...list, ...innovations].map((path) => ({ path, locales: MAIN_LOCALES }));
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
