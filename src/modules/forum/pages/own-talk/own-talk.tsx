import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Answer, type PageRequest, page, NO_STORE } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Button } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from '#ui/receipt/kept-code.tsx';
import type { OpenReceipt } from '#ui/receipt/open-receipt.ts';
import type { OwnAct } from '../../domain/call/own-talk.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Pass } from '../../use-cases/call/open-own-talk.ts';
import { readOwnTalk } from '../../use-cases/call/read-own-talk.ts';
import { ForumPage } from '../forum-page.tsx';
import { momentOf } from '../forum-words.ts';
import { OwnFeedback } from '../feedback/own-feedback.tsx';
import { OwnParts } from './own-parts.tsx';
import { ownTalkText } from './messages/index.ts';
import type { OwnTalkProps } from './own-talk-props.ts';

/** What was just done, or could not be. */
export type Became =
  | OwnAct
  | 'saved'
  | 'over'
  | 'missing-track'
  | 'missing-abstract'
  | 'missing-answers';

/** Its page, for whoever typed its code at the one door of all receipts. */
export function openTalkReceipt(context: ForumContext): OpenReceipt {
  return (request, code) => showOwnTalk(context, request, code);
}

/** Its page, whatever was posted; undefined: what was sent opens nothing here. */
export async function showOwnTalk(
  context: ForumContext,
  request: PageRequest,
  pass: Pass,
  became?: Became,
): Promise<Answer | undefined> {
  const read = await readOwnTalk(context, pass);
  if (!read.ok) return undefined;
  const own = { ...request, path: '/receipt', locales: [request.locale] };
  const props = { context, request: own, pass, own: read.value };
  const isRefused = became === 'over' || became?.startsWith('missing-');
  return page(<OwnTalkView {...props} became={became} />, {
    headers: NO_STORE,
    ...(isRefused && { reason: became === 'over' ? 'conflict' : 'invalid' }),
  });
}

function OwnTalkView({ became, ...props }: OwnTalkProps & { readonly became: Became | undefined }) {
  const { context, request, own } = props;
  const { locale } = request;
  const { talk, forum } = own;
  const t = ownTalkText.in(locale);
  const isRefused = became === 'over' || became?.startsWith('missing-');
  return (
    <ForumPage
      context={context}
      forum={forum}
      request={request}
      title={t('title')}
      noIndex
      styles={['ticket.css', 'survey.css']}
      islands={KEPT_CODE_ISLANDS}
      crumbs={[{ text: talk.title, lang: talk.language }]}
    >
      <h1 lang={talk.language}>{talk.title}</h1>
      {became && (
        <Notice tone={isRefused ? 'warning' : 'done'} live>
          {t(`became.${became}`)}
        </Notice>
      )}
      <Standing {...props} />
      <MainActs {...props} />
      <OwnParts {...props} />
      <OwnFeedback {...props} />
      <LastActs {...props} />
      <Code {...props} />
    </ForumPage>
  );
}

/** Where it stands, and what comes next. */
function Standing({ context, request: { locale }, own }: OwnTalkProps) {
  const t = ownTalkText.in(locale);
  const { talk, forum, phase } = own;
  const closes = forum.call && momentOf(context, locale, forum.call.closesAt);
  const day =
    forum.decisionsOn && formatNearDay(locale, forum.decisionsOn, context.platform.clock.today());
  return (
    <>
      <p class="lead">{t(`status.${talk.status}`)}</p>
      {talk.status === 'draft' && phase === 'open' && closes && (
        <p>{t('draft.until', { moment: closes })}</p>
      )}
      {talk.status === 'draft' && phase !== 'open' && <p>{t('draft.late')}</p>}
      {talk.status === 'submitted' && day && <p>{t('submitted.until', { day })}</p>}
    </>
  );
}

const MAIN = ['agree', 'confirm', 'submit'] as const satisfies readonly OwnAct[];

/** What there is to do now. */
function MainActs({ request: { locale }, pass, own }: OwnTalkProps) {
  const t = ownTalkText.in(locale);
  const acts = MAIN.filter((act) => own.acts.includes(act));
  return (
    <>
      {acts.includes('submit') && own.missing.length > 0 && (
        <Notice title={t('missing')}>
          <ul>
            {own.missing.map((one) => (
              <li key={one}>{t(`missing.${one}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {acts.map((act) => (
        <div class="ticket-act" key={act}>
          <PostButton
            action={localePath(locale, '/receipt/talk')}
            kind={act === 'submit' && own.missing.length > 0 ? 'plain' : 'main'}
            fields={{ code: pass, go: act }}
          >
            {t(`act.${act}`)}
          </PostButton>
        </div>
      ))}
    </>
  );
}

const LAST = ['redraft', 'leave', 'withdraw'] as const satisfies readonly OwnAct[];

/** Each asks once more. */
function LastActs({ request: { locale }, pass, own }: OwnTalkProps) {
  const t = ownTalkText.in(locale);
  return (
    <>
      {LAST.filter((act) => own.acts.includes(act)).map((act) => (
        <details key={act} class="ticket-acts">
          <summary>{t(`act.${act}`)}</summary>
          <form method="post" action={localePath(locale, '/receipt/talk')}>
            <input type="hidden" name="code" value={pass} />
            <p>{t(`ask.${act}`)}</p>
            <Button kind="plain" name="go" value={act}>
              {t(`sure.${act}`)}
            </Button>
          </form>
        </details>
      ))}
    </>
  );
}

/** Of a link there is none to be kept: the next letter brings another one. */
function Code({ request: { locale }, pass }: OwnTalkProps) {
  const t = ownTalkText.in(locale);
  const code = parseReceiptCode(pass);
  if (!code) return <p class="after quiet">{t('by-link')}</p>;
  return (
    <p class="after">
      {t('code')}: <KeptCode locale={locale} code={code} />
    </p>
  );
}
