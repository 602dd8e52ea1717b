import type { ComponentChildren } from 'preact';
import type { AreaId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { SharingContext } from '../../use-cases/share-problem.ts';
import { shareText } from './messages/index.ts';
import { KeptProblem, ProblemFacts, ProblemFields } from './problem-fields.tsx';
import type { ShareDraft } from './share-draft.ts';

interface ShareFormProps {
  readonly context: Pick<SharingContext, 'areas' | 'problems'>;
  readonly locale: Locale;
  readonly action: string;
  /** Whose police the appeal went to. */
  readonly appealArea: AreaId;
  readonly draft: ShareDraft;
  /** Fields of every step. */
  readonly kept?: ComponentChildren;
  /** Of the last step: how the author agrees. */
  readonly consent?: ComponentChildren;
  readonly send: string;
  /** Out of the first step. */
  readonly back?: ComponentChildren;
}

/** First what everybody may know is chosen; then it is shown as it will be, and agreed to. */
export function ShareForm(props: ShareFormProps) {
  const { context, locale, action, appealArea, draft, kept, consent, send, back } = props;
  const { values, errors, checked } = draft;
  const t = shareText.in(locale);
  return (
    <form method="post" action={action} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      {kept}
      {checked ? (
        <>
          <KeptProblem values={values} />
          <ProblemFacts context={context} locale={locale} problem={checked} />
          {consent}
          <Buttons>
            <Button name="go" value="send">
              {send}
            </Button>
            <Button kind="plain" name="go" value="change">
              {t('change')}
            </Button>
          </Buttons>
        </>
      ) : (
        <>
          <ProblemFields {...{ context, locale, appealArea, values, errors }} />
          <Buttons>
            <Button name="go" value="check">
              {t('next')}
            </Button>
            {back}
          </Buttons>
        </>
      )}
    </form>
  );
}
