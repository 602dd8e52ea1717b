import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay, formatUntil } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { PosterPage, type PosterSize } from '#ui/print/poster-page.tsx';
import type { Organisation } from '#modules/organisations/index.ts';
import { hasLeft, type OfficerCard } from '../domain/officer-card.ts';
import type { Officer } from '../domain/officer.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { cardOrAnswer } from './card-answer.ts';
import { cardFacts } from './card-facts.ts';
import { receptionPlace, shortNameIn } from './officer-words.ts';

const SIZES: readonly PosterSize[] = ['a4', 'a5'];

/** A sheet for the notice board. Without a number of her own it carries the station's, else 102. */
export async function posterPage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const size = SIZES.find((known) => known === (request.query.get('size') ?? 'a4').toLowerCase());
  const slug = request.params['slug'] ?? '';
  const read = await cardOrAnswer(pages, request, slug, (now) => `/officer/${now}/poster`);
  if (!read.ok) return read.refusal;
  const card = read.value;
  if (!size) return refusal('absent');
  const today = pages.platform.clock.today();
  if (hasLeft(card, today)) return refusal('gone');

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
      phone={phoneOf(officer, facts.station)}
      away={awayOf(locale, card, today)}
      receptions={card.receptions.map((reception) => ({
        weekday: reception.weekday,
        from: reception.startsAt,
        to: reception.endsAt,
        place: receptionPlace(locale, reception),
      }))}
      villages={facts.villages.map((village) => nameIn(locale, village))}
      cardUrl={facts.url}
      checkedOn={officer.checkedOn && formatDay(locale, officer.checkedOn)}
      links={<PosterLinks locale={locale} path={path} size={size} />}
    />,
  );
}

interface PosterLinksProps {
  readonly locale: Locale;
  /** The card's. */
  readonly path: string;
  readonly size: PosterSize;
}

function PosterLinks({ locale, path, size }: PosterLinksProps) {
  return (
    <p class="links">
      {SIZES.filter((other) => other !== size).map((other) => (
        <a key={other} href={`${path}/poster?size=${other}`}>
          {other.toUpperCase()}
        </a>
      ))}
      <a href={path}>{officersText.in(locale)('wrong.back')}</a>
    </p>
  );
}

/** Her own number, else the station's: a sheet without one would help nobody. */
function phoneOf({ phones }: Officer, station: Organisation | undefined): string {
  return phones[0] ?? station?.phones[0] ?? '102';
}

/** «Його немає на службі до 9 грудня. Заступає Олена Зразкова, 067 000 00 00.» */
function awayOf(locale: Locale, { officer, absence }: OfficerCard, today: Temporal.PlainDate) {
  if (!absence) return undefined;
  const t = officersText.in(locale);
  const { deputy, endsOn } = absence;
  const [phone] = deputy?.phones ?? [];
  const until = t(`card.away.${officer.wordForm}`, { until: formatUntil(locale, endsOn, today) });
  if (!deputy) return { until, deputy: undefined };
  const whom = [shortNameIn(locale, deputy), ...(phone === undefined ? [] : [formatPhone(phone)])];
  return { until, deputy: `${t('card.deputy')} ${whom.join(', ')}.` };
}
