import { formatInstant } from '../../../../platform/i18n/dates.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { Entries } from '../../../../ui/components/card.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { errorOf } from '../../../../ui/components/form-error.ts';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { Paragraphs } from '../../../../ui/components/paragraphs.tsx';
import { LONGEST_WORDS } from '../../domain/report.ts';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

/** What colleagues write to one another: its author never reads it. */
export function NotesPanel({ context, request: { locale }, read, sent }: ReportParts) {
  const { report, notes, names, may } = read;
  const t = reportsDeskText.in(locale);
  if (notes.length === 0 && !may.has('note')) return null;
  const { timeZone } = context.platform.clock;
  const isSent = sent.form === 'note';
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
        {may.has('note') && (
          <form method="post" action={`${reportPath(locale, report.id, '/note')}#note`} noValidate>
            {isSent && <ErrorSummary locale={locale} errors={sent.errors} />}
            <Field
              locale={locale}
              name="note-words"
              label={t('note.words')}
              hint={t('note.hint')}
              value={isSent ? sent.values['note-words'] : ''}
              error={isSent ? errorOf(sent.errors, 'note-words') : undefined}
              maxLength={LONGEST_WORDS}
              rows={3}
            />
            <Buttons>
              <Button kind="plain">{t('note.send')}</Button>
            </Buttons>
          </form>
        )}
      </PanelBody>
    </Panel>
  );
}
