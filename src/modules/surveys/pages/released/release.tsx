import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { wordsIn } from '../../domain/survey-words.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { type PublicRelease, readRelease } from '../../use-cases/list-releases.ts';
import { QuestionFigures } from '../figures/question-figures.tsx';
import { releasedText } from './messages/index.ts';
import { aboutRelease, periodWords } from './release-words.ts';
import { RightTogether, sharedCodeWords } from './figure-guarantee.tsx';

/** `/surveys/:id`: what was told of one survey. */
export async function releasePage(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  const read = id && (await readRelease(context, { id }));
  if (!read?.ok) return refusal('absent');
  const release = read.value;
  const t = releasedText.in(locale);
  const title = wordsIn(locale, release.round.content.title);
  return page(
    <PublicPage
      request={request}
      title={title}
      description={aboutRelease(locale, release)}
      styles={['survey.css']}
    >
      <h1>{title}</h1>
      <p class="lead">{aboutRelease(locale, release)}</p>
      <Told locale={locale} release={release} />
      <p class="quiet">{t('released', { day: formatDay(locale, release.madeOn) })}</p>
      <p>
        <a href={localePath(locale, `/surveys/${release.round.id}.csv`)}>{t('csv')}</a>
      </p>
      <p>
        <a href={localePath(locale, '/surveys')}>{t('back')}</a>
      </p>
    </PublicPage>,
  );
}

interface ToldProps {
  readonly locale: Locale;
  readonly release: PublicRelease;
}

function Told({ locale, release }: ToldProps) {
  const t = releasedText.in(locale);
  const { figures, round } = release;
  if (figures.answered === undefined) {
    return <Notice>{t('few', { fewest: figures.fewest })}</Notice>;
  }
  const { content } = round;
  const { questions } = content;
  return (
    <>
      <p>
        <b>{t('answered', { count: figures.answered })}.</b> {t('whom')}{' '}
        {sharedCodeWords({ locale, content, figures })}
      </p>
      <RightTogether locale={locale} content={content} figures={figures} />
      <QuestionFigures
        locale={locale}
        questions={questions}
        told={figures.questions}
        answered={figures.answered}
        level={2}
      />
      {figures.periods.length > 0 && <h2>{t('months')}</h2>}
      {figures.periods.map((period) => (
        <details key={period.from}>
          <summary>
            {periodWords(locale, period)}: {t('months.answered', { count: period.answered })}
          </summary>
          <QuestionFigures
            locale={locale}
            questions={questions}
            told={period.questions}
            answered={period.answered}
          />
        </details>
      ))}
    </>
  );
}
