import { momentOfWeek } from '#kernel/time/moment-of-week.ts';
import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { Avatar } from '#ui/components/avatar.tsx';
import { HoursTable } from '#ui/components/hours-table.tsx';
import { ReviewedMark } from '#ui/components/reviewed-mark.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { Area } from '#modules/areas/index.ts';
import { hasLeft, type OfficerCard } from '../domain/officer-card.ts';
import type { OfficerPages } from '../domain/pages-context.ts';
import { loadSections } from '../domain/sections.ts';
import { officersText } from '../messages/index.ts';
import { tellBrokenSection } from './broken-section.ts';
import { CallButtons } from './call-buttons.tsx';
import { cardOrAnswer } from './card-answer.ts';
import { type CardFacts, cardFacts, jsonLdOf } from './card-facts.ts';
import { AwayNotice, CardActions, CardState, NoAnswer, NoHours } from './card-notes.tsx';
import { OfficerReports } from './half-year/officer-reports.tsx';
import { leftPage } from './left-officer.tsx';
import { photoAddress, receptionPlace } from './officer-words.ts';

/** The card: whom to call, where to meet her, who stands in. */
export async function officerPage(pages: OfficerPages, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const slug = request.params['slug'] ?? '';
  const read = await cardOrAnswer(pages, request, slug, (now) => `/officer/${now}`);
  if (!read.ok) return read.refusal;
  const card = read.value;
  const today = pages.platform.clock.today();
  if (hasLeft(card, today)) return leftPage(request, card);

  const facts = cardFacts(pages, request, card);
  const sections = await loadSections(
    pages.cardSections,
    { locale, today, officerId: card.officer.id },
    tellBrokenSection(pages),
  );
  return page(
    <PublicPage
      request={request}
      title={`${facts.name}, ${facts.kind}`}
      description={officersText.in(locale)('card.about', { name: facts.name, kind: facts.kind })}
      islands={['card']}
      jsonLd={jsonLdOf(request, card, facts)}
      aside={
        sections.length > 0 && sections.map(({ id, view }) => <section key={id}>{view}</section>)
      }
    >
      <CardContent pages={pages} request={request} card={card} facts={facts} />
    </PublicPage>,
  );
}

interface CardContentProps {
  readonly pages: OfficerPages;
  readonly request: PageRequest;
  readonly card: OfficerCard;
  readonly facts: CardFacts;
}

function CardContent({ pages, request, card, facts }: CardContentProps) {
  const { locale } = request;
  const t = officersText.in(locale);
  const { clock } = pages.platform;
  const today = clock.today();
  const { officer } = card;
  return (
    <>
      <CardCrumbs pages={pages} locale={locale} facts={facts} />
      <div class="person">
        <Avatar name={facts.name} photo={photoAddress(officer)} />
        <div>
          <h1>{facts.name}</h1>
          <p class="quiet">
            {[facts.kind, t('card.badge', { number: officer.badgeNumber })].join('\u00a0· ')}
            {officer.rank && locale === 'uk' && (
              <>
                <br />
                {officer.rank}
              </>
            )}
          </p>
        </div>
      </div>
      <AwayNotice locale={locale} card={card} today={today} />
      <CallButtons locale={locale} card={card} />
      <CardState locale={locale} card={card} today={today} />
      <ReviewedMark locale={locale} reviewed={officersText.reviewed(locale)} />
      <h2>{t('card.where')}</h2>
      {card.absence && card.receptions.length > 0 && <p class="before">{t('card.where.away')}</p>}
      {card.receptions.length === 0 ? (
        <NoHours locale={locale} card={card} />
      ) : (
        <HoursTable
          locale={locale}
          now={card.absence ? undefined : momentOfWeek(clock.now(), clock.timeZone)}
          rows={card.receptions.map((reception) => ({
            weekday: reception.weekday,
            from: reception.startsAt,
            to: reception.endsAt,
            place: receptionPlace(locale, reception),
          }))}
        />
      )}
      <NoAnswer locale={locale} station={facts.station} />
      <AnswersFor locale={locale} facts={facts} />
      <OfficerReports
        locale={locale}
        slug={officer.slug}
        halves={pages.officers.get(officer.id)?.publishedHalves ?? []}
      />
      <CardActions locale={locale} slug={officer.slug} />
    </>
  );
}

/** «Татарбунарська громада › Білолісся». */
function CardCrumbs({
  pages,
  locale,
  facts,
}: Pick<CardContentProps, 'pages' | 'facts'> & { readonly locale: Locale }) {
  const [first] = facts.areas;
  if (!first) return null;
  const link = (area: Area) => ({
    text: nameIn(locale, area),
    href: localePath(locale, `/area/${area.slug}`),
  });
  const hromada = pages.areas.chain(first.id).find(({ kind }) => kind === 'hromada');
  return (
    <Breadcrumbs
      locale={locale}
      items={[
        ...(hromada && hromada.id !== first.id ? [link(hromada)] : []),
        link(first),
        { text: facts.name },
      ]}
    />
  );
}

function AnswersFor({ locale, facts }: { readonly locale: Locale; readonly facts: CardFacts }) {
  const shown = facts.villages.length > 0 ? facts.villages : facts.areas;
  if (shown.length === 0) return null;
  return (
    <p>
      <b>{officersText.in(locale)('card.answers')}:</b>{' '}
      {shown.map((area, index) => (
        <span key={area.id}>
          {index > 0 && ', '}
          <a href={localePath(locale, `/area/${area.slug}`)}>{nameIn(locale, area)}</a>
        </span>
      ))}
    </p>
  );
}
