import type { AreaId } from '#kernel/ids.ts';
import { parseReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { readAppealReceipt } from '../../use-cases/read-appeal-receipt.ts';
import { type SharingContext, shareProblemByReceipt } from '../../use-cases/share-problem.ts';
import { openAppealReceipt } from '../receipt/appeal-receipt.tsx';
import { shareText } from './messages/index.ts';
import {
  checkDraft,
  draftOf,
  PROBLEM_FIELDS,
  problemError,
  type ShareDraft,
} from './share-draft.ts';
import { ShareForm } from './share-form.tsx';

export const RECEIPT_SHARE_PATH = '/receipt/report';
export const RECEIPT_SHARE_FIELDS = [...PROBLEM_FIELDS, 'code', 'go'];

/**
 * POST `/receipt/report`: its author chooses what everybody may know, sees it, and agrees. Nothing of the appeal is
 * filled in, since a slip with a code is easily lost.
 */
export async function receiptSharePage(
  context: SharingContext,
  request: PageRequest,
): Promise<Answer> {
  const { form } = request;
  const code = parseReceiptCode(form.get('code') ?? '');
  const receipt = code && (await readAppealReceipt(context, code));
  if (!code || !receipt?.ok) return refusal('absent');
  if (receipt.value.reportCode) return await backToReceipt(context, request, code);
  return await step(context, request, { code, areaId: receipt.value.areaId });
}

async function step(
  context: SharingContext,
  request: PageRequest,
  opened: Opened,
): Promise<Answer> {
  const { locale, form } = request;
  const { code, areaId } = opened;
  const draft = draftOf(form, (values) => checkDraft(context, locale, areaId, values));
  if (!draft.checked || form.get('go') !== 'send') return show(context, request, opened, draft);
  const shared = await shareProblemByReceipt(context, { code, problem: draft.checked });
  if (shared.ok || shared.refusal === 'shared-already') {
    return await backToReceipt(context, request, code);
  }
  if (shared.refusal === 'absent') return refusal('absent');
  const errors = [problemError(locale, shared.refusal)];
  return show(context, request, opened, { values: draft.values, errors });
}

/** What was posted to an address opens nothing when it is asked for by itself. */
export function beginAtReceipt({ locale }: PageRequest): Answer {
  return redirect(localePath(locale, '/receipt'));
}

/** Which says that there is a report now, and its code. */
async function backToReceipt(
  context: SharingContext,
  request: PageRequest,
  code: ReceiptCode,
): Promise<Answer> {
  const done = shareText.in(request.locale)('receipt.done');
  return (await openAppealReceipt(context, done)(request, code)) ?? refusal('absent');
}

interface Opened {
  readonly code: ReceiptCode;
  /** Whose police the appeal went to. */
  readonly areaId: AreaId;
}

function show(
  context: SharingContext,
  request: PageRequest,
  opened: Opened,
  draft: ShareDraft,
): Answer {
  return page(<ReceiptShare {...{ context, request, opened, draft }} />, {
    headers: NO_STORE,
    ...(draft.errors.length > 0 ? { reason: 'invalid' } : {}),
  });
}

interface ReceiptShareProps {
  readonly context: SharingContext;
  readonly request: PageRequest;
  readonly opened: Opened;
  readonly draft: ShareDraft;
}

function ReceiptShare({ context, request, opened, draft }: ReceiptShareProps) {
  const { locale } = request;
  const t = shareText.in(locale);
  const title = t(draft.checked ? 'check.title' : 'title');
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={title} noIndex>
      <h1>{title}</h1>
      <p class="lead">{t(draft.checked ? 'check.lead' : 'lead')}</p>
      <div class="after">
        <ShareForm
          {...{ context, locale, draft }}
          action={localePath(locale, RECEIPT_SHARE_PATH)}
          appealArea={opened.areaId}
          kept={<input type="hidden" name="code" value={opened.code} />}
          send={t('send.author')}
        />
      </div>
    </PublicPage>
  );
}
