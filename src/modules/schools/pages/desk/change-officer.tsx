import { parseId, type SchoolOfficerId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { officerToday } from '#modules/officers/index.ts';
import type { SchoolOfficer } from '../../domain/school-officer.ts';
import type { SchoolId } from '../../domain/school.ts';
import { changeSchoolOfficer } from '../../use-cases/change-school-officer.ts';
import { listOfficerChoices } from '../../use-cases/list-officer-choices.ts';
import { type ReadDeskSchool, readDeskSchool } from '../../use-cases/read-desk-school.ts';
import { changingOfficerSchema } from '../../use-cases/school-schemas.ts';
import { deskSchoolPath, schoolCrumbs, schoolIdOf, type SchoolsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { schoolsDeskText } from './messages/index.ts';
import { officerOptions } from './officer-options.ts';

export const CHANGE_FIELDS = ['seenAt', 'deputyId', 'endsOn'];

interface Filled {
  readonly deputyId: string;
  readonly endsOn: string;
  /** The value with which the form was sent; undefined before that. */
  readonly seenAt: string | undefined;
  readonly errors: readonly FormError[];
  /** A colleague changed it meanwhile. */
  readonly isStale: boolean;
}

/** `/desk/schools/{id}/officer/{given}`: who stands in, and until when. */
export async function changeOfficerPage(
  context: SchoolsDesk,
  request: PageRequest,
): Promise<Answer> {
  const schoolId = schoolIdOf(request);
  const id = parseId<'school-officer'>(request.params['given'] ?? '');
  if (!schoolId || !id) return refusal('absent');
  return request.method === 'POST'
    ? await change(context, request, schoolId, id)
    : await show(context, request, schoolId, id, undefined);
}

async function change(
  context: SchoolsDesk,
  request: PageRequest,
  schoolId: SchoolId,
  id: SchoolOfficerId,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = {
    deputyId: form.get('deputyId') ?? '',
    endsOn: form.get('endsOn') ?? '',
    seenAt: form.get('seenAt') ?? undefined,
  };
  const parsed = changingOfficerSchema.safeParse(Object.fromEntries(form));
  const performed = await performAct(parsed, (given) =>
    changeSchoolOfficer(context, { id, schoolId, ...given }),
  );
  return await answerAct(performed, {
    done: `${deskSchoolPath(locale, schoolId)}?done=changed`,
    impossible: deskSchoolPath(locale, schoolId),
    issueErrors: (issues) => issueErrors(locale, issues, 'endsOn'),
    reasonError: (reason) =>
      reasonError(locale, reason, 'endsOn', reason.startsWith('deputy') ? 'deputyId' : 'endsOn'),
    again: (errors, isStale) => show(context, request, schoolId, id, { ...typed, errors, isStale }),
  });
}

async function show(
  context: SchoolsDesk,
  request: PageRequest,
  schoolId: SchoolId,
  id: SchoolOfficerId,
  filled: Filled | undefined,
): Promise<Answer> {
  const read = await readDeskSchool(context, { id: schoolId });
  const given = read.ok && read.value.officers.find((one) => one.id === id);
  if (!given || !read.value.mayAssign) return refusal('absent');
  const choices = await listOfficerChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const school = nameIn(locale, read.value.school);
  const { deputyId, endsOn, seenAt, errors, isStale } = filled ?? beginning(given);
  const facts = factsOf(context, request, given);
  const others = choices.value.filter(({ officer }) => officer.id !== given.officerId);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('change')}
      lead={t('change.lead')}
      crumbs={schoolCrumbs(
        locale,
        { text: school, href: deskSchoolPath(locale, schoolId) },
        { text: t('officers.change') },
      )}
    >
      {isStale && (
        <EditConflictNotice
          locale={locale}
          facts={facts.map(({ term, value }) => ({ label: term, value }))}
        />
      )}
      <Panel>
        <PanelBody>
          <Facts rows={[{ term: t('assign.schools'), value: school }, ...facts]} />
          <form
            method="post"
            action={deskSchoolPath(locale, schoolId, `/officer/${id}`)}
            noValidate
          >
            <ErrorSummary locale={locale} errors={errors} />
            <SeenAt now={given.changedAt.toString()} sent={seenAt} isStale={isStale} />
            <SelectField
              locale={locale}
              name="deputyId"
              label={t('assign.deputy')}
              hint={t('assign.deputy.hint')}
              empty={t('assign.nobody')}
              optional
              value={deputyId}
              error={errorOf(errors, 'deputyId')}
              options={officerOptions(locale, context, others)}
            />
            <Field
              locale={locale}
              name="endsOn"
              label={t('assign.to')}
              hint={`${t('assign.to.hint')} ${t('change.never')}`}
              type="date"
              optional
              value={endsOn}
              error={errorOf(errors, 'endsOn')}
            />
            <Buttons>
              <Button>{t('change.do')}</Button>
              <a href={deskSchoolPath(locale, schoolId)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function beginning({ deputyId, endsOn }: SchoolOfficer): Filled {
  return {
    deputyId: deputyId ?? '',
    endsOn: endsOn?.toString() ?? '',
    seenAt: undefined,
    errors: [],
    isStale: false,
  };
}

/** What stands there now. */
function factsOf(
  context: SchoolsDesk,
  { locale }: PageRequest,
  { officerId, deputyId, startsOn, endsOn }: ReadDeskSchool['officers'][number],
) {
  const t = schoolsDeskText.in(locale);
  const nameOf = (id: SchoolOfficer['officerId']) => {
    const officer = context.officers.get(id);
    return officer ? officerToday(locale, context, officer) : t('officer.left');
  };
  return [
    { term: t('loads.officer'), value: nameOf(officerId) },
    { term: t('officers.deputy'), value: deputyId ? nameOf(deputyId) : t('assign.nobody') },
    { term: t('officers.from'), value: formatDay(locale, startsOn) },
    { term: t('officers.to'), value: endsOn ? formatDay(locale, endsOn) : t('officers.open') },
  ];
}
