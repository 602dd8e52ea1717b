import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Checks } from '#ui/components/checks.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { FileField } from '#ui/components/file-field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import { MEETING_KINDS } from '../../../domain/meeting-kind.ts';
import { keepingSchema } from '../../../use-cases/calendar-schemas.ts';
import { keepCalendar } from '../../../use-cases/keep-calendar.ts';
import {
  listPlanningChoices,
  type PlanningChoices,
} from '../../../use-cases/list-planning-choices.ts';
import { meetingsText } from '../../messages/index.ts';
import type { MeetingsDesk } from '../desk-pages.ts';
import { offeredAreas } from '../offered-areas.ts';
import { meetingsDeskText } from '../messages/index.ts';
import { importCrumbs, importPath } from './import-paths.ts';
import { importError } from './import-words.ts';
import { calendarImportText } from './messages/index.ts';

export const KEEPING_FIELDS = ['file', 'kind', 'areaId', 'hostIds'];

interface Typed {
  readonly kind: string;
  readonly areaId: string;
  readonly hostIds: readonly string[];
  readonly errors: readonly FormError[];
}

/** `/desk/meetings/import`: a calendar is chosen, and looked at before anything is written. */
export async function calendarImportPage(
  context: MeetingsDesk,
  request: PageRequest,
): Promise<Answer> {
  const choices = listPlanningChoices(context);
  if (!choices.ok) return refusal('absent');
  if (request.method === 'POST') return await keep(context, request, choices.value);
  const { own } = choices.value;
  const hostIds = own ? [own.id] : [];
  return await show(context, request, choices.value, {
    kind: 'other',
    areaId: '',
    hostIds,
    errors: [],
  });
}

async function keep(
  context: MeetingsDesk,
  request: PageRequest,
  choices: PlanningChoices,
): Promise<Answer> {
  const { form, locale } = request;
  const sent = {
    kind: form.get('kind') ?? '',
    areaId: form.get('areaId') ?? '',
    hostIds: form.getAll('hostIds'),
  };
  const again = (reason: string) =>
    show(context, request, choices, { ...sent, errors: [importError(locale, reason)] });
  const [file] = request.files;
  const parsed = keepingSchema.safeParse(sent);
  if (!parsed.success) return await again(parsed.error.issues[0]?.message ?? '');
  if (!file) return await again('file-none');
  const kept = await keepCalendar(context, { ...parsed.data, file });
  if (kept.ok) return redirect(importPath(locale, kept.value));
  return kept.refusal === 'absent' ? refusal('absent') : await again(kept.refusal);
}

async function show(
  context: MeetingsDesk,
  request: PageRequest,
  choices: PlanningChoices,
  typed: Typed,
): Promise<Answer> {
  const { locale } = request;
  const t = calendarImportText.in(locale);
  const { errors } = typed;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('title')}
      lead={t('lead')}
      crumbs={importCrumbs(locale)}
      aside={<Rules locale={locale} />}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Panel title={t('file')}>
        <PanelBody>
          <form
            method="post"
            action={localePath(locale, '/desk/meetings/import')}
            encType="multipart/form-data"
          >
            <FileField
              locale={locale}
              name="file"
              label={t('file')}
              hint={errors.length > 0 ? t('file.again') : t('file.hint')}
              error={errorOf(errors, 'file')}
              accept=".ics,.ical,text/calendar"
            />
            <Said locale={locale} choices={choices} typed={typed} />
            <Buttons>
              <Button>{t('look')}</Button>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, errors.length > 0 ? { reason: 'invalid' } : {});
}

/** What is said of all events of the file. */
function Said({
  locale,
  choices,
  typed: { kind, areaId, hostIds, errors },
}: {
  readonly locale: PageRequest['locale'];
  readonly choices: PlanningChoices;
  readonly typed: Typed;
}) {
  const t = calendarImportText.in(locale);
  const desk = meetingsDeskText.in(locale);
  return (
    <>
      <SelectField
        locale={locale}
        name="kind"
        label={desk('kind')}
        hint={t('kind.hint')}
        value={kind}
        error={errorOf(errors, 'kind')}
        options={MEETING_KINDS.map((one) => ({
          value: one,
          label: meetingsText.in(locale)(`kind.${one}`),
        }))}
      />
      <Checks
        locale={locale}
        name="hostIds"
        legend={desk('hosts')}
        options={choices.hosts.map((officer) => ({
          value: officer.id,
          label: shortNameIn(locale, officer),
        }))}
        values={hostIds}
        error={errorOf(errors, 'hostIds')}
      />
      <SelectField
        locale={locale}
        name="areaId"
        label={t('area')}
        empty={t('area.none')}
        value={areaId}
        error={errorOf(errors, 'areaId')}
        options={offeredAreas(locale, choices)}
        optional
      />
    </>
  );
}

function Rules({ locale }: { readonly locale: PageRequest['locale'] }) {
  const t = calendarImportText.in(locale);
  return (
    <Notice title={t('rules')}>
      <ul>
        {(['drafts', 'place', 'repeat', 'again'] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
