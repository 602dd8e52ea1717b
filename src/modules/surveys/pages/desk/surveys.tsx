import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { findSubject } from '../../domain/find-subject.ts';
import { listRounds } from '../../use-cases/list-rounds.ts';
import { figuresText } from '../figures/messages/index.ts';
import { pageNumber } from '../released/list.tsx';
import { surveysDeskText } from './messages/index.ts';
import { daysWords, statusWords, subjectWords, titleWords } from './round-words.ts';
import { QUESTIONNAIRES_PATH, SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys`: what runs and what ran, and how many answered. */
export async function surveysPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const number = pageNumber(query.get('page'));
  const listed = await listRounds(context, { page: number });
  if (!listed.ok) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const path = localePath(locale, SURVEYS_PATH);
  const today = context.platform.clock.today();
  const rows = await Promise.all(
    listed.value.rounds.map(async (one) => ({
      ...one,
      subject: await findSubject(context, one.round.subject),
    })),
  );
  const mayRun = context.policy.can(context.actor, 'survey.run');
  const maySee = context.policy.can(context.actor, 'questionnaire.read');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('surveys')}
      lead={t('surveys.lead')}
      hears={['survey.changed']}
      actions={
        <>
          {maySee && (
            <ButtonLink kind="plain" href={localePath(locale, QUESTIONNAIRES_PATH)}>
              {t('questionnaires')}
            </ButtonLink>
          )}
          {mayRun && <ButtonLink href={`${path}/open`}>{t('open')}</ButtonLink>}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <Panel>
          <DeskTable
            caption={t('surveys')}
            rows={rows}
            keyOf={({ round }) => round.id}
            hrefOf={({ round }) => `${path}/${round.id}`}
            columns={[
              { id: 'what', heading: t('what'), cell: ({ round }) => titleWords(locale, round) },
              {
                id: 'subject',
                heading: t('subject'),
                cell: ({ subject }) => subjectWords(locale, subject),
              },
              {
                id: 'moment',
                heading: t('moment'),
                cell: ({ round }) => figuresText.in(locale)(`moment.${round.moment}`),
              },
              { id: 'days', heading: t('days'), cell: ({ round }) => daysWords(locale, round) },
              {
                id: 'answered',
                heading: t('answered'),
                figures: true,
                cell: ({ answered }) => formatNumber(locale, answered),
              },
              {
                id: 'status',
                heading: t('status'),
                cell: ({ round }) => statusWords(locale, round, today),
              },
            ]}
          />
        </Panel>
      )}
      {number > 1 && (
        <p>
          <a href={`${path}?page=${number - 1}`}>{t('newer')}</a>
        </p>
      )}
      {listed.value.hasMore && (
        <p>
          <a href={`${path}?page=${number + 1}`}>{t('more')}</a>
        </p>
      )}
    </DeskPage>,
  );
}
