import { type Answer, type PageRequest, page, redirect } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import type { FindShortCode } from '#ui/receipt/open-receipt.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { parseSurveyCode } from '../../domain/survey-code.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';
import { findOpenRound } from '../../use-cases/find-open-round.ts';
import { answerText } from './messages/index.ts';

/** Where the code of a survey leads that is open, or will be. */
export function findSurveyPath(context: SurveysContext): FindShortCode {
  return async (locale, typed) => {
    const code = parseSurveyCode(typed);
    const found = code && (await findOpenRound(context, { code }));
    return found?.ok ? localePath(locale, `/survey/${code}`) : undefined;
  };
}

/** `/survey`: where a code is typed. It opens questions and nothing else, so it may stand in an address. */
export async function typeCodePage(context: SurveysContext, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = answerText.in(locale);
  const typed = query.get('code');
  const code = parseSurveyCode(typed ?? '');
  const path = code && (await findSurveyPath(context)(locale, code));
  if (path) return redirect(path);
  const errors = typed === null ? [] : [{ field: 'code', text: t('code.unknown') }];
  return page(
    <PublicPage request={request} title={t('code')} noIndex={query.size > 0}>
      <h1>{t('code')}</h1>
      <ErrorSummary locale={locale} errors={errors} />
      <form action={localePath(locale, '/survey')}>
        <Field
          locale={locale}
          name="code"
          label={t('code')}
          hint={t('code.lead')}
          autoComplete="off"
          maxLength={20}
          value={(typed ?? '').slice(0, 20)}
          error={errorOf(errors, 'code')}
        />
        <Button>{t('code.open')}</Button>
      </form>
    </PublicPage>,
    errors.length > 0 ? { reason: 'absent' } : {},
  );
}
