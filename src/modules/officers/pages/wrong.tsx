import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { CardIssue } from '../domain/card-issue.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { officersText } from '../messages/index.ts';
import { cardIssueSchema, submitCardIssue } from '../use-cases/submit-card-issue.ts';
import { findAreaTarget, findOfficerTarget } from '../use-cases/find-issue-target.ts';
import { shortNameIn } from './officer-words.ts';
import { type WrongForm, WrongFormView, wrongMessages } from './wrong-form.tsx';

/** «Щось не так на цій картці»: one question, no account. */
export async function officerWrongPage(
  context: OfficersContext,
  request: PageRequest,
): Promise<Answer> {
  const target = findOfficerTarget(context, request.params['slug'] ?? '');
  if (!target.ok) return refusal(target.refusal);
  const { officer, about } = target.value;
  const name = shortNameIn(request.locale, officer);
  return await answerWrong(context, request, { name, about, path: `/officer/${officer.slug}` });
}

/** The same of an area's page. */
export async function areaWrongPage(
  context: OfficersContext,
  request: PageRequest,
): Promise<Answer> {
  const target = findAreaTarget(context, request.params['slug'] ?? '');
  if (!target.ok) return refusal(target.refusal);
  const { area, about } = target.value;
  const name = nameIn(request.locale, area);
  return await answerWrong(context, request, { name, about, path: `/area/${area.slug}` });
}

interface Wrong {
  readonly name: string;
  readonly about: CardIssue['about'];
  /** The page that something is wrong on. */
  readonly path: string;
}

async function answerWrong(
  context: OfficersContext,
  request: PageRequest,
  wrong: Wrong,
): Promise<Answer> {
  if (request.method === 'POST') return await receive(context, request, wrong);
  if (request.query.has('sent')) return page(<Thanks request={request} wrong={wrong} />);
  const form = { key: context.platform.random.uuid(), subject: undefined, note: '' };
  return page(<AskPage request={request} wrong={wrong} form={form} errors={[]} />);
}

async function receive(
  context: OfficersContext,
  request: PageRequest,
  wrong: Wrong,
): Promise<Answer> {
  const typed = Object.fromEntries(request.form);
  const form: WrongForm = {
    key: typed['key'] ?? '',
    subject: typed['subject'],
    note: typed['note'] ?? '',
  };
  const parsed = cardIssueSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = wrongMessages(request.locale, parsed.error.issues, form);
    return page(
      <AskPage request={request} wrong={wrong} form={withKey(context, form)} errors={errors} />,
      {
        reason: 'invalid',
      },
    );
  }
  const submitted = await submitCardIssue(context, { ...parsed.data, about: wrong.about });
  if (submitted.ok) return redirect(`${localePath(request.locale, wrong.path)}/wrong?sent`);
  if (submitted.refusal === 'forbidden') return refusal('absent');
  const text = officersText.in(request.locale)('wrong.error.conflict');
  const again = { ...form, key: context.platform.random.uuid() };
  return page(
    <AskPage request={request} wrong={wrong} form={again} errors={[{ field: 'note', text }]} />,
    {
      reason: 'conflict',
    },
  );
}

/** A key that is none would be refused for ever. */
function withKey(context: OfficersContext, form: WrongForm): WrongForm {
  return cardIssueSchema.shape.key.safeParse(form.key).success
    ? form
    : { ...form, key: context.platform.random.uuid() };
}

interface AskPageProps {
  readonly request: PageRequest;
  readonly wrong: Wrong;
  readonly form: WrongForm;
  readonly errors: readonly FormError[];
}

function AskPage({ request, wrong, form, errors }: AskPageProps) {
  const t = officersText.in(request.locale);
  return (
    <PublicPage request={request} title={`${t('wrong.title')} ${wrong.name}`} noIndex>
      <h1>{t('wrong.title')}</h1>
      <p class="lead">{wrong.name}</p>
      <p>{t('wrong.lead')}</p>
      <p class="quiet">{t('wrong.emergency')}</p>
      <WrongFormView
        locale={request.locale}
        action={`${localePath(request.locale, wrong.path)}/wrong`}
        form={form}
        errors={errors}
      />
    </PublicPage>
  );
}

function Thanks({ request, wrong }: { readonly request: PageRequest; readonly wrong: Wrong }) {
  const t = officersText.in(request.locale);
  const back = wrong.path.startsWith('/area/') ? t('wrong.back.area') : t('wrong.back');
  return (
    <PublicPage request={request} title={t('wrong.thanks')} noIndex>
      <h1>{t('wrong.thanks')}</h1>
      <Notice tone="done" live>
        {t('wrong.thanks.about')}
      </Notice>
      <Buttons>
        <ButtonLink href={localePath(request.locale, wrong.path)}>{back}</ButtonLink>
      </Buttons>
    </PublicPage>
  );
}
