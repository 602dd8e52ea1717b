import { sends } from '#platform/sends.ts';
import { newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from '#ui/receipt/kept-code.tsx';
import { RECEIPT_STYLES } from '#ui/receipt/receipt-panel.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';
import { beginTalk } from '../../use-cases/call/begin-talk.ts';
import { beginningSchema } from '../../use-cases/call/call-schemas.ts';
import { type ReadCall, readCall } from '../../use-cases/call/read-call.ts';
import { ForumPage, goneOrAbsent } from '../forum-page.tsx';
import { forumPath } from '../forum-words.ts';
import { callError, callIssues } from './form-errors.ts';
import { callText } from './messages/index.ts';
import { yearOf } from './year-of.ts';

export const BEGINNING_FIELDS = ['key', 'title', 'kind', 'name', 'email'];

type Typed = Readonly<Record<string, string>>;

/** `/forum/{year}/call/new`: a title, a name and an address are enough; the rest is said behind the code. */
export async function beginTalkPage(context: ForumContext, request: PageRequest): Promise<Answer> {
  const read = await readCall(context, yearOf(request));
  const { locale } = request;
  if (!read.ok) return await goneOrAbsent(context, request, callText.in(locale)('new'));
  const call = read.value;
  if (call.phase !== 'open') return redirect(forumPath(locale, call.forum.year, '/call'));
  if (request.method === 'GET') return show(context, request, call, { typed: {}, errors: [] });
  const typed = Object.fromEntries(request.form);
  const parsed = beginningSchema.safeParse(typed);
  if (!parsed.success) {
    const errors = callIssues(locale, parsed.error.issues, 'title');
    return show(context, request, call, { typed, errors });
  }
  const begun = await beginTalk(context, {
    ...parsed.data,
    forumId: call.forum.id,
    language: locale,
  });
  if (begun.ok) return begunPage(request, begun.value, sends(context.platform, 'mail'));
  if (begun.refusal === 'absent') return refusal('absent');
  if (begun.refusal === 'closed') return redirect(forumPath(locale, call.forum.year, '/call'));
  const isConflict = begun.refusal === 'conflict';
  const again = isConflict ? { ...typed, key: context.platform.random.uuid() } : typed;
  const errors = [callError(locale, begun.refusal, 'title')];
  return show(
    context,
    request,
    call,
    { typed: again, errors },
    isConflict ? 'conflict' : 'invalid',
  );
}

function show(
  context: ForumContext,
  request: PageRequest,
  { forum, kinds }: ReadCall,
  { typed, errors }: { readonly typed: Typed; readonly errors: readonly FormError[] },
  reason: 'invalid' | 'conflict' = 'invalid',
): Answer {
  const { locale } = request;
  const t = callText.sending(locale, sends(context.platform, 'mail'));
  const of = (name: string) => ({
    locale,
    name,
    value: typed[name],
    error: errorOf(errors, name),
  });
  return page(
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('new')}
      noIndex
      crumbs={[
        { text: t('title'), href: forumPath(locale, forum.year, '/call') },
        { text: t('new') },
      ]}
    >
      <h1>{t('new')}</h1>
      <p class="lead">{t('new.lead')}</p>
      <form method="post" action={forumPath(locale, forum.year, '/call/new')} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input
          type="hidden"
          name="key"
          value={typed['key'] ?? newId<'sender-key'>(context.platform.random)}
        />
        <Field
          {...of('title')}
          label={t('talk.title')}
          hint={t('talk.title.hint')}
          maxLength={MAX_TALK_LENGTHS.title}
        />
        <Choices
          {...of('kind')}
          legend={t('talk.kind')}
          options={kinds.map(({ kind, minutes }) => ({
            value: kind,
            label: t('kind.minutes', { kind: t(`kind.${kind}`), minutes }),
          }))}
        />
        <Field
          {...of('name')}
          label={t('name')}
          hint={t('name.hint')}
          maxLength={MAX_TALK_LENGTHS.name}
          autoComplete="name"
        />
        <Field
          {...of('email')}
          label={t('email')}
          hint={t('email.hint')}
          inputMode="email"
          autoComplete="email"
        />
        <Buttons>
          <Button>{t('new.send')}</Button>
        </Buttons>
      </form>
    </ForumPage>,
    errors.length > 0 ? { reason } : {},
  );
}

/** It is on the disk, and here is the code. Its answer stands in no address and no cache. */
function begunPage(request: PageRequest, code: ReceiptCode, isWritten: boolean): Answer {
  const { locale, publicUrl } = request;
  const t = callText.sending(locale, isWritten);
  const address = publicUrl + localePath(locale, '/receipt');
  return page(
    <PublicPage
      request={{ ...request, path: '/receipt', locales: [locale] }}
      title={t('kept')}
      noIndex
      styles={RECEIPT_STYLES}
      islands={KEPT_CODE_ISLANDS}
    >
      <h1>{t('kept')}</h1>
      <p class="lead">{t('kept.lead')}</p>
      <section class="receipt">
        <h2>{t('code')}</h2>
        <p class="receipt-code">
          <KeptCode locale={locale} code={code} />
        </p>
        <p>
          <b>{t('code.keep')}</b>
        </p>
        <p>{t('code.where', { address: address.replace(/^https?:\/\//, '') })}</p>
      </section>
      <PostButton action={localePath(locale, '/receipt')} fields={{ code }} kind="main">
        {t('go-on')}
      </PostButton>
    </PublicPage>,
    { headers: NO_STORE },
  );
}
