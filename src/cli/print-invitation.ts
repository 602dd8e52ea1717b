import { type Invitation, identityText, type Person } from '#modules/identity/index.ts';
import type { Said } from '#kernel/text/said.ts';
import { formatInstant } from '#platform/i18n/dates.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Platform } from '#platform/platform.ts';
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
  console.tell(console.say(NEXT));
}

/** To standard error: whatever takes the last line of the answer, as scripts do, takes the link. */
const NEXT: Said = {
  uk: `Далі: запустіть Поруч (npm start), якщо він ще не працює, і відкрийте посилання в браузері. Сторінка
запропонує ключ доступу (відбиток пальця, PIN) або пароль із кодом, а потім відкриється робочий стіл.`,
  en: `Next: start Poruch (npm start) if it is not running yet, and open the link in a browser. The page offers
a passkey (fingerprint, PIN) or a password with a code, and leads on to the desk.`,
};
