import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { parseShortCode } from '#kernel/text/short-code.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { FindShortCode } from '#ui/receipt/open-receipt.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { findHallOfCode, listHalls } from '../../use-cases/live/find-hall.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { forumPath } from '../forum-words.ts';
import { endedHallPage } from './ended-hall.tsx';
import { hallPath, yearIn } from './hall-words.ts';
import { hallText } from './messages/index.ts';

/** `/forum/:year/live`: which room one sits in. Of one alone, straight to it. */
export async function hallsPage(context: LiveContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const year = yearIn(request.params['year']);
  const forum = year === undefined ? undefined : await readForum(context, year);
  const listed = year === undefined ? undefined : await listHalls(context, { year });
  if (year === undefined || !forum?.ok || !listed?.ok) return refusal('absent');
  const t = hallText.in(locale);
  // Those that are open come first, in the order of the forum's rooms.
  const halls = forum.value.rooms
    .flatMap(({ id }) => listed.value.filter(({ roomId }) => roomId === id))
    .toSorted((one, other) => Number(one.status === 'closed') - Number(other.status === 'closed'));
  return page(
    <PublicPage request={request} title={t('title')} styles={['hall.css']} noIndex lean>
      <Breadcrumbs
        locale={locale}
        items={[
          { text: t('back.forum', { year }), href: forumPath(locale, year) },
          { text: t('title') },
        ]}
      />
      <h1>{t('title')}</h1>
      {halls.length === 0 ? <p>{t('list.none')}</p> : <p class="lead">{t('list.lead')}</p>}
      <LinkRows>
        {halls.map((hall) => (
          <LinkRow
            key={hall.id}
            href={hallPath(locale, hall)}
            title={saidIn(locale, hall.room.name)}
            about={[hall.talk?.title, t(`list.${hall.status}`)].filter(Boolean).join('. ')}
          />
        ))}
      </LinkRows>
    </PublicPage>,
  );
}

/** Where the code of a hall leads, also of one that is over. */
export function findHallPath(context: LiveContext): FindShortCode {
  return async (locale, code) => {
    const found = await findHallOfCode(context, { code });
    return found.ok ? localePath(locale, `/q/${code}`) : undefined;
  };
}

/** `/q/K7M2PX`: what stands on the wall. Of a session that is over, to what came of it. */
export async function openHallCode(context: LiveContext, request: PageRequest): Promise<Answer> {
  const { locale, params } = request;
  const code = parseShortCode(params['code'] ?? '');
  const found = code === undefined ? undefined : await findHallOfCode(context, { code });
  if (!found?.ok) return refusal('absent');
  return found.value.status === 'closed'
    ? await endedHallPage(context, request, found.value)
    : redirect(hallPath(locale, found.value));
}
