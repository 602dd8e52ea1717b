import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import type { KeptReception } from '../../domain/desk-officer.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { removeReception } from '../../use-cases/remove-reception.ts';
import { receptionSchema, saveReception } from '../../use-cases/save-reception.ts';
import { receptionPlace } from '../officer-words.ts';
import { cardShell, officerIdOf, officerOf } from './card-shell.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { HoursForm, type TypedReception, typedReception } from './hours-form.tsx';
import { officersDeskText } from './messages/index.ts';
import { cardPath } from './paths.ts';

/** `/desk/officers/:id/hours`: where and when she receives, a line each; `?edit=` puts one of them right. */
export async function hoursPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  if (request.method === 'POST') return await save(context, request, read.value);
  const edited = read.value.officer.receptions.find(({ id }) => id === request.query.get('edit'));
  return await show(context, request, read.value, typedReception(edited), []);
}

async function save(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
): Promise<Answer> {
  const { form, locale } = request;
  const { receptionId = '', ...sent } = Object.fromEntries(form);
  const typed: TypedReception = { ...sent, receptionId };
  const parsed = receptionSchema.safeParse(sent);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues, 'place');
    return await show(context, request, read, typed, errors);
  }
  const { id } = read.officer;
  const saved = await saveReception(context, {
    ...parsed.data,
    id,
    receptionId: receptionId === '' ? undefined : receptionId,
  });
  if (saved.ok) return redirect(`${cardPath(locale, id, '/hours')}?done=hours`);
  if (saved.refusal === 'absent') return refusal('absent');
  const errors = [{ field: FIELD_OF[saved.refusal], text: reasonText(locale, saved.refusal) }];
  return await show(context, request, read, typed, errors);
}

const FIELD_OF = {
  'officer-left': 'place',
  'area-gone': 'areaId',
  'reception-twice': 'startsAt',
} as const;

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  typed: TypedReception,
  errors: readonly FormError[],
): Promise<Answer> {
  const { officer, may } = read;
  const serves = !hasLeft(officer, context.platform.clock.today());
  const children = (
    <>
      <Week context={context} request={request} read={read} />
      {may.has('contacts') && serves && (
        <HoursForm
          context={context}
          locale={request.locale}
          read={read}
          typed={typed}
          errors={errors}
        />
      )}
    </>
  );
  const again = errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
  return await cardShell({ context, request, read, current: '/hours', children, ...again });
}

interface WeekProps {
  readonly context: OfficersDesk;
  readonly request: PageRequest;
  readonly read: OfficerForDesk;
}

function Week({ request: { locale }, read: { officer, may, nameOfArea } }: WeekProps) {
  const t = officersDeskText.in(locale);
  const path = cardPath(locale, officer.id, '/hours');
  if (officer.receptions.length === 0) {
    return <NextStep title={t('hours.none')}>{t('hours.none.text')}</NextStep>;
  }
  const when = ({ weekday, startsAt, endsAt }: KeptReception) =>
    `${formatWeekday(locale, weekday, { startsLine: true })}, ${formatTimeRange(startsAt, endsAt)}`;
  const village = ({ areaId }: KeptReception) => {
    const area = areaId && nameOfArea(areaId);
    return area ? nameIn(locale, area) : '—';
  };
  return (
    <Panel title={t('hours')}>
      <DeskTable
        caption={t('hours')}
        rows={officer.receptions}
        keyOf={({ id }) => id}
        {...(may.has('contacts')
          ? { hrefOf: ({ id }: KeptReception) => `${path}?edit=${id}#field-weekday` }
          : {})}
        columns={[
          { id: 'when', heading: t('hours.when'), cell: when, whole: true },
          { id: 'village', heading: t('hours.village'), cell: village },
          { id: 'place', heading: t('hours.place'), cell: (one) => receptionPlace(locale, one) },
          {
            id: 'act',
            heading: t('actions'),
            acts: true,
            cell: (one) =>
              may.has('contacts') && (
                <PostButton
                  action={`${path}/${one.id}/remove`}
                  kind="link"
                  label={`${t('hours.remove')}: ${when(one)}`}
                >
                  {t('hours.remove')}
                </PostButton>
              ),
          },
        ]}
      />
    </Panel>
  );
}

/** POST `/desk/officers/:id/hours/:reception/remove` */
export async function removeHoursPage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = officerIdOf(request);
  if (id === undefined) return refusal('absent');
  const receptionId = request.params['reception'] ?? '';
  const removed = await removeReception(context, { id, receptionId });
  if (!removed.ok) return refusal('absent');
  return redirect(`${cardPath(request.locale, id, '/hours')}?done=hours`);
}
