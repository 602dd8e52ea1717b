import type { PageRequest } from '#platform/http/route.ts';
import { Button, ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { identityText } from '../messages/index.ts';

interface RecoveryCodesProps {
  readonly request: PageRequest;
  readonly codes: readonly string[];
  /** Where to go once they are written down, with the locale's prefix. */
  readonly on: string;
  readonly onText: string;
}

/** Shown once, on a page that prints as a list to put away. */
export function RecoveryCodes({ request, codes, on, onText }: RecoveryCodesProps) {
  const t = identityText.in(request.locale);
  return (
    <PublicPage
      request={request}
      title={t('codes.title')}
      noIndex
      styles={['account.css']}
      islands={['print-page']}
    >
      <h1>{t('codes.title')}</h1>
      <p class="lead">{t('codes.lead')}</p>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Notice>{t('codes.keep')}</Notice>
      <Buttons>
        <ButtonLink href={on}>{onText}</ButtonLink>
        <span data-print hidden>
          <Button kind="plain" type="button">
            {t('codes.print')}
          </Button>
        </span>
      </Buttons>
    </PublicPage>
  );
}
