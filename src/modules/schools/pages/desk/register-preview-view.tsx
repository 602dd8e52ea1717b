import type { PageRequest } from '#platform/http/route.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PreviewActions } from '#ui/components/preview-actions.tsx';
import type { DeskFrame } from '#ui/layouts/desk-frame.ts';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { RemarkTable } from '#ui/reasons/remark-table.tsx';
import {
  type OrganisationImportRefusal,
  organisationsText,
  tableRefusalWords,
} from '#modules/organisations/index.ts';
import type { RegisterPreview } from '../../use-cases/register-drafts.ts';
import type { TakenRegister } from '../../use-cases/take-register.ts';
import { registerPath, schoolCrumbs, type SchoolsDesk } from './desk-pages.ts';
import { schoolsDeskText } from './messages/index.ts';
import { RegisterChanges } from './register-changes.tsx';

interface RegisterPreviewViewProps {
  readonly context: SchoolsDesk;
  readonly request: PageRequest;
  readonly frame: DeskFrame;
  readonly preview: RegisterPreview;
  /** It was not written when that was asked for: this is something else than what was looked at. */
  readonly refused: boolean;
}

export function RegisterPreviewView(props: RegisterPreviewViewProps) {
  const { request, frame, refused } = props;
  const { draft, outcome } = props.preview;
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  return (
    <DeskPage
      request={request}
      frame={frame}
      title={t('preview', { file: draft.fileName })}
      lead={outcome.ok ? counts(request, outcome.value) : t('preview.refused')}
      crumbs={schoolCrumbs(
        locale,
        { text: t('register'), href: registerPath(locale) },
        { text: draft.fileName },
      )}
    >
      {refused && <Notice tone="warning">{t('preview.changed-meanwhile')}</Notice>}
      {outcome.ok ? (
        <Previewed {...props} taken={outcome.value} />
      ) : (
        <Refused {...props} refusal={outcome.refusal} />
      )}
    </DeskPage>
  );
}

function counts({ locale }: PageRequest, { imported }: TakenRegister): string {
  return schoolsDeskText.in(locale)('preview.counts', {
    created: formatNumber(locale, imported.created),
    changed: formatNumber(locale, imported.changed),
    unchanged: formatNumber(locale, imported.unchanged),
  });
}

const KINDS = ['closes', 'opens', 'changes', 'new'] as const;

function Previewed({
  context,
  request,
  preview: { draft },
  taken: { imported, changes, fingerprint },
}: RegisterPreviewViewProps & { readonly taken: TakenRegister }) {
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const count = imported.created + imported.changed;
  const write = {
    action: registerPath(locale, `/${draft.id}/confirm`),
    fingerprint,
    text: t('preview.apply', { count }),
  };
  return (
    <>
      <Panel title={t(count > 0 ? 'preview.ready' : 'preview.nothing')}>
        <PanelBody>
          {count === 0 && <p>{t('preview.nothing.text')}</p>}
          {imported.outOfReach > 0 && <p>{t('preview.reach', { count: imported.outOfReach })}</p>}
          <PreviewActions
            write={count > 0 ? write : undefined}
            discard={{
              action: registerPath(locale, `/${draft.id}/discard`),
              text: t('preview.discard'),
            }}
          />
        </PanelBody>
      </Panel>
      <RemarkTable
        locale={locale}
        title={t('preview.notices')}
        headings={{ line: t('preview.line'), what: t('preview.what') }}
        remarks={imported.notices.map(({ line, reason, value }) => ({
          line: String(line),
          reason,
          text: organisationsText.in(locale)(`notice.${reason}`, { value }),
        }))}
      />
      {KINDS.map((what) => (
        <RegisterChanges
          key={what}
          context={context}
          locale={locale}
          title={t(`preview.${what}`)}
          changes={changes.filter((one) => one.what === what)}
        />
      ))}
    </>
  );
}

/** What to put right in the table, line by line, and the way back to send it again. */
function Refused({
  request,
  preview: { draft },
  refusal,
}: RegisterPreviewViewProps & { readonly refusal: OrganisationImportRefusal }) {
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const problems = refusal.reason === 'rows' ? refusal.problems : [];
  return (
    <>
      <NextStep
        title={t('preview.refused')}
        href={registerPath(locale)}
        action={t('preview.again')}
      >
        {refusal.reason === 'file'
          ? tableRefusalWords(locale, refusal.file)
          : t('preview.refused.text', { count: problems.length })}
      </NextStep>
      <RemarkTable
        locale={locale}
        title={t('preview.problems')}
        headings={{ line: t('preview.line'), what: t('preview.what') }}
        remarks={problems.map(({ line, reason, value }) => ({
          line: String(line),
          reason,
          text: organisationsText.in(locale)(`problem.${reason}`, { value }),
        }))}
      />
      <PreviewActions
        write={undefined}
        discard={{
          action: registerPath(locale, `/${draft.id}/discard`),
          text: t('preview.discard'),
        }}
      />
    </>
  );
}
