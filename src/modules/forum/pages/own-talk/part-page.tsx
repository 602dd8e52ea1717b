import { type Answer, type PageRequest, page, redirect, NO_STORE } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Typed } from '#ui/acts/filled.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { type OwnTalk, readOwnTalk } from '../../use-cases/call/read-own-talk.ts';
import { ownTalkText } from './messages/index.ts';
import { showOwnTalk } from './own-talk.tsx';
import type { OwnPart } from './parts.ts';

/** `POST /receipt/talk/{part}`: its form, and what was typed into it. What opens the talk stands in no address. */
export function ownPartPage(part: OwnPart) {
  return async (context: ForumContext, request: PageRequest): Promise<Answer> => {
    const { code: pass = '', go, ...typed } = Object.fromEntries(request.form);
    const read = await readOwnTalk(context, pass);
    if (!read.ok) return askForCode(request);
    const own = read.value;
    const shown = { context, request, own, pass, part };
    if (go !== 'save') {
      return show({ ...shown, typed: part.typed(own, context), errors: [] });
    }
    const saved = await part.save({ context, request, own, pass, typed });
    if (saved.ok) {
      return (await showOwnTalk(context, request, pass, 'saved')) ?? askForCode(request);
    }
    if (saved.refusal === 'absent') return askForCode(request);
    return show({ ...shown, typed, errors: saved.refusal });
  };
}

export function askForCode({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}

interface Shown {
  readonly context: ForumContext;
  readonly request: PageRequest;
  readonly own: OwnTalk;
  readonly pass: string;
  readonly part: OwnPart;
  readonly typed: Typed;
  readonly errors: readonly FormError[];
}

function show({ context, request, own, pass, part, typed, errors }: Shown): Answer {
  const { locale } = request;
  const t = ownTalkText.in(locale);
  const title = t(`part.${part.name}`);
  const { Fields, button = 'save', hasFiles } = part;
  return page(
    <PublicPage
      request={{ ...request, path: '/receipt', locales: [locale] }}
      title={title}
      noIndex
      styles={['ticket.css']}
    >
      <p lang={own.talk.language}>{own.talk.title}</p>
      <h1>{title}</h1>
      <form
        method="post"
        action={localePath(locale, `/receipt/talk/${part.name}`)}
        encType={hasFiles ? 'multipart/form-data' : undefined}
        noValidate
      >
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="code" value={pass} />
        <Fields {...{ context, request, own, typed, errors }} />
        <Buttons>
          <Button name="go" value="save">
            {t(button)}
          </Button>
        </Buttons>
      </form>
      <div class="ticket-act">
        <PostButton action={localePath(locale, '/receipt/talk')} fields={{ code: pass }}>
          {t('back')}
        </PostButton>
      </div>
    </PublicPage>,
    { headers: NO_STORE, ...(errors.length > 0 && { reason: 'invalid' }) },
  );
}
