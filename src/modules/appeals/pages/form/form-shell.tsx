import type { ComponentChildren } from 'preact';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { DRAFT_FIELDS, type Draft } from './draft.ts';
import { appealFormText } from './messages/index.ts';
import { FIELDS_OF, type StepError, type StepName, STEPS } from './steps.ts';

export interface StepProps {
  readonly request: PageRequest;
  readonly draft: Draft;
  readonly errors: readonly StepError[];
}

interface FormShellProps extends StepProps {
  readonly step: StepName;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** Above the form: of the first page, what an appeal is. */
  readonly before?: ComponentChildren;
  /** Below the form: what else somebody may have come for. */
  readonly after?: ComponentChildren;
  /** In place of «Далі» and «Назад». */
  readonly buttons?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One step: its question, what was answered before in hidden fields, and the way on and back. */
export function FormShell(props: FormShellProps) {
  const { request, draft, errors, step, title, lead, before, after, buttons, children } = props;
  const { locale } = request;
  const t = appealFormText.in(locale);
  const takesFiles = step === 'files';
  const handedOn = DRAFT_FIELDS.filter(
    (field) => draft[field] !== '' && !FIELDS_OF[step].includes(field),
  );
  // What was answered stands in a form: a link to the other language would lose it.
  const kept = request.method === 'POST' ? { ...request, locales: [locale] } : request;
  return (
    <PublicPage request={kept} title={title} noIndex={step !== 'kind'}>
      <p class="quiet">{t('step', { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}</p>
      <h1>{title}</h1>
      {before}
      {lead && <p class="lead">{lead}</p>}
      <form
        method="post"
        action={localePath(locale, takesFiles ? '/appeal/files' : '/appeal')}
        encType={takesFiles ? 'multipart/form-data' : undefined}
        // Our own words say what is missing, in the reader’s language; a browser’s may be in another.
        noValidate
      >
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="step" value={step} />
        {handedOn.map((field) => (
          <input key={field} type="hidden" name={field} value={draft[field]} />
        ))}
        {children}
        {buttons ?? <StepButtons {...props} />}
      </form>
      {after}
    </PublicPage>
  );
}

/** Whoever leaves out what the law asks for is told; then they may go on without it. */
function StepButtons({ request: { locale }, errors, step }: FormShellProps) {
  const t = appealFormText.in(locale);
  const onlyLacks = errors.length > 0 && errors.every(({ isLack }) => isLack);
  return (
    <Buttons>
      <Button name="go" value="next">
        {t('next')}
      </Button>
      {onlyLacks && (
        <Button kind="plain" name="go" value="anyway">
          {t('anyway')}
        </Button>
      )}
      {step !== 'kind' && <BackButton locale={locale} />}
    </Buttons>
  );
}

/** After the main button, so that Enter never means «back». */
export function BackButton({ locale }: { readonly locale: Locale }) {
  return (
    <button class="linklike" type="submit" name="go" value="back">
      {appealFormText.in(locale)('back')}
    </button>
  );
}
