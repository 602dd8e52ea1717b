import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { type ComparedSeries, compareSeries } from '../../use-cases/compare-series.ts';
import { differenceWords } from '../figures/compare-words.ts';
import { comparedRow } from '../figures/compared-row.ts';
import { figuresText } from '../figures/messages/index.ts';
import { CourseOverTime } from './course-over-time.tsx';
import { surveysDeskText } from './messages/index.ts';
import { titleWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys/:id/compare`: before beside after, or a course over time. */
export async function comparePage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  const read = id && (await compareSeries(context, { id }));
  if (!id || !read?.ok) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const { round } = read.value;
  const title = t(round.way === 'pseudonym' ? 'course.title' : 'compare.title');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={titleWords(locale, round)}
      crumbs={[
        { text: t('surveys'), href: localePath(locale, SURVEYS_PATH) },
        { text: titleWords(locale, round), href: localePath(locale, `${SURVEYS_PATH}/${id}`) },
        { text: title },
      ]}
    >
      {round.way === 'pseudonym' ? (
        <CourseOverTime
          locale={locale}
          questions={round.content.questions}
          moments={read.value.moments}
        />
      ) : (
        <BeforeAndAfter locale={locale} series={read.value} />
      )}
    </DeskPage>,
  );
}

interface BeforeAndAfterProps {
  readonly locale: Locale;
  readonly series: ComparedSeries;
}

function BeforeAndAfter({ locale, series: { compared } }: BeforeAndAfterProps) {
  const t = surveysDeskText.in(locale);
  if (!compared) return <EmptyState title={t('compare.none')}>{t('compare.none.text')}</EmptyState>;
  const row = comparedRow(locale, compared);
  return (
    <Panel>
      <DeskTable
        caption={t('compare.title')}
        rows={[row]}
        keyOf={({ words }) => words}
        columns={[
          { id: 'question', heading: t('compare.question'), cell: ({ words }) => words },
          {
            id: 'before',
            heading: t('compare.before'),
            cell: ({ said }) => said.before,
          },
          {
            id: 'after',
            heading: t('compare.after'),
            cell: ({ said }) => said.after,
          },
          {
            id: 'difference',
            heading: t('compare.difference'),
            cell: (row) => differenceWords(locale, row),
          },
          {
            id: 'says',
            heading: t('compare.says'),
            cell: ({ verdict }) => <b>{figuresText.in(locale)(`compare.${verdict}`)}</b>,
          },
        ]}
      />
      <PanelBody>
        <p class="quiet">{figuresText.in(locale)('compare.honest')}</p>
        <p class="quiet">{figuresText.in(locale)('compare.sum')}</p>
      </PanelBody>
    </Panel>
  );
}
