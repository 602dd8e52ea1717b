import { z } from 'zod';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { hasLeft } from '../../domain/officer-card.ts';
import { cancelAbsence } from '../../use-cases/cancel-absence.ts';
import type { OfficerForDesk } from '../../use-cases/read-officer-for-desk.ts';
import { type AbsenceRefusal, recordAbsence } from '../../use-cases/record-absence.ts';
import { AbsenceForm } from './absence-form.tsx';
import { AbsencesTable } from './absences-table.tsx';
import { cardShell, officerIdOf, officerOf } from './card-shell.tsx';
import { daySchema } from './day-field.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { formErrors, reasonText } from './form-errors.ts';
import { cardPath } from './paths.ts';

export const absenceSchema = z.strictObject({
  from: daySchema,
  to: daySchema,
  /** A badge number; empty: nobody. */
  deputy: z.string().regex(/^(?:\d{4,10})?$/, { error: 'deputy-unknown' }),
});

/** `/desk/officers/:id/absences`: when she is away, and who stands in. Never why. */
export async function absencesPage(context: OfficersDesk, request: PageRequest): Promise<Answer> {
  const read = await officerOf(context, request);
  if (!read.ok) return read.refusal;
  if (request.method === 'POST') return await record(context, request, read.value);
  return await show(context, request, read.value, {}, []);
}

async function record(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
): Promise<Answer> {
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  const parsed = absenceSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = formErrors(locale, parsed.error.issues, 'from');
    return await show(context, request, read, typed, errors);
  }
  const { id, badgeNumber } = read.officer;
  const { from, to, deputy } = parsed.data;
  const deputyBadgeNumber = deputy === '' ? undefined : deputy;
  const recorded = await recordAbsence(context, { badgeNumber, from, to, deputyBadgeNumber });
  if (recorded.ok) {
    const done = deputy === '' ? 'absence-alone' : 'absence';
    return redirect(`${cardPath(locale, id, '/absences')}?done=${done}`);
  }
  const field = fieldOf(recorded.refusal);
  if (field === undefined) return refusal('absent');
  const errors = [{ field, text: reasonText(locale, recorded.refusal) }];
  return await show(context, request, read, typed, errors);
}

function fieldOf(reason: AbsenceRefusal): string | undefined {
  switch (reason) {
    case 'forbidden':
    case 'officer-unknown':
      return undefined;
    case 'absence-overlaps':
      return 'from';
    case 'dates-reversed':
      return 'to';
    case 'deputy-unknown':
    case 'deputy-is-herself':
    case 'deputy-left':
    case 'deputy-away':
      return 'deputy';
  }
}

async function show(
  context: OfficersDesk,
  request: PageRequest,
  read: OfficerForDesk,
  typed: Readonly<Record<string, string>>,
  errors: readonly FormError[],
): Promise<Answer> {
  const { officer, may } = read;
  const serves = !hasLeft(officer, context.platform.clock.today());
  const children = (
    <>
      <AbsencesTable context={context} locale={request.locale} read={read} />
      {may.has('absences') && serves && (
        <AbsenceForm
          context={context}
          locale={request.locale}
          officer={officer}
          typed={typed}
          errors={errors}
        />
      )}
    </>
  );
  const again = errors.length > 0 ? ({ reason: 'invalid' } as const) : {};
  return await cardShell({ context, request, read, current: '/absences', children, ...again });
}

/** POST `/desk/officers/:id/absences/:absence/cancel` */
export async function cancelAbsencePage(
  context: OfficersDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = officerIdOf(request);
  if (id === undefined) return refusal('absent');
  const cancelled = await cancelAbsence(context, {
    id,
    absenceId: request.params['absence'] ?? '',
  });
  if (!cancelled.ok) return refusal('absent');
  return redirect(`${cardPath(request.locale, id, '/absences')}?done=absence-removed`);
}
