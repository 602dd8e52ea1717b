import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PreviewActions } from '#ui/components/preview-actions.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { tableRefusalWords } from '#modules/organisations/index.ts';
import type { RosterRefusal } from '../../domain/roster-result.ts';
import type { PreviewedRoster, RosterPreview } from '../../use-cases/preview-roster.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';
import { RosterChanges } from './roster-changes.tsx';
import { rosterCrumbs } from './roster-crumbs.ts';
import { type ChosenForms, RosterForms } from './roster-forms.tsx';
import { RosterNotices, RosterProblems } from './roster-remarks.tsx';

interface RosterPreviewViewProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly preview: RosterPreview;
  /** It was not written when that was asked for: this is something else than what was looked at. */
  readonly refused: boolean;
  readonly chosen: ChosenForms;
  readonly missing: readonly string[];
}

export function RosterPreviewView(props: RosterPreviewViewProps) {
  const { request, frame, refused } = props;
  const { draft, outcome } = props.preview;
  const { locale } = request;
  const t = officersDeskText.in(locale);
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('roster.preview', { file: draft.fileName })}
      lead={outcome.ok ? counts(request, outcome.value) : t('roster.preview.lead')}
      crumbs={rosterCrumbs(locale, draft.fileName)}
    >
      {refused && <Notice tone="warning">{t('roster.preview.changed-meanwhile')}</Notice>}
      {outcome.ok ? (
        <Previewed {...props} previewed={outcome.value} />
      ) : (
        <Refused {...props} refusal={outcome.refusal} />
      )}
    </DeskPage>
  );
}

function counts({ locale }: PageRequest, { officers, changes }: PreviewedRoster): string {
  const leaving = changes.filter(({ what }) => what === 'leaves').length;
  const number = (value: number) => formatNumber(locale, value);
  return officersDeskText.in(locale)('roster.preview.counts', {
    created: number(officers.created),
    changed: number(officers.changed - leaving),
    leaving: number(leaving),
    unchanged: number(officers.unchanged),
  });
}

function Previewed({
  context,
  request: { locale },
  preview: { draft },
  previewed,
  chosen,
  missing,
}: RosterPreviewViewProps & { readonly previewed: PreviewedRoster }) {
  const t = officersDeskText.in(locale);
  const { changes, fingerprint, notices, unnamed, unsure } = previewed;
  const at = (act: string) => localePath(locale, `/desk/officers/import/${draft.id}/${act}`);
  const apply = t('roster.preview.apply', { count: changes.length });
  return (
    <>
      <Panel title={t(changes.length > 0 ? 'roster.preview.ready' : 'roster.preview.nothing')}>
        <PanelBody>
          <p>{changes.length > 0 ? t('roster.preview.lead') : t('roster.preview.nothing.text')}</p>
          {unnamed > 0 && <p class="quiet">{t('roster.preview.unnamed', { count: unnamed })}</p>}
          {unsure.length > 0 && (
            <RosterForms
              locale={locale}
              action={at('confirm')}
              fingerprint={fingerprint}
              button={apply}
              unsure={unsure}
              chosen={chosen}
              missing={missing}
            />
          )}
          <PreviewActions
            write={
              changes.length > 0 && unsure.length === 0
                ? { action: at('confirm'), fingerprint, text: apply }
                : undefined
            }
            discard={{ action: at('discard'), text: t('roster.preview.discard') }}
          />
        </PanelBody>
      </Panel>
      <RosterNotices locale={locale} notices={notices} />
      {(['leaves', 'changes', 'new'] as const).map((what) => (
        <RosterChanges
          key={what}
          context={context}
          locale={locale}
          title={t(`roster.preview.${what}`)}
          changes={changes.filter((one) => one.what === what)}
          nameOfArea={previewed.nameOfArea}
        />
      ))}
    </>
  );
}

/** What to put right in the table, line by line, and the way back to send it again. */
function Refused({
  request: { locale },
  preview: { draft },
  refusal,
}: RosterPreviewViewProps & { readonly refusal: RosterRefusal }) {
  const t = officersDeskText.in(locale);
  const problems = refusal.reason === 'rows' ? refusal.problems : [];
  const count = problems.length;
  return (
    <>
      <NextStep
        title={t('roster.preview.refused')}
        href={localePath(locale, '/desk/officers/import')}
        action={t('roster.preview.again')}
      >
        {refusal.reason === 'file'
          ? tableRefusalWords(locale, refusal.file)
          : t('roster.preview.refused.text', { count })}
      </NextStep>
      <RosterProblems locale={locale} problems={problems} />
      <PreviewActions
        write={undefined}
        discard={{
          action: localePath(locale, `/desk/officers/import/${draft.id}/discard`),
          text: t('roster.preview.discard'),
        }}
      />
    </>
  );
}
