import type { PageRequest } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { CARD_ISSUE_OUTCOMES, MAX_ANSWER_LENGTH } from '../../domain/card-issue.ts';
import type { ListedCardIssue } from '../../use-cases/list-card-issues.ts';
import { officersDeskText } from './messages/index.ts';
import { issuePath } from './paths.ts';

interface IssueAnswerProps {
  readonly request: PageRequest;
  readonly issue: ListedCardIssue;
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** «Виправлено» or «так і було», with a note for colleagues. */
export function IssueAnswer({ request: { locale }, issue, typed, errors }: IssueAnswerProps) {
  const t = officersDeskText.in(locale);
  return (
    <Panel title={t('issue.found-out')}>
      <PanelBody>
        <form method="post" action={`${issuePath(locale, issue.id)}/handle`} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          <Choices
            locale={locale}
            name="outcome"
            legend={t('issue.outcome.legend')}
            options={CARD_ISSUE_OUTCOMES.map((value) => ({
              value,
              label: t(`issue.outcome.${value}.label`),
            }))}
            value={typed['outcome']}
            error={errorOf(errors, 'outcome')}
          />
          <Field
            locale={locale}
            name="answer"
            label={t('issue.note')}
            hint={t('issue.note.hint')}
            value={typed['answer']}
            error={errorOf(errors, 'answer')}
            maxLength={MAX_ANSWER_LENGTH}
            rows={3}
            optional
          />
          <Buttons>
            <Button>{t('issue.close')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
