import type { Result } from '#kernel/result.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import {
  type Answer,
  json,
  type PageReason,
  type PageRequest,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, issuesInWords } from '#ui/components/form-error.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { MAX_LIVE_QUESTION_LENGTH, MAX_WAITING } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { askLiveQuestion, type AskLiveRefusal } from '../../use-cases/live/ask-live-question.ts';
import { findHallAt } from '../../use-cases/live/find-hall.ts';
import { askingLiveSchema, supportingSchema } from '../../use-cases/live/live-schemas.ts';
import { supportQuestion } from '../../use-cases/live/support-question.ts';
import { showHall } from './hall.tsx';
import type { TypedQuestion } from './hall-pages.ts';
import { hallAddressIn, hallPath } from './hall-words.ts';
import { type MarkOf, markOf } from './mark-of.ts';
import { hallText } from './messages/index.ts';

/** `POST /forum/:year/live/:room/ask` */
export async function askInHall(context: LiveContext, request: PageRequest): Promise<Answer> {
  const { locale, form } = request;
  const address = hallAddressIn(request);
  const found = address && (await findHallAt(context, address));
  if (!address || !found?.ok) return refusal('absent');
  const hall = found.value;
  const marked = markOf(context, request);
  const { mark } = marked;
  const back = (errors: readonly FormError[], reason: PageReason = 'invalid') =>
    showHall(context, request, { hall, marked, typed: typedIn(context, request), errors, reason });
  const parsed = askingLiveSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const t = hallText.in(locale);
    const say = (reason: string, field: string) => ({
      field: field === '' ? 'words' : field,
      text: isSaid(reason)
        ? t(`error.${reason}`, { most: MAX_LIVE_QUESTION_LENGTH })
        : t('error.unreadable'),
    });
    return await back(issuesInWords(parsed.error.issues, say));
  }
  if (isOutOfReach(context, parsed.data.phone)) {
    return await back([{ field: 'phone', text: hallText.in(locale)('error.phone-country') }]);
  }
  const reach = reachable(context, parsed.data);
  const asked = await askLiveQuestion(context, {
    ...address,
    ...parsed.data,
    ...reach,
    language: locale,
    mark,
  });
  return answerAsked(request, { hall, marked, asked }, back);
}

const SAID = [
  'words-missing',
  'too-long',
  'unreadable',
  'email-unreadable',
  'phone-unreadable',
] as const;

function isSaid(reason: string): reason is (typeof SAID)[number] {
  return SAID.some((one) => one === reason);
}

interface Asked {
  readonly hall: Hall;
  readonly marked: MarkOf;
  readonly asked: Result<{ readonly number: number }, AskLiveRefusal>;
}

async function answerAsked(
  request: PageRequest,
  { hall, marked, asked }: Asked,
  back: (errors: readonly FormError[], reason?: PageReason) => Promise<Answer>,
): Promise<Answer> {
  const { locale } = request;
  const { paidCookies: cookies } = marked;
  if (asked.ok) {
    const to = `${hallPath(locale, hall)}?asked=${asked.value.number}`;
    return isScript(request) ? json({ to }, { cookies }) : redirect(to, { cookies });
  }
  if (asked.refusal === 'absent') return refusal('absent');
  const reason = asked.refusal === 'conflict' ? 'conflict' : 'invalid';
  return await back([{ field: 'words', text: refusedIn(locale, asked.refusal) }], reason);
}

function refusedIn(locale: Locale, refused: Exclude<AskLiveRefusal, 'absent'>): string {
  return hallText.in(locale)(`error.${refused}`, { count: MAX_WAITING });
}

/** `POST /forum/:year/live/:room/support` */
export async function supportInHall(context: LiveContext, request: PageRequest): Promise<Answer> {
  const address = hallAddressIn(request);
  const found = address && (await findHallAt(context, address));
  if (!address || !found?.ok) return refusal('absent');
  const parsed = supportingSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return refusal('absent');
  const { number, support } = parsed.data;
  const marked = markOf(context, request);
  if (marked.isNew) return await withoutMark(context, request, { hall: found.value, marked });
  const given = { ...address, number, marked, isSupported: support === 'yes' };
  return await answerSupported(context, request, { hall: found.value, ...given });
}

interface Supported {
  readonly hall: Hall;
  readonly year: number;
  readonly room: string;
  readonly number: number;
  readonly marked: MarkOf;
  readonly isSupported: boolean;
}

async function answerSupported(
  context: LiveContext,
  request: PageRequest,
  { hall, marked, ...given }: Supported,
): Promise<Answer> {
  const { locale } = request;
  const { mark, paidCookies } = marked;
  const supported = await supportQuestion(context, { ...given, mark });
  if (supported.ok) {
    if (isScript(request)) return json({ ok: true }, { cookies: paidCookies });
    const done = given.isSupported ? 'yes' : 'no';
    return redirect(`${hallPath(locale, hall)}?supported=${done}#q${given.number}`, {
      cookies: paidCookies,
    });
  }
  if (supported.refusal === 'absent') return refusal('absent');
  if (isScript(request)) return json({ ok: false, refused: 'over' }, { reason: 'invalid' });
  const errors = [{ field: 'questions', text: hallText.in(locale)('error.over.vote') }];
  return await showHall(context, request, { hall, marked, errors, reason: 'invalid' });
}

/** The browser kept none, or it was too long ago: the page gives it another one, and says why nothing was counted. */
async function withoutMark(
  context: LiveContext,
  request: PageRequest,
  { hall, marked }: { readonly hall: Hall; readonly marked: MarkOf },
): Promise<Answer> {
  if (isScript(request)) return json({ ok: false, refused: 'mark' }, { reason: 'invalid' });
  return await showHall(context, request, { hall, marked, isUnmarked: true, reason: 'invalid' });
}

/** What our script sends waits for a few bytes, and not for a page. */
function isScript({ header }: PageRequest): boolean {
  return header('accept') === 'application/json';
}

/** What was typed; a key that is none would be refused for ever. */
function typedIn({ platform }: LiveContext, { form }: PageRequest): TypedQuestion {
  const typed = (name: string) => form.get(name) ?? '';
  const key = typed('key');
  return {
    key: askingLiveSchema.shape.key.safeParse(key).success ? key : platform.random.uuid(),
    words: typed('words'),
    email: typed('email'),
    phone: typed('phone'),
  };
}

/** They would wait for an SMS that is sent to no number there. */
function isOutOfReach({ platform: { sms } }: LiveContext, phone: string): boolean {
  return sms !== undefined && phone !== '' && smsObstacle(phone, sms.countries) === 'country';
}

/** Nobody leaves an address for a way that this installation has not. */
function reachable(
  { platform: { mail, sms } }: LiveContext,
  { email, phone }: { readonly email: string; readonly phone: string },
) {
  return { email: mail ? email : '', phone: sms ? phone : '' };
}
