import { z } from 'zod';
import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { chosenId } from '#platform/http/form-schemas.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { chooseMakeUp } from '../../use-cases/change-make-up.ts';
import { showOwnPage } from '../own/own-page.tsx';

export const OWN_MAKE_UP_FIELDS = ['code', 'session', 'go'] as const;

const schema = z.strictObject({
  code: z.string().max(60).transform(parseReceiptCode),
  session: chosenId<'course-session'>(),
  go: z.enum(['arrange', 'cancel']),
});

/** Whoever holds the code comes to another cohort, or does not; answered with her own page. */
export async function chooseOwnMakeUp(
  context: CoursesContext,
  request: PageRequest,
): Promise<Answer> {
  const parsed = schema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return refusal('invalid');
  const { code, session: sessionId, go } = parsed.data;
  if (!code || !sessionId) return askForCode(request);
  const changed = await chooseMakeUp(context, { code, sessionId, go });
  const shown = await showOwnPage(context, request, code, { isOver: !changed.ok });
  return shown ?? askForCode(request);
}

function askForCode({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}
