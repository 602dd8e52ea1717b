import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { SheetPage } from '#ui/print/sheet-page.tsx';
import type { WholeForum } from '../../domain/forum.ts';
import { PHOTO_WISHES, type PrintedBadge } from '../../domain/registration/badge.ts';
import { listBadges } from '../../use-cases/registration/list-badges.ts';
import { deskForumPath, type ForumDesk, forumIdOf } from '../desk/desk-pages.ts';
import { pressText } from '../press/messages/index.ts';
import { registrationDeskText } from '../registration-desk/messages/index.ts';
import { photoMark } from '../registration/marks.ts';

/** Of a name that is longer, the letters are smaller. */
const LONG_NAME = 26;
/** Badges of a sheet without a name, for whoever writes one at the door: of each colour a few. */
const BLANK = PHOTO_WISHES.flatMap((photo) =>
  photo === 'no' ? [photo, photo] : [photo, photo, photo],
);

/** `/desk/forum/{id}/badges`: eight on a sheet, of whoever gave a name for one; then a sheet of empty ones. */
export async function badgesPage(context: ForumDesk, request: PageRequest): Promise<Answer> {
  const id = forumIdOf(request);
  const listed = id && (await listBadges(context, id));
  if (!listed?.ok) return refusal('absent');
  const { locale } = request;
  const { forum, badges } = listed.value;
  const t = registrationDeskText.in(locale);
  const blank = BLANK.map((photo) => ({
    seat: 1,
    name: '',
    organisation: '',
    photo,
    isPress: false,
  }));
  const back = <a href={deskForumPath(locale, forum.id, '/registration')}>{t('title')}</a>;
  return page(
    <SheetPage request={request} look="badges" title={t('badges')} noIndex links={back}>
      <main class="badges">
        <h1 class="unseen">{t('badges')}</h1>
        {[...badges, ...blank].map((badge, place) => (
          <NameBadge key={place} {...{ locale, forum, badge }} />
        ))}
      </main>
    </SheetPage>,
  );
}

interface NameBadgeProps {
  readonly locale: Locale;
  readonly forum: WholeForum;
  readonly badge: PrintedBadge;
}

function NameBadge({ locale, forum, badge }: NameBadgeProps) {
  const { name, organisation, photo, isPress } = badge;
  const mark = photoMark(locale, photo);
  const size = name.length > LONG_NAME ? 'name-badge-name long' : 'name-badge-name';
  return (
    <section class="name-badge">
      <p class="name-badge-forum">{saidIn(locale, forum.title)}</p>
      <p class={size}>
        <span>{name}</span>
      </p>
      <p class="name-badge-from">
        {isPress && <b>{pressText.in(locale)('badge')} </b>}
        {organisation}
      </p>
      <p class={`name-badge-photo ${mark.colour}`}>{mark.words}</p>
    </section>
  );
}
