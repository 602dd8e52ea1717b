import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { AREA_KINDS } from '../domain/area.ts';
import { areasText } from '../messages/index.ts';

/** As it was typed. */
export interface ImportForm {
  readonly content: string;
  readonly kind: string;
  readonly publish: string;
  /** Of the hromada whose beats the file brings; empty for any other file. */
  readonly parent: string;
}

interface ImportFormViewProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly form: ImportForm;
  readonly error: string | undefined;
  /** Of the file that was refused. */
  readonly fileName: string | undefined;
  readonly parentName: string | undefined;
}

export function ImportFormView({
  request,
  frame,
  form,
  error,
  fileName,
  parentName,
}: ImportFormViewProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('desk.import')}
      lead={t('desk.import.lead')}
      crumbs={[
        { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
        { text: t('desk.import') },
      ]}
      aside={<Notice title={t('desk.import.demand')}>{t('desk.import.demand.text')}</Notice>}
    >
      {error && <ErrorSummary locale={locale} errors={[{ field: 'file', text: error }]} />}
      <Panel>
        <PanelBody>
          <form
            method="post"
            action={localePath(locale, '/desk/areas/import')}
            encType="multipart/form-data"
          >
            {parentName && (
              <p>
                {t('desk.import.into', { name: parentName })}
                <input type="hidden" name="parent" value={form.parent} />
              </p>
            )}
            <FileField
              locale={locale}
              name="file"
              label={t('desk.import.file')}
              hint={
                fileName
                  ? `${fileName}. ${t('desk.import.file.again')}`
                  : t('desk.import.file.hint')
              }
              error={error}
              accept=".geojson,.json,.csv,.tsv,.txt,application/geo+json,text/csv"
            />
            <Choices
              locale={locale}
              name="content"
              legend={t('desk.import.content')}
              value={form.content}
              options={[
                { value: 'areas', label: t('desk.import.content.areas') },
                { value: 'settlements', label: t('desk.import.content.settlements') },
              ]}
            />
            <SelectField
              locale={locale}
              name="kind"
              label={t('desk.import.kind')}
              value={form.kind}
              optional
              empty={t('desk.import.kind.guess')}
              options={AREA_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <PublishField request={request} value={form.publish} />
            <Buttons>
              <Button>{t('desk.import.look')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
}

interface PublishFieldProps {
  readonly request: PageRequest;
  readonly value: string;
  /** How many areas the file calls public, where it is our own export. */
  readonly statedPublic?: number;
}

export function PublishField({ request: { locale }, value, statedPublic }: PublishFieldProps) {
  const t = areasText.in(locale);
  const isOwn = statedPublic !== undefined || value === 'as-exported';
  return (
    <Choices
      locale={locale}
      name="publish"
      legend={t('desk.import.publish')}
      value={value}
      options={[
        { value: 'no', label: t('desk.import.publish.no') },
        ...(isOwn
          ? [
              {
                value: 'as-exported',
                label: t('desk.import.publish.as-exported', { count: statedPublic ?? 0 }),
              },
            ]
          : []),
        { value: 'yes', label: t('desk.import.publish.yes') },
      ]}
    />
  );
}
