import { checkForm, type FormProblem, readField } from '#platform/http/check-form.ts';
import { fitsGrade } from '../../domain/topic.ts';
import type { z } from 'zod';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { listOfferedDays } from '../../use-cases/lesson-offers.ts';
import { BOOKING_FIELDS, bookingSchema } from '../../use-cases/lesson-schemas.ts';
import { listTopics } from '../../use-cases/list-topics.ts';
import { type RequestLesson, requestLesson } from '../../use-cases/request-lesson.ts';
import { type BookValues, BookPage } from './book-form.tsx';
import { bookedPage } from './booked.tsx';
import { lessonError, lessonErrors } from './lesson-errors.ts';

/** `/school/:slug/lesson`: a teacher asks for a lesson, with no account. */
export async function bookPage(context: LessonsContext, request: PageRequest): Promise<Answer> {
  const school = context.organisations.bySlug(request.params['slug'] ?? '');
  if (school?.kind !== 'school') return refusal('absent');
  if (request.method === 'POST') return await receive(context, request, school);
  const values = {
    key: context.platform.random.uuid(),
    topic: request.query.get('topic') ?? '',
    offer: request.query.get('offer') ?? '',
  };
  return await show(context, request, school, { values, errors: [] });
}

interface Filled {
  readonly values: BookValues;
  readonly errors: readonly FormError[];
}

async function receive(
  context: LessonsContext,
  request: PageRequest,
  school: Organisation,
): Promise<Answer> {
  const { locale } = request;
  const values = typedValues(context, request);
  const again = (errors: readonly FormError[]) =>
    show(context, request, school, { values, errors }, 'invalid');
  const parsed = checkForm(bookingSchema, values, await wrongTogether(context, values));
  if (!parsed.success) return await again(lessonErrors(locale, parsed.error.issues));
  const sent = await requestLesson(context, requestOf(context, request, school, parsed.data));
  if (sent.ok) return bookedPage(context, request, sent.value);
  if (sent.refusal === 'forbidden' || sent.refusal === 'school-absent') return refusal('absent');
  const errors = [lessonError(locale, sent.refusal)];
  if (sent.refusal !== 'conflict') return await again(errors);
  const anew = { ...values, key: context.platform.random.uuid() };
  return await show(context, request, school, { values: anew, errors }, 'conflict');
}

type Booking = z.output<typeof bookingSchema>;

/** What is right field by field, and not together. */
async function wrongTogether(
  context: LessonsContext,
  sent: BookValues,
): Promise<readonly FormProblem[]> {
  const { offer = '', wishes = '', sms } = sent;
  const gateway = context.platform.sms;
  const phone = readField(bookingSchema.shape.phone, sent['phone']);
  const takesNoSms = sms === 'yes' && gateway && phone && smsObstacle(phone, gateway.countries);
  return [
    ...(await topicProblems(context, sent)),
    ...(offer.trim() === '' && wishes.trim() === ''
      ? [{ field: 'wishes', message: 'wishes-missing' }]
      : []),
    ...(takesNoSms ? [{ field: 'phone', message: 'phone-sms' }] : []),
  ];
}

/** A topic is for certain grades. */
async function topicProblems(
  context: LessonsContext,
  { topic = '', grade = '' }: BookValues,
): Promise<readonly FormProblem[]> {
  const listed = await listTopics(context);
  const chosen = listed.ok ? listed.value.find(({ key }) => key === topic) : undefined;
  const known = readField(bookingSchema.shape.grade, grade);
  const isOther = chosen && known !== undefined && !fitsGrade(chosen.content, known);
  return isOther ? [{ field: 'topic', message: 'grade-other' }] : [];
}

function requestOf(
  { platform }: LessonsContext,
  { locale }: PageRequest,
  school: Organisation,
  { key, topic, grade, letter, pupils, room, offer, name, phone, email, sms, wishes }: Booking,
): RequestLesson {
  return {
    key,
    topic,
    grade,
    letter,
    room,
    schoolId: school.id,
    pupilsExpected: pupils,
    offerId: offer,
    teacher: {
      name,
      phone,
      // Nobody leaves an address for a way that this installation has not.
      email: platform.mail ? email : '',
      isSmsWanted: platform.sms !== undefined && sms,
      wishes,
      language: locale,
    },
  };
}

/** What was typed; a key that is none would be refused for ever. */
function typedValues({ platform }: LessonsContext, { form }: PageRequest): BookValues {
  const typed = Object.fromEntries(BOOKING_FIELDS.map((name) => [name, form.get(name) ?? '']));
  const isKey = bookingSchema.shape.key.safeParse(typed['key']).success;
  return isKey ? typed : { ...typed, key: platform.random.uuid() };
}

async function show(
  context: LessonsContext,
  request: PageRequest,
  school: Organisation,
  { values, errors }: Filled,
  reason?: 'invalid' | 'conflict',
): Promise<Answer> {
  const topics = await listTopics(context);
  const offers = await listOfferedDays(context, school.id);
  if (!topics.ok || !offers.ok) return refusal('absent');
  return page(
    <BookPage
      context={context}
      request={request}
      school={school}
      topics={topics.value.filter(({ isRetired }) => !isRetired)}
      offers={offers.value}
      values={values}
      errors={errors}
    />,
    reason ? { reason } : {},
  );
}
