import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Badge } from '#ui/components/badge.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { errorOf } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { officerToday } from '#modules/officers/index.ts';
import { officersToGive } from '../../use-cases/give-report.ts';
import { reportPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { PartOfForm } from './part-of-form.tsx';
import type { ReportParts } from './report-parts.ts';
import { errorsIn } from './sent-form.ts';
import { officerName } from './report-words.ts';

/** The assigned officer, and the officers to whom the report may be assigned. */
export function GivePanel(props: ReportParts) {
  const { request, read, sent } = props;
  const { locale } = request;
  const { report, may } = read;
  const t = reportsDeskText.in(locale);
  const name = nameToday(props);
  const isSent = sent.form === 'give';
  return (
    <Panel title={t('whose')} id="give">
      <PanelBody>
        <p>{name ?? <Badge tone="late">{t('whose.nobody')}</Badge>}</p>
        {name !== undefined && !report.isNamed && <p class="quiet">{t('whose.by-beat')}</p>}
        {isSent && sent.isStale && (
          <EditConflictNotice
            locale={locale}
            facts={[
              { label: t('whose'), value: name ?? t('whose.nobody') },
              { label: t('status'), value: t(`status.${report.status}`) },
            ]}
          />
        )}
        <ErrorSummary locale={locale} errors={errorsIn(sent, 'give')} />
        {may.has('give') && <GiveForm {...props} />}
      </PanelBody>
    </Panel>
  );
}

/** The assigned officer, and until when they are away; undefined if there is none. */
function nameToday({ context, request: { locale }, read: { report } }: ReportParts) {
  const { officerId } = report;
  const serving = officerId && context.officers.get(officerId);
  return serving ? officerToday(locale, context, serving) : officerName(locale, context, officerId);
}

/** It is submitted together with the answer's form, if there is one. */
function GiveForm({ context, request: { locale }, read: { report, may }, sent }: ReportParts) {
  const t = reportsDeskText.in(locale);
  const isSent = sent.form === 'give';
  const action = `${reportPath(locale, report.id, '/give')}#give`;
  return (
    <PartOfForm mayAnswer={may.has('answer')} action={action}>
      {(part) => (
        <>
          {part.form === undefined && (
            <SeenAt
              now={report.changedAt.toString()}
              sent={sent.values['seenAt']}
              isStale={sent.isStale}
            />
          )}
          <SelectField
            locale={locale}
            name="officerId"
            label={t('give.to')}
            empty={t('give.nobody')}
            options={officersToGive(context, report).map((officer) => ({
              value: officer.id,
              label: officerToday(locale, context, officer),
            }))}
            value={isSent ? sent.values['officerId'] : report.officerId}
            error={errorOf(errorsIn(sent, 'give'), 'officerId')}
            form={part.form}
          />
          <Buttons>
            <Button kind="plain" {...part}>
              {t('give')}
            </Button>
          </Buttons>
        </>
      )}
    </PartOfForm>
  );
}
