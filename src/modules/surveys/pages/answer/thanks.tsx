import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { parseSurveyCode } from '../../domain/survey-code.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { findOpenRound } from '../../use-cases/find-open-round.ts';
import { SurveyFrame } from './answer-form.tsx';
import { answerText } from './messages/index.ts';

/** `/survey/:code/thanks`: that it was kept, and who comes next where a class shares one tablet. */
export async function thanksPage(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const code = parseSurveyCode(request.params['code'] ?? '');
  const found = code && (await findOpenRound(context, { code }));
  if (!code || !found?.ok) return refusal('absent');
  const t = answerText.in(locale);
  const isShared = found.value.round.way === 'class-code' && !found.value.notTaken;
  return page(
    <SurveyFrame request={request} found={found.value}>
      <h2>{t('thanks')}</h2>
      <p class="lead">{t('thanks.text')}</p>
      {isShared && (
        <LinkRows>
          <LinkRow
            href={localePath(locale, `/survey/${code}`)}
            title={t('thanks.next')}
            about={t('thanks.next.about')}
          />
        </LinkRows>
      )}
      {found.value.isPublic && (
        <p>
          {t('thanks.public')} <a href={localePath(locale, '/surveys')}>{t('thanks.results')}</a>
        </p>
      )}
    </SurveyFrame>,
  );
}
