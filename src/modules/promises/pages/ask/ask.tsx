import type { OfficerId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { smsObstacle } from '#kernel/phone/sms-obstacle.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { FormError } from '#ui/components/form-error.ts';
import { areaOfOfficer } from '../../domain/area-of-officer.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { whoGetsQuestion } from '../../use-cases/who-gets-question.ts';
import { askQuestion } from '../../use-cases/ask-question.ts';
import { askingSchema } from '../../use-cases/question-schemas.ts';
import { askErrors } from './ask-errors.ts';
import { type AskForm, AskPage } from './ask-form.tsx';
import type { AskTarget } from './ask-target.ts';
import { askText } from './messages/index.ts';
import { sentPage } from './sent.tsx';

const ON_A_PAGE = { kind: 'page', id: undefined };

/** `/officer/:slug/ask`: one question to an officer, no account. */
export async function officerAskPage(
  context: PromisesContext,
  request: PageRequest,
): Promise<Answer> {
  const officer = context.officers.bySlug(request.params['slug'] ?? '');
  const areaId = officer && areaOfOfficer(officer, context.platform.clock.today());
  if (!officer || !areaId) return refusal('absent');
  return await askPage(context, request, {
    name: nameIn(request.locale, officer),
    kind: 'officer',
    areaId,
    officerId: officer.id,
    source: ON_A_PAGE,
    path: `/officer/${officer.slug}/ask`,
  });
}

/** `/area/:slug/ask`: to whoever answers for that place. */
export async function areaAskPage(context: PromisesContext, request: PageRequest): Promise<Answer> {
  const found = context.areas.bySlug(request.params['slug'] ?? '');
  if (!found) return refusal('absent');
  const { area, moved } = found;
  const path = `/area/${area.slug}/ask` as const;
  if (moved) return redirect(localePath(request.locale, path), { permanent: true });
  return await askPage(context, request, {
    name: nameIn(request.locale, area),
    kind: 'area',
    areaId: area.id,
    officerId: undefined,
    source: ON_A_PAGE,
    path,
  });
}

/** The form and what it is sent to, of a target that may be a higher module’s. */
export async function askPage(
  context: PromisesContext,
  request: PageRequest,
  target: AskTarget,
): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request, target);
  const key = context.platform.random.uuid();
  return show(context, request, target, {
    form: { key, words: '', email: '', phone: '', to: '', contactsSeen: '' },
    errors: [],
  });
}

async function receive(
  context: PromisesContext,
  request: PageRequest,
  target: AskTarget,
): Promise<Answer> {
  const form = typedForm(context, request);
  const { locale } = request;
  const parsed = askingSchema.safeParse(form);
  if (!parsed.success) {
    const errors = askErrors(locale, parsed.error.issues);
    return show(context, request, target, { form, errors }, 'invalid');
  }
  const { contactsSeen, to, ...asked } = parsed.data;
  const officer = askedOfficer(target, to);
  if (!officer.ok) {
    const errors = [goneError(locale, target)];
    return show(context, request, target, { form: { ...form, to: '' }, errors }, 'invalid');
  }
  const t = askText.in(locale);
  if (isOutOfReach(context, asked.phone)) {
    const errors = [{ field: 'phone', text: t('error.phone-country') }];
    return show(context, request, target, { form, errors }, 'invalid');
  }
  const written = contactsSeen ? [] : contactsInWords(asked.words).map((one) => one.written);
  if (written.length > 0) {
    const text = t('error.contacts', { written: written.join(', ') });
    const seen = { ...form, contactsSeen: 'yes' };
    const errors = [{ field: 'words', text }];
    return show(context, request, target, { form: seen, errors }, 'invalid');
  }
  const sent = await askQuestion(context, {
    ...asked,
    ...reachable(context, asked),
    areaId: target.areaId,
    officerId: officer.value,
    source: target.source,
    language: locale,
  });
  if (sent.ok) return sentPage(context, request, sent.value);
  if (sent.refusal === 'forbidden') return refusal('absent');
  if (sent.refusal === 'place-unknown') {
    const errors = [{ field: 'words', text: t('error.place') }];
    return show(context, request, target, { form, errors }, 'invalid');
  }
  const again = { ...form, key: context.platform.random.uuid() };
  const errors = [{ field: 'words', text: t('error.conflict') }];
  return show(context, request, target, { form: again, errors }, 'conflict');
}

/** Whom it goes to; one who comes no more is chosen anew. */
function askedOfficer(
  { officerId, officers = [] }: AskTarget,
  to: string,
): Result<OfficerId | undefined, 'gone'> {
  if (to === '') return ok(officerId);
  const chosen = officers.find(({ id }) => id === to);
  return chosen ? ok(chosen.id) : refuse('gone');
}

/** What was written to one officer is sent to no other until its writer knows. */
function goneError(locale: Locale, { officers = [] }: AskTarget): FormError {
  const t = askText.in(locale);
  const [first] = officers;
  if (officers.length > 1) return { field: 'to', text: t('error.to') };
  return {
    field: 'words',
    text: first ? t('error.to.one', { name: nameIn(locale, first) }) : t('error.to.none'),
  };
}

/** What was typed; a key that is none would be refused for ever. */
function typedForm({ platform }: PromisesContext, { form }: PageRequest): AskForm {
  const typed = (name: string) => form.get(name) ?? '';
  const key = typed('key');
  return {
    key: askingSchema.shape.key.safeParse(key).success ? key : platform.random.uuid(),
    words: typed('words'),
    email: typed('email'),
    phone: typed('phone'),
    to: typed('to'),
    contactsSeen: typed('contactsSeen'),
  };
}

/** They would wait for an SMS that is sent to no number there. */
function isOutOfReach({ platform: { sms } }: PromisesContext, phone: string): boolean {
  return sms !== undefined && phone !== '' && smsObstacle(phone, sms.countries) === 'country';
}

/** Nobody leaves an address for a way that this installation has not. */
function reachable(
  { platform: { mail, sms } }: PromisesContext,
  { email, phone }: { readonly email: string; readonly phone: string },
) {
  return { email: mail ? email : '', phone: sms ? phone : '' };
}

function show(
  context: PromisesContext,
  request: PageRequest,
  target: AskTarget,
  { form, errors }: { readonly form: AskForm; readonly errors: readonly FormError[] },
  reason?: 'invalid' | 'conflict',
): Answer {
  const { platform, settings, officers } = context;
  const reader = whoGetsQuestion(context, target);
  return page(
    <AskPage
      request={request}
      target={target}
      reader={reader && officers.get(reader)}
      form={form}
      errors={errors}
      replyDays={settings.number('question.reply-days')}
      ways={{ email: platform.mail !== undefined, phone: platform.sms !== undefined }}
    />,
    reason ? { reason } : {},
  );
}
