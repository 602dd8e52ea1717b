import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PreviewActions } from '#ui/components/preview-actions.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import type { FileRefusal } from '../domain/import/report.ts';
import { areasText } from '../messages/index.ts';
import type { ImportPreview, PreviewedImport } from '../use-cases/preview-import.ts';
import { BeatsShown } from './beats-shown.tsx';
import { ChangeMap } from './change-map.tsx';
import type { PreviewMaps } from './draw-preview.ts';
import { refusalWords } from './finding-words.ts';
import { ImportLines } from './import-lines.tsx';
import { ReadingForm } from './reading-form.tsx';

interface ImportPreviewViewProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly preview: ImportPreview;
  readonly maps: PreviewMaps;
  /** Why it was not written when that was asked for. */
  readonly fault: FileRefusal | undefined;
}

export function ImportPreviewView({
  request,
  frame,
  preview,
  maps,
  fault,
}: ImportPreviewViewProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  const { draft, outcome } = preview;
  const title = t('desk.preview', { file: draft.fileName });
  const at = (act: string) => localePath(locale, `/desk/areas/import/${draft.id}/${act}`);
  const changes = outcome.ok ? outcome.value.changes.length : 0;
  const actions = (
    <PreviewActions
      write={
        outcome.ok && changes > 0
          ? {
              action: at('confirm'),
              fingerprint: outcome.value.fingerprint,
              text: t('desk.preview.apply', { count: changes }),
            }
          : undefined
      }
      discard={{ action: at('discard'), text: t('desk.preview.discard') }}
    />
  );
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={title}
      lead={
        outcome.ok
          ? t('desk.preview.counts', numbers(request, outcome.value))
          : t('desk.preview.lead')
      }
      crumbs={[...crumbs(request), { text: draft.fileName }]}
      aside={<ReadingForm request={request} preview={preview} />}
    >
      {fault && <Notice tone="danger">{refusalWords(locale, fault)}</Notice>}
      {outcome.ok ? (
        <Previewed request={request} previewed={outcome.value} maps={maps} actions={actions} />
      ) : (
        <>
          <Notice tone="danger">{refusalWords(locale, outcome.refusal)}</Notice>
          {actions}
        </>
      )}
    </DeskPage>
  );
}

interface PreviewedProps {
  readonly request: PageRequest;
  readonly previewed: PreviewedImport;
  readonly maps: PreviewMaps;
  readonly actions: preact.ComponentChildren;
}

function Previewed({ request: { locale }, previewed, maps, actions }: PreviewedProps) {
  const t = areasText.in(locale);
  const { report, changes, published, beats } = previewed;
  return (
    <>
      <Panel title={t('desk.preview.map')} hint={t('desk.preview.lead')}>
        <PanelBody>
          {changes.length === 0 ? (
            <NextStep title={t('desk.preview.nothing')}>{t('desk.preview.nothing.text')}</NextStep>
          ) : maps.changes ? (
            <ChangeMap locale={locale} drawn={maps.changes} />
          ) : (
            <p class="quiet">{t('desk.preview.map.none')}</p>
          )}
          {changes.length > 0 && (
            <p>
              {published > 0 || changes.some(({ isNew }) => isNew)
                ? t('desk.preview.published', { count: published })
                : t('desk.preview.none-new')}
            </p>
          )}
          {actions}
        </PanelBody>
      </Panel>
      {beats.map(({ hromada, view }, index) => (
        <BeatsShown
          key={hromada.id}
          locale={locale}
          title={t('desk.beats.of', { name: nameIn(locale, hromada) })}
          hint={t('desk.beats.preview.hint')}
          view={view}
          drawing={maps.beats[index]}
        />
      ))}
      <ImportLines locale={locale} lines={report.lines} />
    </>
  );
}

interface GoneViewProps {
  readonly request: PageRequest;
  readonly frame: DeskFrame;
}

export function GoneView({ request, frame }: GoneViewProps) {
  const { locale } = request;
  const t = areasText.in(locale);
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('desk.refusal.draft-gone')}
      crumbs={[...crumbs(request), { text: t('desk.refusal.draft-gone') }]}
    >
      <NextStep
        title={t('desk.refusal.draft-gone')}
        href={localePath(locale, '/desk/areas/import')}
        action={t('desk.import')}
      >
        {t('refusal.draft-gone')}
      </NextStep>
    </DeskPage>
  );
}

function crumbs({ locale }: PageRequest) {
  const t = areasText.in(locale);
  return [
    { text: t('desk.areas'), href: localePath(locale, '/desk/areas') },
    { text: t('desk.import'), href: localePath(locale, '/desk/areas/import') },
  ];
}

function numbers({ locale }: PageRequest, { report: { counts } }: PreviewedImport) {
  return Object.fromEntries(
    Object.entries(counts).map(([outcome, count]) => [outcome, formatNumber(locale, count)]),
  );
}
