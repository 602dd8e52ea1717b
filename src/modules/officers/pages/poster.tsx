import { type Answer, type PageRequest, page, refusal } from '../../../platform/http/route.ts';
import { formatDay } from '../../../platform/i18n/dates.ts';
import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { nameIn } from '../../../platform/i18n/name-in.ts';
import { PosterPage, type PosterSize } from '../../../ui/print/poster-page.tsx';
import type { Organisation } from '../../organisations/index.ts';
import { hasLeft } from '../domain/officer-card.ts';
import type { Officer } from '../domain/officer.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { officersText } from '../messages/index.ts';
import { cardOrAnswer } from './card-answer.ts';
import { cardFacts } from './card-facts.ts';
import { receptionPlace } from './officer-words.ts';

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
  if (hasLeft(card, pages.platform.clock.today())) return refusal('gone');

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
