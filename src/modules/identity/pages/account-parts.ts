import type { Clock } from '#platform/clock/clock.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { SignInSite } from '../domain/sign-in-site.ts';
import type { OwnAccount } from '../use-cases/read-own-account.ts';

/** What each panel of the account is shown from. */
export interface AccountParts {
  readonly locale: Locale;
  readonly own: OwnAccount;
  readonly clock: Clock;
  readonly site: SignInSite;
}
