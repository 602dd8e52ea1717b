import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../platform/http/route.ts';
import { formatDay } from '../../../platform/i18n/dates.ts';
import { localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { PosterPage, type PosterSize } from '../../../ui/print/poster-page.tsx';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { readOfficerCard } from '../use-cases/read-officer-card.ts';
import { cardFacts } from './card-facts.ts';
import { receptionPlace } from './officer-words.ts';

const SIZES: readonly PosterSize[] = ['a4', 'a5'];

/** A sheet for the notice board. Without a number of her own it carries the station's, else 102. */
export async function posterPage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const size = SIZES.find((known) => known === (request.query.get('size') ?? 'a4').toLowerCase());
  const read = await readOfficerCard(pages, request.params['slug'] ?? '');
  if (!read.ok && read.refusal.reason === 'moved') {
    return redirect(localePath(locale, `/officer/${read.refusal.slug}/poster`), {
      permanent: true,
    });
  }
  const today = pages.platform.clock.today();
  if (!size || !read.ok) return refusal('absent');
  const card = read.value;
  if (card.leftOn && Temporal.PlainDate.compare(card.leftOn, today) <= 0) return refusal('gone');

  const t = officersText.in(locale);
  const facts = cardFacts(pages, request, card);
  const { officer } = card;
  const path = localePath(locale, `/officer/${officer.slug}`);
  return page(
    <PosterPage
      request={request}
      size={size}
      name={facts.name}
      wordForm={officer.wordForm}
      role={[facts.kind, t('card.badge', { number: officer.badgeNumber })].join(' · ')}
      phone={officer.phones[0] ?? facts.station?.phones[0] ?? '102'}
      receptions={card.receptions.map((reception) => ({
        weekday: reception.weekday,
        from: reception.startsAt,
        to: reception.endsAt,
        place: receptionPlace(locale, reception),
      }))}
      villages={facts.villages.map((village) => nameIn(locale, village))}
      cardUrl={facts.url}
      checkedOn={officer.checkedOn && formatDay(locale, officer.checkedOn)}
      links={
        <p class="links">
          {SIZES.filter((other) => other !== size).map((other) => (
            <a key={other} href={`${path}/poster?size=${other}`}>
              {other.toUpperCase()}
            </a>
          ))}
          <a href={path}>{t('wrong.back')}</a>
        </p>
      }
    />,
  );
}
