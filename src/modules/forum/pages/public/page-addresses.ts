import type { SitemapEntry } from '../../../../platform/http/sitemap.ts';
import { MAIN_LOCALES } from '../../../../platform/i18n/locales.ts';
import { callPhase } from '../../domain/call/call.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import { listForums } from '../../use-cases/read-forum.ts';

/** Forums that everybody may read of, and the call of each that has one. */
export async function forumPageAddresses(context: ForumContext): Promise<readonly SitemapEntry[]> {
  const listed = await listForums(context);
  const now = context.platform.clock.now();
  return (listed.ok ? listed.value : []).flatMap((forum) => {
    const path = `/forum/${forum.year}` as const;
    const call = callPhase(forum, now) === 'none' ? [] : [`${path}/call` as const];
    return [path, ...call].map((one) => ({ path: one, locales: MAIN_LOCALES }));
  });
}
