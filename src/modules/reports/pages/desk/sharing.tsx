import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { Button } from '../../../../ui/components/button.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { errorOf } from '../../../../ui/components/form-error.ts';
import { Keys } from '../../../../ui/components/keys.tsx';
import { NextStep } from '../../../../ui/components/next-step.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { SelectField } from '../../../../ui/components/select-field.tsx';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { DeskPage } from '../../../../ui/layouts/desk-page.tsx';
import { deskFrame } from '../../../identity/index.ts';
import { giftText, parseGift } from '../../domain/report-gift.ts';
import { giveReports, sharingSchema } from '../../use-cases/give-reports.ts';
import { reportCategoriesAt } from '../../use-cases/list-report-categories.ts';
import { type ListedReport, listReports } from '../../use-cases/list-reports.ts';
import { readSharing } from '../../use-cases/read-sharing.ts';
import { type ReportsDesk, reportsPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import { ReportsTable } from './reports-table.tsx';
import type { Shared, SharingParts } from './sharing-parts.ts';
import { LoadPanel, VacantPanel } from './sharing-panels.tsx';

/** `/desk/reports/sharing`: what was given to nobody, who could take it, and where nobody answers. */
export async function sharingPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  return await show(context, request, { errors: [] });
}

/** POST: several reports to one officer. The answer says how to put them back. */
export async function sharePage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const { form, locale } = request;
  const t = reportsDeskText.in(locale);
  const officerId = form.get('officerId') ?? '';
  const parsed = sharingSchema.safeParse({ report: form.getAll('report'), officerId });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const errors = (['report', 'officerId'] as const)
      .filter((field) => wrong.has(field))
      .map((field) => ({ field, text: t(`error.sharing.${field}`) }));
    return await show(context, request, { errors, officerId });
  }
  const { report, officerId: to } = parsed.data;
  const given = await giveReports(
    context,
    report.map((one) => ({ ...one, officerId: to })),
  );
  return given.ok
    ? await show(context, request, { errors: [], done: given.value })
    : refusal('absent');
}

/** POST: back to whom they were with. */
export async function undoSharingPage(context: ReportsDesk, request: PageRequest): Promise<Answer> {
  const gifts = request.form.getAll('gift').map(parseGift);
  const known = gifts.flatMap((one) => one ?? []);
  if (known.length === 0 || known.length < gifts.length) return refusal('invalid');
  const back = await giveReports(context, known);
  if (!back.ok) return refusal('absent');
  if (back.value.given.length === 0) {
    return await show(context, request, { errors: [], done: back.value });
  }
  const done = back.value.left > 0 ? 'undone-some' : 'undone';
  return redirect(localePath(request.locale, `/desk/reports/sharing?done=${done}`));
}

const DONE = ['undone', 'undone-some'] as const;

async function show(context: ReportsDesk, request: PageRequest, shared: Shared): Promise<Answer> {
  const { locale, query } = request;
  const sharing = await readSharing(context);
  const listed = await listReports(context, { state: 'open', given: 'nobody' });
  if (!sharing.ok || !listed.ok) return refusal('absent');
  const t = reportsDeskText.in(locale);
  const categories = reportCategoriesAt(context);
  const done = DONE.find((one) => one === query.get('done'));
  const parts = { context, request, sharing: sharing.value, categories, shared };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('sharing')}
      lead={t('sharing.lead')}
      crumbs={[{ text: t('reports'), href: reportsPath(locale) }, { text: t('sharing') }]}
      done={done && t(`done.${done}`)}
      hears={['report.*', 'assignment.*']}
      aside={
        <>
          <VacantPanel {...parts} />
          <LoadPanel {...parts} />
        </>
      }
    >
      <DoneNotice {...parts} />
      <Unassigned {...parts} reports={listed.value.reports} />
    </DeskPage>,
    reasonOf(shared),
  );
}

/** Where nothing could be done at all, the answer says so to programs, too. */
function reasonOf({ errors, done }: Shared): { readonly reason?: 'invalid' | 'conflict' } {
  if (errors.length > 0) return { reason: 'invalid' };
  return done?.given.length === 0 ? { reason: 'conflict' } : {};
}

function DoneNotice({ request: { locale }, shared: { done } }: SharingParts) {
  if (!done) return null;
  const t = reportsDeskText.in(locale);
  const { given, left } = done;
  return (
    <Notice tone={left > 0 ? 'warning' : 'done'} live>
      <p>{t('sharing.done', { given: given.length, left })}</p>
      {given.length > 0 && (
        <form method="post" action={localePath(locale, '/desk/reports/sharing/undo')}>
          {given.map((one) => (
            <input key={one.id} type="hidden" name="gift" value={giftText(one)} />
          ))}
          <Button kind="plain">{t('sharing.undo')}</Button>
        </form>
      )}
    </Notice>
  );
}

function Unassigned(props: SharingParts & { readonly reports: readonly ListedReport[] }) {
  const { context, request, sharing, categories, shared, reports } = props;
  const { locale } = request;
  const t = reportsDeskText.in(locale);
  if (reports.length === 0) {
    return <NextStep title={t('none.unassigned')}>{t('none.unassigned.text')}</NextStep>;
  }
  return (
    <form method="post" action={localePath(locale, '/desk/reports/sharing')} noValidate>
      <ErrorSummary locale={locale} errors={shared.errors} />
      <Panel
        title={t('view.unassigned')}
        hint={<Keys keys={['J', 'K', 'Enter']}>{t('keys')}</Keys>}
      >
        <ReportsTable
          context={context}
          locale={locale}
          reports={reports}
          categories={categories}
          isChosenFrom
        />
        <PanelBody>
          <SelectField
            locale={locale}
            name="officerId"
            label={t('sharing.to')}
            empty={t('select')}
            options={sharing.officers.map(({ officer, open }) => ({
              value: officer.id,
              label: t('sharing.officer', { name: nameIn(locale, officer), open }),
            }))}
            value={shared.officerId}
            error={errorOf(shared.errors, 'officerId')}
          />
          <Button>{t('sharing.give')}</Button>
        </PanelBody>
      </Panel>
    </form>
  );
}
