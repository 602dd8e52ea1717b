import { checkForm } from '#platform/http/check-form.ts';
import { parseId } from '#kernel/ids.ts';
import { type Answer, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { firstOfEachField } from '#ui/components/form-error.ts';
import type { RoundAct } from '../../domain/round-status.ts';
import { changeRound } from '../../use-cases/change-round.ts';
import { openNextRound } from '../../use-cases/open-next-round.ts';
import { nextRoundSchema } from '../../use-cases/open-round-schema.ts';
import { releaseRound } from '../../use-cases/release-round.ts';
import { daysProblems } from './days-problems.ts';
import { errorAt } from './open-round.tsx';
import { showRound } from './round.tsx';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

/** POST `/desk/surveys/:id/close`, `/reopen`, `/release`. */
export function roundAct(act: RoundAct) {
  return async (context: SurveysDesk, request: PageRequest): Promise<Answer> => {
    const id = parseId<'survey-round'>(request.params['id'] ?? '');
    if (!id) return refusal('absent');
    const done = await (act === 'release'
      ? releaseRound(context, { id })
      : changeRound(context, { id, act }));
    if (done.ok) {
      return redirect(localePath(request.locale, `${SURVEYS_PATH}/${id}?done=${act}`));
    }
    return refusal(done.refusal === 'absent' ? 'absent' : 'conflict');
  };
}

/** POST `/desk/surveys/:id/next`: after the lesson, at the end of the course. */
export async function nextRoundPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const id = parseId<'survey-round'>(request.params['id'] ?? '');
  if (!id) return refusal('absent');
  const values = Object.fromEntries(request.form);
  const problems = daysProblems(values, context.platform.clock.today());
  const parsed = checkForm(nextRoundSchema, { opensOn: '', closesOn: '', ...values }, problems);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) =>
      errorAt(locale, String(path[0]), message),
    );
    return await showRound(context, request, {
      id,
      next: { values, errors: firstOfEachField(errors) },
    });
  }
  const opened = await openNextRound(context, { id, ...parsed.data });
  if (opened.ok) return redirect(localePath(locale, `${SURVEYS_PATH}/${opened.value}?done=open`));
  if (opened.refusal === 'absent') return refusal('absent');
  const errors = [errorAt(locale, 'closesOn', opened.refusal)];
  return await showRound(context, request, { id, next: { values, errors } });
}
