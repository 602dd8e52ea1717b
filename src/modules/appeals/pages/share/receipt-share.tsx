import { parseReceiptCode, type ReceiptCode } from '../../../../kernel/receipts/receipt-code.ts';
import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '../../../../platform/http/route.ts';
import { localePath } from '../../../../platform/i18n/locales.ts';
import { Button, Buttons } from '../../../../ui/components/button.tsx';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import type { FormError } from '../../../../ui/components/form-error.ts';
import { PublicPage } from '../../../../ui/layouts/public-page.tsx';
import { type ReadAppealReceipt, readAppealReceipt } from '../../use-cases/read-appeal-receipt.ts';
import { type SharingContext, shareProblemByReceipt } from '../../use-cases/share-problem.ts';
import { openAppealReceipt } from '../receipt/appeal-receipt.tsx';
import { shareText } from './messages/index.ts';
import { KeptProblem, ProblemFacts, ProblemFields } from './problem-fields.tsx';
import {
  PROBLEM_FIELDS,
  type ProblemValues,
  problemError,
  readProblem,
  valuesOf,
} from './share-draft.ts';

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
  return await choose(context, request, { code, receipt: receipt.value, values: valuesOf(form) });
}

async function choose(
  context: SharingContext,
  request: PageRequest,
  asked: Pick<Shown, 'code' | 'receipt' | 'values'>,
): Promise<Answer> {
  const { locale, form } = request;
  const go = form.get('go');
  if (go !== 'check' && go !== 'send') return show(context, request, { ...asked, errors: [] });
  const read = readProblem(locale, asked.values);
  if (!read.ok) return show(context, request, { ...asked, errors: read.errors });
  if (go === 'check') return show(context, request, { ...asked, errors: [], isChecked: true });
  const { code } = asked;
  const shared = await shareProblemByReceipt(context, { code, problem: read.problem });
  if (shared.ok || shared.refusal === 'shared-already') {
    return await backToReceipt(context, request, code);
  }
  if (shared.refusal === 'absent') return refusal('absent');
  return show(context, request, { ...asked, errors: [problemError(locale, shared.refusal)] });
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

interface Shown {
  readonly code: ReceiptCode;
  readonly receipt: ReadAppealReceipt;
  readonly values: ProblemValues;
  readonly errors: readonly FormError[];
  /** It can be read, and is shown as it will be. */
  readonly isChecked?: true;
}

function show(context: SharingContext, request: PageRequest, shown: Shown): Answer {
  return page(<ReceiptShare context={context} request={request} {...shown} />, {
    headers: { 'Cache-Control': 'no-store' },
    ...(shown.errors.length > 0 ? { reason: 'invalid' } : {}),
  });
}

interface ReceiptShareProps extends Shown {
  readonly context: SharingContext;
  readonly request: PageRequest;
}

function ReceiptShare(props: ReceiptShareProps) {
  const { context, request, code, receipt, values, errors, isChecked } = props;
  const { locale } = request;
  const t = shareText.in(locale);
  const problem = isChecked ? readProblem(locale, values) : undefined;
  const title = t(problem?.ok ? 'check.title' : 'title');
  return (
    <PublicPage request={{ ...request, locales: [locale] }} title={title} noIndex>
      <h1>{title}</h1>
      <p class="lead">{t(problem?.ok ? 'check.lead' : 'lead')}</p>
      <form method="post" action={localePath(locale, RECEIPT_SHARE_PATH)} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="code" value={code} />
        {problem?.ok ? (
          <>
            <KeptProblem values={values} />
            <div class="after">
              <ProblemFacts context={context} locale={locale} problem={problem.problem} />
            </div>
            <Buttons>
              <Button name="go" value="send">
                {t('send.author')}
              </Button>
              <Button kind="plain" name="go" value="change">
                {t('change')}
              </Button>
            </Buttons>
          </>
        ) : (
          <>
            <ProblemFields
              context={context}
              locale={locale}
              appealArea={receipt.areaId}
              values={values}
              errors={errors}
            />
            <Buttons>
              <Button name="go" value="check">
                {t('next')}
              </Button>
            </Buttons>
          </>
        )}
      </form>
    </PublicPage>
  );
}
