import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { NextStep } from '#ui/components/next-step.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { assignSchools } from '../../use-cases/assign-schools.ts';
import { listOfficerChoices } from '../../use-cases/list-officer-choices.ts';
import { assigningSchema } from '../../use-cases/school-schemas.ts';
import { schoolPlace } from '../school-words.ts';
import { AssignForm, type TypedAssignment } from './assign-form.tsx';
import { deskSchoolsPath, schoolCrumbs, type SchoolsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { schoolsDeskText } from './messages/index.ts';

export const ASSIGN_FIELDS = ['schools', 'officerId', 'deputyId', 'startsOn', 'endsOn'];

/** `/desk/schools/assign?school=…&school=…`: some schools, one officer, from a day on. */
export async function assignPage(context: SchoolsDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await assign(context, request);
  const schools = request.query.getAll('school');
  const officerId = request.query.get('officer') ?? '';
  const startsOn = context.platform.clock.today().toString();
  const fields = { officerId, deputyId: '', startsOn, endsOn: '' };
  return await show(context, request, { schools, fields }, undefined);
}

async function assign(context: SchoolsDesk, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const schools = form.getAll('schools');
  const one = (name: string) => form.get(name) ?? '';
  const fields = {
    officerId: one('officerId'),
    deputyId: one('deputyId'),
    startsOn: one('startsOn'),
    endsOn: one('endsOn'),
  };
  const again = (errors: readonly FormError[]) =>
    show(context, request, { schools, fields }, errors);
  const parsed = assigningSchema.safeParse({ ...fields, schools });
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'officerId'));
  const { schools: schoolIds, ...wanted } = parsed.data;
  const assigned = await assignSchools(context, { ...wanted, schoolIds });
  if (assigned.ok) {
    // Among the schools of that officer, where it is said when they are too many.
    return redirect(deskSchoolsPath(locale, { officer: wanted.officerId, done: 'assigned' }));
  }
  if (assigned.refusal === 'absent') return refusal('absent');
  return await again([reasonError(locale, assigned.refusal, 'officerId')]);
}

async function show(
  context: SchoolsDesk,
  request: PageRequest,
  typed: TypedAssignment,
  errors: readonly FormError[] | undefined,
): Promise<Answer> {
  const choices = await listOfficerChoices(context);
  if (!choices.ok) return refusal('absent');
  const { locale } = request;
  const t = schoolsDeskText.in(locale);
  const schools = chosenSchools(context, request, typed.schools);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('assign')}
      lead={t('assign.lead')}
      crumbs={schoolCrumbs(locale, { text: t('assign') })}
    >
      {schools.length === 0 && errors === undefined ? (
        <NextStep
          title={t('assign.noschools')}
          href={deskSchoolsPath(locale)}
          action={t('schools')}
        >
          {t('assign.noschools.text')}
        </NextStep>
      ) : (
        <AssignForm
          context={context}
          locale={locale}
          schools={schools}
          choices={choices.value}
          typed={typed}
          errors={errors ?? []}
        />
      )}
    </DeskPage>
  );
  return page(view, errors === undefined ? {} : { reason: 'invalid' });
}

/** Those of the named that are open; who they may be given to is asked when they are given. */
function chosenSchools(
  context: SchoolsDesk,
  { locale }: PageRequest,
  named: readonly string[],
): readonly { readonly value: string; readonly label: string }[] {
  const found = new Set(
    named.flatMap((text) => {
      const id = parseId<'organisation'>(text);
      const school = id && context.organisations.get(id);
      return school?.kind === 'school' ? [school] : [];
    }),
  );
  return [...found].map((school) => ({
    value: school.id,
    label: `${nameIn(locale, school)}, ${schoolPlace(context, locale, school)}`,
  }));
}
