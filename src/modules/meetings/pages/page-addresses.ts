import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { listMeetings } from '../use-cases/list-meetings.ts';
import { listPath } from './listed-area.ts';

const MAX_ADDRESSES = 2_000;

/** What is to come, and the lists of hromadas in which something is. */
export async function meetingPageAddresses(
  context: MeetingsContext,
): Promise<readonly SitemapEntry[]> {
  const listed = await listMeetings(context, { limit: MAX_ADDRESSES });
  if (!listed.ok) return [];
  const { meetings } = listed.value;
  const chains = new Set(meetings.map(({ areaId }) => areaId));
  const hromadas = [...chains].flatMap((id) =>
    context.areas.chain(id).filter(({ kind }) => kind === 'hromada'),
  );
  const paths = [
    ...new Set(hromadas.map((area) => listPath(area))),
    ...meetings.map(({ slug }) => `/meeting/${slug}`),
  ];
  return paths.map((path) => ({ path, locales: MAIN_LOCALES }));
}
