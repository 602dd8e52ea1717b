import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { parseShortCode } from '#kernel/text/short-code.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { FindShortCode } from '#ui/receipt/open-receipt.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { findHallOfCode, listHalls } from '../../use-cases/live/find-hall.ts';
import { readForum } from '../../use-cases/read-forum.ts';
import { ForumPage } from '../forum-page.tsx';
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
    <ForumPage
      context={context}
      forum={forum.value}
      crumbs={[{ text: t('title') }]}
      request={request}
      title={t('title')}
      styles={['hall.css']}
      noIndex
      lean
    >
      <h1>{t('title')}</h1>
      <Lead locale={locale} forum={forum.value} isAny={halls.length > 0} />
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
    </ForumPage>,
  );
}

interface LeadProps {
  readonly locale: Locale;
  readonly forum: WholeForum;
  readonly isAny: boolean;
}

/** Nobody sits in a hall of a forum that is off. */
function Lead({ locale, forum, isAny }: LeadProps) {
  if (forum.status === 'cancelled') return null;
  const t = hallText.in(locale);
  return isAny ? <p class="lead">{t('list.lead')}</p> : <p>{t('list.none')}</p>;
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
