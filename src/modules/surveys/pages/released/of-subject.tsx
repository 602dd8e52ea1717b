import type { VNode } from 'preact';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import type { AreaSection } from '#modules/officers/index.ts';
import { Notice } from '#ui/components/notice.tsx';
import { spokenSurveyCode } from '../../domain/survey-code.ts';
import type { SubjectRef } from '../../domain/subject.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { readSurveysOf, type SurveysOf } from '../../use-cases/surveys-of.ts';
import { QuestionFigures } from '../figures/question-figures.tsx';
import { releasedText } from './messages/index.ts';
import { RightTogether, sharedCodeWords } from './figure-guarantee.tsx';

interface OfSubject {
  readonly context: SurveysContext;
  readonly locale: Locale;
  readonly subject: SubjectRef;
}

/** On the page of a thing of a higher module: what is asked about it, and what was told of the answers; null: nothing. */
export async function surveysOfSubject({
  context,
  locale,
  subject,
}: OfSubject): Promise<VNode | null> {
  const read = await readSurveysOf(context, subject);
  if (!read.ok || read.value.open.length + read.value.released.length === 0) return null;
  const today = context.platform.clock.today();
  return (
    <>
      {read.value.open.map((round) => (
        <OpenSurvey key={round.id} locale={locale} round={round} today={today} />
      ))}
      {read.value.released.map((release) => (
        <Told key={release.round.id} locale={locale} release={release} />
      ))}
    </>
  );
}

/** On an area's page: what its residents are asked now, and the way to what was told of such surveys. */
export function surveysArea(context: SurveysContext): AreaSection {
  return {
    id: 'surveys',
    order: 40,
    load: async ({ areaId, locale }) => {
      const spoken = mainLocale(locale);
      const read = await readSurveysOf(context, { kind: 'area', id: areaId });
      if (!read.ok) return null;
      const t = releasedText.in(spoken);
      const today = context.platform.clock.today();
      return (
        <>
          {read.value.open.map((round) => (
            <OpenSurvey key={round.id} locale={spoken} round={round} today={today} />
          ))}
          <LinkRows>
            <LinkRow
              href={localePath(spoken, '/surveys')}
              title={t('title')}
              about={t('of.area')}
            />
          </LinkRows>
        </>
      );
    },
  };
}

interface OpenSurveyProps {
  readonly locale: Locale;
  readonly round: SurveysOf['open'][number];
  readonly today: Temporal.PlainDate;
}

/** The words of the questionnaire itself, the button, and the code for whoever reads it from a wall. */
function OpenSurvey({ locale, round, today }: OpenSurveyProps) {
  const t = releasedText.in(locale);
  const { content, code, closesOn } = round;
  const day = formatNearDay(locale, closesOn, today);
  return (
    <Notice title={wordsIn(locale, content.title)}>
      <p>{wordsIn(locale, content.lead)}</p>
      <Buttons>
        <ButtonLink href={localePath(locale, `/survey/${code}`)}>{t('of.answer')}</ButtonLink>
      </Buttons>
      <p class="quiet">{t('of.code', { code: spokenSurveyCode(code), day })}</p>
    </Notice>
  );
}

interface ToldProps {
  readonly locale: Locale;
  readonly release: SurveysOf['released'][number];
}

function Told({ locale, release: { round, figures } }: ToldProps) {
  const t = releasedText.in(locale);
  const { id, content } = round;
  return (
    <section>
      <h2>{wordsIn(locale, content.title)}</h2>
      <Figures locale={locale} round={round} figures={figures} />
      <p>
        <a href={localePath(locale, `/surveys/${id}`)}>{t('of.more')}</a>
      </p>
    </section>
  );
}

interface FiguresProps extends Pick<SurveysOf['released'][number], 'figures'> {
  readonly locale: Locale;
  readonly round: Pick<SurveysOf['released'][number]['round'], 'content'>;
}

/** What may be told of a round that is over, to whoever it is shown; of too few answers, that they are too few. */
export function Figures({ locale, round: { content }, figures }: FiguresProps) {
  const t = releasedText.in(locale);
  if (figures.answered === undefined) return <p>{t('few', { fewest: figures.fewest })}</p>;
  return (
    <>
      <p>
        <b>{t('answered', { count: figures.answered })}.</b> {t('whom')}{' '}
        {sharedCodeWords({ locale, content, figures })}
      </p>
      <RightTogether locale={locale} content={content} figures={figures} />
      <QuestionFigures
        locale={locale}
        questions={content.questions}
        told={figures.questions}
        answered={figures.answered}
      />
    </>
  );
}
