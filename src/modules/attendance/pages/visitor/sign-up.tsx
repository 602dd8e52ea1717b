import type { z } from 'zod';
import { parseId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  refusal,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { FORM_KEY_ISLANDS } from '#ui/components/form-key.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { AttendanceContext } from '../../domain/attendance-context.ts';
import { partOf } from '../../domain/ticket-part.ts';
import { type ReadGathering, readGathering } from '../../use-cases/read-gathering.ts';
import { type SignedUp, signUp } from '../../use-cases/sign-up.ts';
import { signUpSchema } from '../../use-cases/sign-up-schema.ts';
import { whenWords } from '../when-words.ts';
import { visitorText } from './messages/index.ts';
import { issuesOf, tooManySeats, whyRefused } from './sign-up-errors.ts';
import { SignUpForm, type SignUpTyped } from './sign-up-form.tsx';
import { answerTicket, showTicket } from './ticket.tsx';

/** `/sign-up/:id`: what it is, how many places are left, and the form. */
export async function signUpPage(
  context: AttendanceContext,
  request: PageRequest,
  typed?: SignUpTyped,
  reason?: PageReason,
): Promise<Answer> {
  const id = parseId<'gathering'>(request.params['id'] ?? '');
  const read = id && (await readGathering(context, id, request.locale));
  if (!read?.ok) return refusal('absent');
  return page(
    <SignUpView context={context} request={request} gathering={read.value} typed={typed} />,
    reason ? { reason } : {},
  );
}

/** Pressed: the ticket is the answer, and in no address. */
export async function sendSignUp(
  context: AttendanceContext,
  request: PageRequest,
): Promise<Answer> {
  const { locale } = request;
  const gatheringId = parseId<'gathering'>(request.params['id'] ?? '');
  const read = gatheringId && (await readGathering(context, gatheringId, locale));
  if (!read?.ok) return refusal('absent');
  const sent = readSignUpForm(context, request, read.value);
  if (!sent.ok) return await signUpPage(context, request, sent.refusal, 'invalid');
  const { values, input } = sent.value;
  const signed = await signUp(context, {
    ...input,
    gatheringId: read.value.id,
    language: locale,
  });
  if (signed.ok) return await showSigned(context, request, read.value, signed.value, input.seats);
  const refused = whyRefused(locale, signed.refusal, read.value);
  if (!refused) return refusal('absent');
  const { reason, ...said } = refused;
  return await signUpPage(context, request, { values, ...said }, reason);
}

interface SentSignUp {
  readonly values: SignUpTyped['values'];
  readonly input: z.infer<typeof signUpSchema>;
}

/** Refused: what the page shows again, with a key where the browser made none. */
function readSignUpForm(
  { platform: { random } }: AttendanceContext,
  { locale, form }: PageRequest,
  gathering: ReadGathering,
): Result<SentSignUp, SignUpTyped> {
  const key = form.get('key') ?? '';
  const values = { ...Object.fromEntries(form), key: key === '' ? random.uuid() : key };
  const parsed = signUpSchema.safeParse({ ...values, contact: form.get('contact') ?? '' });
  if (!parsed.success) {
    return refuse({ values, errors: issuesOf(locale, parsed.error.issues, gathering) });
  }
  if (key !== '') return ok({ values, input: parsed.data });
  const errors = tooManySeats(locale, parsed.data.seats, gathering);
  return refuse({ values, errors, isUnkeyed: errors.length === 0 });
}

/** What was just signed up for is known: in a rush nothing is asked for a second time. */
async function showSigned(
  context: AttendanceContext,
  request: PageRequest,
  gathering: ReadGathering,
  { id, state, before, left, isNew }: SignedUp,
  seats: number,
): Promise<Answer> {
  const { tickets } = context;
  const code = tickets.codeOf(id);
  if (!isNew) return await showTicket(context, request, code);
  const kept = { id, owner: gathering.owner, state, gathering: { state: 'planned' } } as const;
  return answerTicket(context, request, {
    ...kept,
    part: await partOf(context, { ...kept, isNew: true }, request.locale),
    isUntold: false,
    hasCome: false,
    code,
    qr: state === 'confirmed' ? tickets.ticketOf(id) : undefined,
    seats,
    before,
    left,
    offeredUntil: undefined,
    gathering: { ...gathering, state: 'planned' },
    words: gathering.words,
    isDiscreet: gathering.isDiscreet,
    feedback: undefined,
  });
}

interface SignUpViewProps {
  readonly context: AttendanceContext;
  readonly request: PageRequest;
  readonly gathering: ReadGathering;
  readonly typed: SignUpTyped | undefined;
}

function SignUpView({ context, request, gathering, typed }: SignUpViewProps) {
  const { locale } = request;
  const t = visitorText.in(locale);
  const { title, place, path } = gathering.words;
  return (
    <PublicPage
      request={request}
      title={title}
      noIndex
      quickExit={gathering.isDiscreet}
      islands={gathering.phase === 'open' ? FORM_KEY_ISLANDS : []}
    >
      <h1>{title}</h1>
      <Facts
        rows={[
          { term: t('when'), value: whenWords(context, locale, gathering) },
          { term: t('where'), value: place },
        ]}
      />
      <h2>{t('sign-up')}</h2>
      <ErrorSummary locale={locale} errors={typed?.errors ?? []} />
      <SignUpForm context={context} request={request} places={gathering} typed={typed} />
      <p class="after">
        <a href={localePath(locale, '/receipt')}>{t('have-ticket')}</a>
      </p>
      <p class="after">
        <a href={localePath(locale, path)}>{t('open-gathering')}</a>
      </p>
    </PublicPage>
  );
}
