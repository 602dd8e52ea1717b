import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { readQuestionnaire } from '../../use-cases/list-questionnaires.ts';
import { surveysDeskText } from './messages/index.ts';
import { QuestionnairePreview } from './questionnaire-preview.tsx';
import { NEW, QUESTIONNAIRES_PATH, SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** `/desk/surveys/questionnaires/:key`: one of them, as people see it. */
export async function questionnairePage(
  context: SurveysDesk,
  request: PageRequest,
): Promise<Answer> {
  const { locale, params, query } = request;
  const key = params['key'] ?? '';
  const read = await readQuestionnaire(context, { key });
  if (!read.ok) return refusal('absent');
  const { questionnaire, isChangeable } = read.value;
  const { content } = questionnaire;
  const t = surveysDeskText.in(locale);
  const title = wordsIn(locale, content.title);
  const path = localePath(locale, QUESTIONNAIRES_PATH);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t(`kind.${content.kind}`)}
      done={query.has('done') ? t('done.saved') : undefined}
      crumbs={[
        { text: t('surveys'), href: localePath(locale, SURVEYS_PATH) },
        { text: t('questionnaires'), href: path },
        { text: title },
      ]}
      actions={
        <>
          {isChangeable && (
            <ButtonLink kind="plain" href={`${path}/${key}/change`}>
              {t('change')}
            </ButtonLink>
          )}
          <ButtonLink kind="plain" href={`${path}/${NEW}/change?from=${key}`}>
            {t('copy')}
          </ButtonLink>
          {!questionnaire.isRetired && (
            <ButtonLink href={localePath(locale, `${SURVEYS_PATH}/open?questionnaire=${key}`)}>
              {t('open')}
            </ButtonLink>
          )}
        </>
      }
    >
      <QuestionnairePreview locale={locale} content={content} />
    </DeskPage>,
  );
}
