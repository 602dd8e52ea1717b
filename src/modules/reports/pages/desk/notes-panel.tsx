import { formatInstant } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Entries } from '#ui/components/card.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { NOTE_FIELD } from './kept-form.ts';
import { reportsDeskText } from './messages/index.ts';
import { PartOfForm } from './part-of-form.tsx';
import type { ReportParts } from './report-parts.ts';
import { errorsIn } from './sent-form.ts';

/** What colleagues write to one another: its author never reads it. */
export function NotesPanel({ context, request: { locale }, read, sent }: ReportParts) {
  const { notes, names, may } = read;
  const t = reportsDeskText.in(locale);
  if (notes.length === 0 && !may.has('note')) return null;
  const { timeZone } = context.platform.clock;
  return (
    <Panel title={t('notes')} id="note">
      <PanelBody>
        {notes.length > 0 && (
          <Entries>
            {notes.map(({ id, accountId, at, words }) => (
              <li key={id}>
                <p class="quiet">
                  {names.get(accountId) ?? t('colleague')}, {formatInstant(locale, at, timeZone)}
                </p>
                <Paragraphs text={words} />
              </li>
            ))}
          </Entries>
        )}
        {may.has('note') && <NoteForm {...{ locale, read, sent }} />}
      </PanelBody>
    </Panel>
  );
}

/** It goes along with the answer’s form, where there is one. */
function NoteForm({
  locale,
  read: { report, may },
  sent,
}: Pick<ReportParts, 'read' | 'sent'> & { readonly locale: Locale }) {
  const t = reportsDeskText.in(locale);
  const path = reportPath(locale, report.id, '/note');
  const errors = errorsIn(sent, 'note');
  return (
    <PartOfForm mayAnswer={may.has('answer')} action={`${path}#note`}>
      {(part) => (
        <>
          <ErrorSummary locale={locale} errors={errors} />
          <Field
            locale={locale}
            name={NOTE_FIELD}
            label={t('note.words')}
            hint={t('note.hint')}
            value={sent.values[NOTE_FIELD]}
            error={errorOf(errors, NOTE_FIELD)}
            maxLength={MAX_WORDS_LENGTH}
            rows={3}
            form={part.form}
            sentTo={path}
          />
          <Buttons>
            <Button kind="plain" {...part}>
              {t('note.send')}
            </Button>
          </Buttons>
        </>
      )}
    </PartOfForm>
  );
}
