import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { listQuestionnaires } from '../../use-cases/list-questionnaires.ts';
import { surveysDeskText } from './messages/index.ts';
import { NEW, QUESTIONNAIRES_PATH, SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys/questionnaires`: what can be asked. */
export async function questionnairesPage(
  context: SurveysDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const listed = await listQuestionnaires(context);
  if (!listed.ok) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const path = localePath(locale, QUESTIONNAIRES_PATH);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('questionnaires')}
      lead={t('questionnaires.lead')}
      crumbs={[
        { text: t('surveys'), href: localePath(locale, SURVEYS_PATH) },
        { text: t('questionnaires') },
      ]}
      hears={['questionnaire.changed']}
      actions={
        <ButtonLink kind="plain" href={`${path}/${NEW}/change`}>
          {t('new')}
        </ButtonLink>
      }
    >
      <Panel>
        <DeskTable
          caption={t('questionnaires')}
          rows={listed.value}
          keyOf={({ key }) => key}
          hrefOf={({ key }) => `${path}/${key}`}
          columns={[
            {
              id: 'what',
              heading: t('what'),
              cell: ({ content }) => wordsIn(locale, content.title),
            },
            { id: 'kind', heading: t('kind'), cell: ({ content }) => t(`kind.${content.kind}`) },
            {
              id: 'questions',
              heading: t('questions'),
              figures: true,
              cell: ({ content }) => content.questions.length,
            },
            {
              id: 'whose',
              heading: t('whose'),
              cell: ({ isBuiltIn, isRetired }) =>
                isRetired ? t('retired') : t(isBuiltIn ? 'whose.built-in' : 'whose.made'),
            },
          ]}
        />
      </Panel>
    </DeskPage>,
  );
}
