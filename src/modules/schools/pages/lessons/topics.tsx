import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { fitsGrade, type Topic } from '../../domain/topic.ts';
import { listTopics } from '../../use-cases/list-topics.ts';
import { SafetyNotice } from '../safety-notice.tsx';
import { schoolsPath } from '../school-paths.ts';
import { gradesWords, topicPath, TOPICS_PATH, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

/** Which grades of a school; `all` by default. */
const BANDS = {
  younger: [1, 2, 3, 4],
  middle: [5, 6, 7, 8, 9],
  older: [10, 11, 12],
} as const;
const BAND_NAMES = ['younger', 'middle', 'older'] as const;
type Band = (typeof BAND_NAMES)[number] | undefined;

/** `/lessons`: what an officer can tell a class, by its grade. */
export async function topicsPage(context: LessonsContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const listed = await listTopics(context);
  if (!listed.ok) return refusal('absent');
  const t = lessonsText.in(locale);
  const band = BAND_NAMES.find((one) => one === query.get('for'));
  const topics = listed.value.filter((topic) => !topic.isRetired && isFor(topic, band));
  const path = localePath(mainLocale(locale), TOPICS_PATH);
  return page(
    <PublicPage
      request={request}
      title={t('topics')}
      description={t('topics.lead')}
      noIndex={band !== undefined}
    >
      <h1>{t('topics')}</h1>
      <p class="lead">{t('topics.lead')}</p>
      <LinkRows>
        <LinkRow
          href={schoolsPath(locale)}
          title={t('topics.find')}
          about={t('topics.find.about')}
        />
      </LinkRows>
      <h2>{t('topics.list')}</h2>
      <nav aria-label={t('topics.filter')}>
        <p>
          {[undefined, ...BAND_NAMES].map((one, index) => (
            <>
              {index > 0 && ' · '}
              <a
                href={one ? `${path}?for=${one}` : path}
                aria-current={one === band ? 'page' : undefined}
              >
                {one === band ? <b>{bandWords(locale, one)}</b> : bandWords(locale, one)}
              </a>
            </>
          ))}
        </p>
      </nav>
      {topics.length === 0 ? (
        <EmptyState title={t('topics.none')}>{t('topics.none.text')}</EmptyState>
      ) : (
        <LinkRows>
          {topics.map(({ key, content }) => (
            <LinkRow
              key={key}
              href={topicPath(locale, key)}
              title={topicTitle(locale, content.title)}
              about={`${gradesWords(locale, content)} · ${t('minutes', { count: content.minutes })}`}
            />
          ))}
        </LinkRows>
      )}
      <SafetyNotice locale={locale} />
    </PublicPage>,
  );
}

function bandWords(locale: Locale, band: Band): string {
  const t = lessonsText.in(locale);
  return band ? t(`topics.band.${band}`) : t('topics.all');
}

function isFor({ content }: Topic, band: Band): boolean {
  return band === undefined || BANDS[band].some((grade) => fitsGrade(content, grade));
}
