import type { PageRequest } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { TEMPLATE_COLUMNS, TEMPLATE_HEADINGS } from '../../domain/roster-template.ts';
import { officersDeskText } from './messages/index.ts';
import { rosterCrumbs } from './roster-crumbs.ts';

interface RosterFormViewProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly error: string | undefined;
  /** Of the file that was refused. */
  readonly fileName: string | undefined;
}

export function RosterFormView({ request, frame, error, fileName }: RosterFormViewProps) {
  const { locale } = request;
  const t = officersDeskText.in(locale);
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('roster')}
      lead={t('roster.lead')}
      crumbs={rosterCrumbs(locale)}
      aside={<Rules request={request} />}
    >
      {error && <ErrorSummary locale={locale} errors={[{ field: 'file', text: error }]} />}
      <Panel title={t('roster.file')}>
        <PanelBody>
          <form
            method="post"
            action={localePath(locale, '/desk/officers/import')}
            encType="multipart/form-data"
          >
            <FileField
              locale={locale}
              name="file"
              label={t('roster.file')}
              hint={fileName ? `${fileName}. ${t('roster.file.again')}` : t('roster.file.hint')}
              error={error}
              accept=".csv,.tsv,.txt,text/csv"
            />
            <Buttons>
              <Button>{t('roster.look')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
      <Columns request={request} />
    </DeskPage>
  );
}

function Rules({ request: { locale } }: Pick<RosterFormViewProps, 'request'>) {
  const t = officersDeskText.in(locale);
  return (
    <Notice title={t('roster.rules')}>
      <ul>
        {(['absent', 'column', 'blank', 'lines'] as const).map((rule) => (
          <li key={rule}>{t(`roster.rules.${rule}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Columns({ request: { locale } }: Pick<RosterFormViewProps, 'request'>) {
  const t = officersDeskText.in(locale);
  const headings = TEMPLATE_HEADINGS[mainLocale(locale)];
  return (
    <Panel title={t('roster.columns')}>
      <PanelBody>
        <p>
          <a href={localePath(locale, '/desk/officers/import/template')} download>
            {t('roster.template')}
          </a>
          . {t('roster.template.text')}
        </p>
      </PanelBody>
      <DeskTable
        caption={t('roster.columns')}
        rows={[...TEMPLATE_COLUMNS, 'leftOn' as const]}
        keyOf={(column) => column}
        columns={[
          { id: 'column', heading: t('roster.column'), cell: (column) => headings[column] },
          {
            id: 'what',
            heading: t('roster.column.what'),
            cell: (column) => t(`roster.column.${column}`),
          },
        ]}
      />
    </Panel>
  );
}
