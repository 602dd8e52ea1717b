import type { Locale } from '../../../platform/i18n/locales.ts';
import { formatPhone, telephoneHref } from '../../../platform/i18n/phones.ts';
import { ButtonLink, Buttons } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { MESSENGER_NAMES, messengerLink } from '../domain/messenger-address.ts';
import { MESSENGERS, type Officer } from '../domain/officer.ts';
import type { OfficerCard } from '../domain/officer-card.ts';
import { officersText } from '../messages/index.ts';

interface CallButtonsProps {
  readonly locale: Locale;
  readonly card: OfficerCard;
}

/** The number first and largest, while the officer is away her deputy's; then every way to write. */
export function CallButtons({ locale, card }: CallButtonsProps) {
  const t = officersText.in(locale);
  const { officer } = card;
  const deputyPhone = card.absence?.deputy?.phones[0];
  const [phone, ...others] = officer.phones;
  return (
    <>
      {phone === undefined && <Notice>{t('card.nophone')}</Notice>}
      <Buttons>
        {deputyPhone !== undefined && (
          <CallButton locale={locale} phone={deputyPhone} kind="main" />
        )}
        {phone !== undefined && (
          <CallButton
            locale={locale}
            phone={phone}
            kind={deputyPhone === undefined ? 'main' : 'plain'}
          />
        )}
        {waysToWrite(officer).map(({ name, href }) => (
          <ButtonLink key={name} kind="plain" href={href} rel="noopener noreferrer">
            {t('card.write.in', { messenger: name })}
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

interface CallButtonProps {
  readonly locale: Locale;
  readonly phone: string;
  readonly kind: 'main' | 'plain';
}

function CallButton({ locale, phone, kind }: CallButtonProps) {
  return (
    <ButtonLink kind={kind} href={telephoneHref(phone)}>
      {officersText.in(locale)('card.call', { phone: formatPhone(phone) })}
    </ButtonLink>
  );
}

const MAIL = 'e-mail';

function waysToWrite(
  officer: Officer,
): readonly { readonly name: string; readonly href: string }[] {
  const chats = MESSENGERS.flatMap((messenger) => {
    const address = officer.messengers[messenger];
    return address === undefined
      ? []
      : [{ name: MESSENGER_NAMES[messenger], href: messengerLink(messenger, address) }];
  });
  return officer.email === undefined
    ? chats
    : [...chats, { name: MAIL, href: `mailto:${officer.email}` }];
}
