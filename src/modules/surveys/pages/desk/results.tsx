import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { readResults, type Results } from '../../use-cases/read-results.ts';
import { readRound } from '../../use-cases/read-round.ts';
import { QuestionFigures } from '../figures/question-figures.tsx';
import { releasedText } from '../released/messages/index.ts';
import { RightTogether, sharedCodeWords } from '../released/figure-guarantee.tsx';
import { surveysDeskText } from './messages/index.ts';
import { titleWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys/:id/results`: what was answered, for whoever held it; opening it stands in the journal. */
export async function resultsPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  const read = id && (await readResults(context, { id }));
  if (!id || !read || isAbsent(read)) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const opened = read.ok ? read : await readRound(context, { id });
  const title = opened.ok ? titleWords(locale, opened.value.round) : t('round');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('results.title')}
      lead={opened.ok ? title : undefined}
      crumbs={[
        { text: t('surveys'), href: localePath(locale, SURVEYS_PATH) },
        {
          text: title,
          href: localePath(locale, `${SURVEYS_PATH}/${id}`),
        },
        { text: t('results.title') },
      ]}
    >
      {read.ok ? (
        <ResultPanels locale={locale} results={read.value} />
      ) : (
        <EmptyState title={t('results.still-open')}>{t('results.still-open.text')}</EmptyState>
      )}
    </DeskPage>,
  );
}

function isAbsent(read: Awaited<ReturnType<typeof readResults>>): boolean {
  return !read.ok && read.refusal === 'absent';
}

interface ResultPanelsProps {
  readonly locale: Locale;
  readonly results: Results;
}

function ResultPanels({ locale, results: { round, figures, written } }: ResultPanelsProps) {
  const t = surveysDeskText.in(locale);
  const { questions } = round.content;
  return (
    <>
      {figures.answered === undefined ? (
        <EmptyState title={t('results.few', { fewest: figures.fewest })}>
          {t('results.few.text')}
        </EmptyState>
      ) : (
        <Panel title={releasedText.in(locale)('answered', { count: figures.answered })}>
          <PanelBody>
            <p class="quiet">{t('results.as-released')}</p>
            <p class="quiet">{sharedCodeWords({ locale, content: round.content, figures })}</p>
            <RightTogether locale={locale} content={round.content} figures={figures} />
            <QuestionFigures
              locale={locale}
              questions={questions}
              told={figures.questions}
              answered={figures.answered}
            />
          </PanelBody>
        </Panel>
      )}
      {written.map(({ key, texts }) => {
        const question = questions.find((one) => one.key === key);
        return (
          <Panel key={key} title={question ? wordsIn(locale, question.words) : key}>
            <PanelBody>
              <p class="quiet">
                {t(texts.length === 0 ? 'results.written.none' : 'results.written.hint')}
              </p>
              <ul>
                {texts.map((text, place) => (
                  <li key={place}>{text}</li>
                ))}
              </ul>
            </PanelBody>
          </Panel>
        );
      })}
    </>
  );
}
