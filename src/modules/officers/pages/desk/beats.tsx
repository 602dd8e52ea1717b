import { z } from 'zod';
import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { assignBeat } from '../../use-cases/assign-beat.ts';
import { endAssignment } from '../../use-cases/end-assignment.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import { AssignForm } from './assign-form.tsx';
import { AssignmentsTable } from './assignments-table.tsx';
import { cardShell, officerOf } from './card-shell.tsx';
import { daySchema, openDaySchema } from './day-field.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { cardPath } from './paths.ts';

export const assignSchema = z.strictObject({
  areaId: z.string().transform((text, issues) => {
    const id = parseId<'area'>(text);
    if (id !== undefined) return id;
    issues.addIssue({ code: 'custom', message: 'area-missing' });
    return z.NEVER;
  }),
  startsOn: daySchema,
  endsOn: openDaySchema,
});

/** `/desk/officers/:id/beats`: what she answers for, will and did, and another beat for her. */
export async function beatsPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  if (request.method === 'POST') return await assign(context, request, read.value);
  const startsOn = context.platform.clock.today().toString();
  return await show(context, request, read.value, { startsOn }, []);
}

async function assign(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = assignSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues, 'areaId');
    return await show(context, request, read, typed, errors);
  }
  const { id } = read.officer;
  const assigned = await assignBeat(context, { ...parsed.data, id });
  if (assigned.ok) return redirect(`${cardPath(locale, id, '/beats')}?done=beat`);
  if (assigned.refusal === 'absent') return refusal('absent');
  const field = assigned.refusal === 'dates-reversed' ? 'endsOn' : 'areaId';
  const errors = [{ field, text: reasonText(locale, assigned.refusal) }];
  return await show(context, request, read, typed, errors);
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const { officer, may } = read;
  const serves = !hasLeft(officer, context.platform.clock.today());
  const children = (
    <>
      <AssignmentsTable context={context} locale={locale} read={read} errors={errors} />
      {may.has('beats') && serves && (
        <AssignForm
          context={context}
          locale={locale}
          action={cardPath(locale, officer.id, '/beats')}
          typed={typed}
          errors={errors}
        />
      )}
    </>
  );
  const again = errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
  return await cardShell({ context, request, read, current: '/beats', children, ...again });
}

/** POST `/desk/officers/:id/beats/:assignment/end` */
export async function endBeatPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  const { locale, form, params } = request;
  const { id } = read.value.officer;
  const assignmentId = params['assignment'] ?? '';
  const field = `end-${assignmentId}`;
  const lastDay = daySchema.safeParse(form.get(field) ?? '');
  const ended = lastDay.success
    ? await endAssignment(context, { id, assignmentId, lastDay: lastDay.data })
    : ({ ok: false, refusal: 'day-unreadable' } as const);
  if (ended.ok) return redirect(`${cardPath(locale, id, '/beats')}?done=beat-ended`);
  if (ended.refusal === 'absent') return refusal('absent');
  const errors = [{ field, text: reasonText(locale, ended.refusal) }];
  const startsOn = context.platform.clock.today().toString();
  return await show(context, request, read.value, { startsOn }, errors);
}
