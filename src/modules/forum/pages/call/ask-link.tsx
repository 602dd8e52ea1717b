import { sends } from '#platform/sends.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { linkSchema } from '../../use-cases/call/call-schemas.ts';
import { askForLink } from '../../use-cases/call/letters.ts';
import { type ReadCall, readCall } from '../../use-cases/call/read-call.ts';
import { goneOrAbsent } from '../forum-page.tsx';
import { forumPath } from '../forum-words.ts';
import { callIssues } from './form-errors.ts';
import { callText } from './messages/index.ts';
import { yearOf } from './year-of.ts';

/** `/forum/{year}/call/link`: the code was lost. What is answered does not say whether anything is of that address. */
export async function askLinkPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const read = await readCall(context, yearOf(request));
  const { locale } = request;
  if (!read.ok) return await goneOrAbsent(context, request, callText.in(locale)('link'));
  const typed = request.form.get('email') ?? '';
  if (request.method === 'GET') return show(context, request, read.value, { typed, errors: [] });
  const parsed = linkSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) {
    const errors = callIssues(locale, parsed.error.issues, 'email');
    return show(context, request, read.value, { typed, errors });
  }
  const { forum } = read.value;
  const asked = await askForLink(context, { ...parsed.data, forumId: forum.id });
  if (!asked.ok) return refusal('absent');
  return show(context, request, read.value, { typed: '', errors: [], isSent: true });
}

function show(
  context: ForumContext,
  request: PageRequest,
  { forum }: ReadCall,
  {
    typed,
    errors,
    isSent = false,
  }: {
    readonly typed: string;
    readonly errors: readonly FormError[];
    readonly isSent?: boolean;
  },
): Answer {
  const { locale } = request;
  const t = callText.sending(locale, sends(context.platform, 'mail'));
  return page(
    <PublicPage request={request} title={t('link')} noIndex>
      <h1>{t('link')}</h1>
      {isSent && (
        <Notice tone="done" live>
          {t('link.sent')}
        </Notice>
      )}
      <p class="lead">{t('link.lead')}</p>
      <form method="post" action={forumPath(locale, forum.year, '/call/link')} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <Field
          locale={locale}
          name="email"
          label={t('email')}
          value={typed}
          error={errorOf(errors, 'email')}
          inputMode="email"
          autoComplete="email"
        />
        <Buttons>
          <Button>{t('link.send')}</Button>
        </Buttons>
      </form>
    </PublicPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}
