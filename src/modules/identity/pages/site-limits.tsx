import type { PageRequest } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import type { SignInSite } from '../domain/sign-in-site.ts';
import { identityText } from '../messages/index.ts';

interface SiteLimitsProps {
  readonly request: PageRequest;
  readonly site: SignInSite;
}

/** What will not work at this address, said before anybody tries it. */
export function SiteLimits({ request, site }: SiteLimitsProps) {
  const t = identityText.in(request.locale);
  const host = request.header('host');
  const wanted = new URL(site.origin).host;
  if (host !== undefined && host !== wanted) {
    const address = site.origin + localePath(request.locale, request.path);
    return (
      <Notice tone="warning" title={t('sign-in.elsewhere')}>
        <p>
          {t('sign-in.elsewhere.text')} <a href={address}>{site.origin}</a>
        </p>
      </Notice>
    );
  }
  if (!site.safe) {
    return (
      <Notice tone="danger" title={t('sign-in.unsafe')}>
        {t('sign-in.unsafe.text')}
      </Notice>
    );
  }
  return site.passkeys ? null : (
    <Notice tone="warning" title={t('sign-in.no-passkeys')}>
      {t('sign-in.no-passkeys.text')}
    </Notice>
  );
}
