import { z } from 'zod';
import { chosenId } from '#platform/http/form-schemas.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { arrangeMakeUp } from '../../use-cases/change-make-up.ts';
import { handOutCertificates } from '../../use-cases/print-certificate.ts';
import { cohortIdOf, deskCohortPath } from '../desk/desk-pages.ts';
import { CertificateSheets } from '../certificate/certificate-sheet.tsx';
import { registerText } from './messages/index.ts';
import type { RegisterDesk } from './register-desk.ts';

export const MAKE_UP_FIELDS = ['participant', 'session', 'go'] as const;

const makeUpSchema = z.strictObject({
  participant: chosenId<'participant'>(),
  session: chosenId<'course-session'>(),
  go: z.enum(['arrange', 'cancel']),
});

/** Somebody makes a unit up in another cohort, or does not. */
export async function keepMakeUp(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  const cohortId = cohortIdOf(request);
  const parsed = makeUpSchema.safeParse(Object.fromEntries(request.form));
  if (!cohortId) return refusal('absent');
  if (!parsed.success) return refusal('invalid');
  const { participant: participantId, session: sessionId, go } = parsed.data;
  if (!participantId || !sessionId) return refusal('absent');
  const arranged = await arrangeMakeUp(context, { cohortId, participantId, sessionId, go });
  if (!arranged.ok && arranged.refusal === 'absent') return refusal('absent');
  const done = arranged.ok ? go : 'choice-over';
  return redirect(`${deskCohortPath(request.locale, cohortId, '/register')}?done=${done}`);
}

/** As many sheets as completed the course, to be signed and to have names written on them by hand. */
export async function certificatesPage(
  context: RegisterDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = cohortIdOf(request);
  const handed = id && (await handOutCertificates(context, { id }));
  if (!id || !handed) return refusal('absent');
  const { locale } = request;
  const back = deskCohortPath(locale, id, '/register');
  if (!handed.ok) {
    return handed.refusal === 'absent' ? refusal('absent') : redirect(`${back}?done=nobody`);
  }
  return page(
    <CertificateSheets
      context={context}
      request={request}
      certificate={handed.value.certificate}
      count={handed.value.count}
      links={<a href={back}>{registerText.in(locale)('back')}</a>}
    />,
    { headers: NO_STORE },
  );
}
