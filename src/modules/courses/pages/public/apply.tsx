import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { applyForCohort, type ApplyRefusal } from '../../use-cases/apply.ts';
import { applicationSchema } from './application-schema.ts';
import { readCourse } from '../../use-cases/list-courses.ts';
import { AppliedPage } from './applied.tsx';
import { type AppliedFor, ApplyPage } from './apply-form.tsx';
import { applyErrors } from './apply-errors.ts';
import { coursesText } from './messages/index.ts';
import { coursePath } from './paths.ts';

/** `/course/:slug/apply/:number`: without an account and without a name. Its answer is the code, which stands in no address. */
export async function applyPage(context: CoursesContext, request: PageRequest): Promise<Answer> {
  const target = await targetOf(context, request);
  if (!target) return refusal('absent');
  if (target.cohort.places === 'closed' && request.method === 'GET') {
    return redirect(coursePath(request.locale, target.course));
  }
  if (request.method === 'POST') return await receive(context, request, target);
  return show(context, request, target, { typed: {}, errors: [] });
}

async function targetOf(
  context: CoursesContext,
  { params }: PageRequest,
): Promise<AppliedFor | undefined> {
  const read = await readCourse(context, { slug: params['slug'] ?? '' });
  if (!read.ok) return undefined;
  const cohort = read.value.cohorts.find(({ number }) => String(number) === params['number']);
  return cohort && { course: read.value.course, cohort, screening: read.value.screening };
}

async function receive(
  context: CoursesContext,
  request: PageRequest,
  target: AppliedFor,
): Promise<Answer> {
  const { locale, form } = request;
  const { cohort, screening } = target;
  const typed = Object.fromEntries(form);
  const isAgeAsked = cohort.ageFrom !== undefined || cohort.ageTo !== undefined;
  const parsed = applicationSchema(screening, isAgeAsked).safeParse(typed);
  if (!parsed.success) {
    const errors = applyErrors(locale, parsed.error.issues);
    return show(context, request, target, { typed, errors });
  }
  const applied = await applyForCohort(context, {
    ...parsed.data,
    cohortId: cohort.id,
    language: locale,
  });
  if (applied.ok) return sent(request, target, applied.value);
  return refused(context, request, target, { typed, why: applied.refusal });
}

function sent(request: PageRequest, target: AppliedFor, code: ReceiptCode): Answer {
  return page(<AppliedPage request={request} target={target} code={code} />, NO_TRACE);
}

function refused(
  context: CoursesContext,
  request: PageRequest,
  target: AppliedFor,
  { typed, why }: { readonly typed: Typed; readonly why: ApplyRefusal },
): Answer {
  const t = coursesText.in(request.locale);
  switch (why) {
    case 'absent':
    // The form of a page asks for all of them: another course stands there by now.
    case 'answers-missing':
      return refusal('absent');
    case 'closed':
      return redirect(coursePath(request.locale, target.course));
    case 'unreachable': {
      const errors = [{ field: 'contact', text: t('error.unreachable') }];
      return show(context, request, target, { typed, errors });
    }
    case 'conflict': {
      const again = { ...typed, key: context.platform.random.uuid() };
      const errors = [{ field: 'chosenName', text: t('error.conflict') }];
      return show(context, request, target, { typed: again, errors }, 'conflict');
    }
  }
}

type Typed = Readonly<Record<string, string>>;

function show(
  context: CoursesContext,
  request: PageRequest,
  target: AppliedFor,
  { typed, errors }: { readonly typed: Typed; readonly errors: readonly FormError[] },
  reason: 'invalid' | 'conflict' = 'invalid',
): Answer {
  const { mail, sms, random } = context.platform;
  return page(
    <ApplyPage
      context={context}
      request={request}
      target={target}
      typed={{ ...typed, key: typed['key'] ?? random.uuid() }}
      errors={errors}
      ways={{ email: mail !== undefined, phone: sms !== undefined }}
    />,
    { ...NO_TRACE, ...(errors.length > 0 && { reason }) },
  );
}
