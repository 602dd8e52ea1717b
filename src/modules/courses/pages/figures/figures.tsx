import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Figures } from '#ui/components/figures.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUBLIC_NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { TOLD_WHAT, type PublishedPeople } from '../../domain/told-counts.ts';
import { readFigures } from '../../use-cases/release-figures.ts';
import { courseFiguresText } from './messages/index.ts';

/** `/course/{slug}/figures`: what came of a course, as numbers; of people only where they are ten at least. */
export async function figuresPage(context: CoursesContext, request: PageRequest): Promise<Answer> {
  const read = await readFigures(context, request.params['slug'] ?? '');
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { slug, title, audience, isDiscreet, cohorts, sessions, people } = read.value;
  const t = courseFiguresText.in(locale);
  return page(
    <PublicPage
      request={request}
      title={t('title')}
      description={t('lead')}
      noIndex={audience !== 'residents'}
      quickExit={isDiscreet}
    >
      <h1>{t('title')}</h1>
      <p class="lead">{saidIn(locale, title)}</p>
      <Figures
        locale={locale}
        figures={[
          { value: cohorts, label: t('cohorts', { count: cohorts }) },
          { value: sessions, label: t('sessions', { count: sessions }) },
          ...TOLD_WHAT.flatMap((what) => told(locale, what, people[what])),
        ]}
      />
      {TOLD_WHAT.filter((what) => !people[what]).map((what) => (
        <p key={what}>{t(`not-told.${what}`)}</p>
      ))}
      <h2>{t('effect')}</h2>
      <p>{t('effect.text')}</p>
      <h2>{t('why')}</h2>
      <p>{t('why.text')}</p>
      <LinkRows>
        <LinkRow href={localePath(locale, `/course/${slug}`)} title={t('back')} />
        <LinkRow href={localePath(locale, '/surveys')} title={t('surveys')} />
      </LinkRows>
    </PublicPage>,
    isDiscreet ? PUBLIC_NO_TRACE : {},
  );
}

function told(locale: Locale, what: (typeof TOLD_WHAT)[number], sum: PublishedPeople | undefined) {
  if (!sum) return [];
  const t = courseFiguresText.in(locale);
  const { people, cohorts, lastOn } = sum;
  return [
    {
      value: people,
      label: (
        <>
          {t(`told.${what}`, { count: people })}{' '}
          <span class="quiet">{t('of', { count: cohorts, day: formatDay(locale, lastOn) })}</span>
        </>
      ),
    },
  ];
}
