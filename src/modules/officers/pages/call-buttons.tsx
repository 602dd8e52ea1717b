import type { Locale } from '../../../platform/i18n/locales.ts';
import { formatPhone, telephoneHref } from '../../../platform/i18n/phones.ts';
import { ButtonLink, Buttons } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { MESSENGER_NAMES, messengerLink } from '../domain/messenger-address.ts';
import { MESSENGERS, type Officer } from '../domain/officer.ts';
import { officersText } from '../messages/index.ts';

/** The number first and largest; then every way to write. */
export function CallButtons({ locale, officer }: { readonly locale: Locale; readonly officer: Officer }) {
  const t = officersText.in(locale);
  const [phone, ...others] = officer.phones;
  const ways = waysToWrite(officer);
  return (
    <>
      {phone === undefined && <Notice>{t('card.nophone')}</Notice>}
      <Buttons>
        {phone !== undefined && (
          <ButtonLink href={telephoneHref(phone)}>{t('card.call', { phone: formatPhone(phone) })}</ButtonLink>
        )}
        {ways.map(({ name, href }) => (
          <ButtonLink key={name} kind="plain" href={href} rel="noopener noreferrer">
            {ways.length === 1 && name === MAIL ? t('card.write') : t('card.write.in', { messenger: name })}
          </ButtonLink>
        ))}
      </Buttons>
      {others.map((other) => (
        <p key={other} class="quiet">
          <a href={telephoneHref(other)}>{t('card.call.also', { phone: formatPhone(other) })}</a>
        </p>
      ))}
    </>
  );
}

const MAIL = 'e-mail';

function waysToWrite(officer: Officer): readonly { readonly name: string; readonly href: string }[] {
  const chats = MESSENGERS.flatMap((messenger) => {
    const address = officer.messengers[messenger];
    return address === undefined
      ? []
      : [{ name: MESSENGER_NAMES[messenger], href: messengerLink(messenger, address) }];
  });
  return officer.email === undefined ? chats : [...chats, { name: MAIL, href: `mailto:${officer.email}` }];
}
