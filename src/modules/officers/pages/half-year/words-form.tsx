import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { seenOf } from '#kernel/edit-conflict.ts';
import {
  type HalfYearReport,
  MAX_PART_LENGTH,
  REPORT_PARTS,
} from '../../domain/half-year-report.ts';
import { halfYearText } from './messages/index.ts';

/** What was sent and refused, and why. */
export interface WordsTyped {
  readonly values?: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** What somebody else wrote since. */
  readonly meanwhile?: HalfYearReport;
}

interface WordsFormProps {
  readonly locale: Locale;
  readonly action: string;
  readonly seen: string;
  readonly words: Readonly<Record<string, string>>;
  readonly typed: WordsTyped;
}

/** Three parts, each may stay empty. */
export function WordsForm({ locale, action, seen, words, typed }: WordsFormProps) {
  const t = halfYearText.in(locale);
  const { errors, meanwhile } = typed;
  return (
    <Panel title={t('words')}>
      <PanelBody>
        <form method="post" action={action} noValidate>
          <ErrorSummary locale={locale} errors={errors} />
          {meanwhile && (
            <EditConflictNotice
              locale={locale}
              facts={REPORT_PARTS.filter((part) => meanwhile[part] !== words[part]).map((part) => ({
                label: t(`part.${part}`),
                value: meanwhile[part],
              }))}
            />
          )}
          {/* Whoever was shown what stands there now may write over it. */}
          <input type="hidden" name="seen" value={meanwhile ? seenOf(meanwhile) : seen} />
          {REPORT_PARTS.map((part) => (
            <Field
              key={part}
              locale={locale}
              name={part}
              label={t(`part.${part}`)}
              hint={t(`part.${part}.hint`)}
              value={words[part]}
              error={errorOf(errors, part)}
              maxLength={MAX_PART_LENGTH}
              rows={5}
              optional
            />
          ))}
          <Buttons>
            <Button>{t('save')}</Button>
          </Buttons>
        </form>
      </PanelBody>
    </Panel>
  );
}
