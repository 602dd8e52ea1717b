import { tidyLine } from '#kernel/text/tidy-line.ts';
import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import { MAX_COURSE_LENGTHS } from '../../domain/course.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { printCertificate } from '../../use-cases/print-certificate.ts';
import { CertificateSheets } from './certificate-sheet.tsx';
import { certificateText } from './messages/index.ts';

export const CERTIFICATE_PATH = '/certificate';
export const CERTIFICATE_FIELDS = ['code', 'name'] as const;

/** `/certificate`: asks for the code, and for a name that is written on the sheet and nowhere else. */
export function askCertificatePage(request: PageRequest): Answer {
  return ask(request, { code: '', name: '' }, []);
}

/** The sheet, to be printed. What was typed is in the answer alone: no cache keeps it. */
export async function certificatePage(
  context: CoursesContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale, form } = request;
  const t = certificateText.in(locale);
  const typed = { code: form.get('code') ?? '', name: form.get('name') ?? '' };
  const code = parseReceiptCode(typed.code);
  if (!code) return ask(request, typed, [{ field: 'code', text: t('error.code') }]);
  const name = tidyLine(typed.name, MAX_COURSE_LENGTHS.name);
  if (!name.ok && name.refusal !== 'empty') {
    return ask(request, typed, [{ field: 'name', text: t('error.name') }]);
  }
  const printed = await printCertificate(context, code);
  if (!printed.ok) {
    return ask(request, typed, [{ field: 'code', text: t(`error.${printed.refusal}`) }]);
  }
  return page(
    <CertificateSheets
      context={context}
      request={{ ...request, path: CERTIFICATE_PATH }}
      certificate={printed.value}
      count={1}
      name={name.ok ? name.value.text : ''}
      links={<a href={localePath(locale, '/receipt')}>{t('back')}</a>}
    />,
    NO_TRACE,
  );
}

interface Typed {
  readonly code: string;
  readonly name: string;
}

function ask(request: PageRequest, typed: Typed, errors: readonly FormError[]): Answer {
  const { locale } = request;
  const t = certificateText.in(locale);
  return page(
    <PublicPage request={{ ...request, path: CERTIFICATE_PATH }} title={t('ask')} noIndex quickExit>
      <h1>{t('ask')}</h1>
      <p class="lead">{t('ask.lead')}</p>
      <form
        method="post"
        action={localePath(locale, CERTIFICATE_PATH)}
        noValidate
        autocomplete="off"
      >
        <ErrorSummary locale={locale} errors={errors} />
        <Field
          locale={locale}
          name="code"
          label={t('ask.code')}
          hint={t('ask.code.hint')}
          value={typed.code}
          error={errorOf(errors, 'code')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
        />
        <CertificateName locale={locale} value={typed.name} error={errorOf(errors, 'name')} />
        <Button>{t('ask.print')}</Button>
      </form>
    </PublicPage>,
    { ...NO_TRACE, ...(errors.length > 0 && { reason: 'invalid' as const }) },
  );
}

interface CertificateNameProps {
  readonly locale: PageRequest['locale'];
  readonly value?: string;
  readonly error?: string | undefined;
}

/** A name for the sheet. */
export function CertificateName({ locale, value = '', error }: CertificateNameProps) {
  const t = certificateText.in(locale);
  return (
    <Field
      locale={locale}
      name="name"
      label={t('ask.name')}
      hint={t('ask.name.hint')}
      value={value}
      error={error}
      autoComplete="off"
      maxLength={MAX_COURSE_LENGTHS.name}
      optional
    />
  );
}
