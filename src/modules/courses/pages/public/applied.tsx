import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { spokenCode } from '#kernel/receipts/receipt-code.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { PostButton } from '#ui/components/post-button.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { KEPT_CODE_ISLANDS, KeptCode } from '#ui/receipt/kept-code.tsx';
import { RECEIPT_STYLES } from '#ui/receipt/receipt-panel.tsx';
import type { AppliedFor } from './apply-form.tsx';
import { coursesText } from './messages/index.ts';

interface AppliedPageProps {
  readonly request: PageRequest;
  readonly target: AppliedFor;
  readonly code: ReceiptCode;
}

/**
 * It is on the disk, and here is the code. Neither to be printed nor saved as a file, as other receipts are: both are found
 * by whoever shares the telephone.
 */
export function AppliedPage({ request, target: { course, screening }, code }: AppliedPageProps) {
  const { locale, publicUrl } = request;
  const t = coursesText.in(locale);
  const address = publicUrl + localePath(locale, '/receipt');
  return (
    <PublicPage
      request={{ ...request, path: '/receipt', locales: [locale] }}
      title={t('sent')}
      noIndex
      styles={RECEIPT_STYLES}
      islands={course.isDiscreet ? [] : KEPT_CODE_ISLANDS}
      quickExit={course.isDiscreet}
    >
      <h1>{t('sent')}</h1>
      <p class="lead">{t(screening.length > 0 ? 'sent.next' : 'sent.seated')}</p>
      <section class="receipt">
        <h2>{t('code')}</h2>
        <p class="receipt-code">
          {course.isDiscreet ? (
            <code>{spokenCode(code)}</code>
          ) : (
            <KeptCode locale={locale} code={code} />
          )}
        </p>
        <p>
          <b>{t('code.keep')}</b>
        </p>
        <p>{t('code.where', { address: address.replace(/^https?:\/\//, '') })}</p>
      </section>
      <PostButton action={localePath(locale, '/receipt')} fields={{ code }}>
        {t('code.open')}
      </PostButton>
    </PublicPage>
  );
}
