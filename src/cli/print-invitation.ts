import { type Invitation, identityText, type Person } from '../modules/identity/index.ts';
import { formatInstant } from '../platform/i18n/dates.ts';
import { localePath } from '../platform/i18n/locales.ts';
import type { Platform } from '../platform/platform.ts';
import type { Console } from './command.ts';

/** The link is shown this once: whoever typed the command passes it on. */
export function printInvitation(
  console: Console,
  { config, clock }: Platform,
  invitation: Invitation,
  said: { readonly text: string; readonly language: Person['language']; readonly json: boolean },
): void {
  const link = config.publicUrl + localePath(said.language, invitation.path);
  if (said.json) {
    const { accountId, purpose, expiresAt } = invitation;
    console.printJson({ accountId, purpose, link, expiresAt: expiresAt.toString() });
    return;
  }
  const t = identityText.in(console.language);
  console.print(said.text);
  const until = formatInstant(console.language, invitation.expiresAt, clock.timeZone);
  console.print(t('admin.link', { until }));
  console.print(link);
}
