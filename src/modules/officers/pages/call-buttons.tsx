import type { Locale } from '#platform/i18n/locales.ts';
import { formatPhone, telephoneHref } from '#platform/i18n/phones.ts';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { MESSENGER_NAMES, messengerLink } from '../domain/messenger-address.ts';
import { MESSENGERS, type Officer } from '../domain/officer.ts';
import type { OfficerCard } from '../domain/officer-card.ts';
import { officersText } from '../messages/index.ts';
import { shortNameIn } from './officer-words.ts';

interface CallButtonsProps {
  readonly locale: Locale;
  readonly card: OfficerCard;
}

/** The number first and largest, while the officer is away her deputy's; then every way to write. */
export function CallButtons({ locale, card }: CallButtonsProps) {
  const t = officersText.in(locale);
  const { officer } = card;
  const deputy = card.absence?.deputy;
  const deputyPhone = deputy?.phones[0];
  const [phone, ...others] = officer.phones;
  return (
    <>
      {phone === undefined && <Notice>{t('card.nophone')}</Notice>}
      <Buttons>
        {deputy && deputyPhone !== undefined && (
          <ButtonLink href={telephoneHref(deputyPhone)}>
            {t('card.call.deputy', {
              name: shortNameIn(locale, deputy),
              phone: formatPhone(deputyPhone),
            })}
          </ButtonLink>
        )}
        {phone !== undefined && (
          <ButtonLink
            kind={deputyPhone === undefined ? 'main' : 'plain'}
            href={telephoneHref(phone)}
          >
            {t(deputyPhone === undefined ? 'card.call' : `card.call.own.${officer.wordForm}`, {
              phone: formatPhone(phone),
            })}
          </ButtonLink>
        )}
        {chatsOf(officer).map(({ name, href }) => (
          <ButtonLink key={name} kind="plain" href={href} rel="noopener noreferrer">
            {t('card.write.in', { messenger: name })}
          </ButtonLink>
        ))}
        {officer.email !== undefined && (
          <ButtonLink kind="plain" href={`mailto:${officer.email}`}>
            {t('card.write.mail')}
          </ButtonLink>
        )}
      </Buttons>
      {others.map((other) => (
        <p key={other} class="quiet">
          <a href={telephoneHref(other)}>{t('card.call.also', { phone: formatPhone(other) })}</a>
        </p>
      ))}
    </>
  );
}

function chatsOf(officer: Officer): readonly { readonly name: string; readonly href: string }[] {
  return MESSENGERS.flatMap((messenger) => {
    const address = officer.messengers[messenger];
    return address === undefined
      ? []
      : [{ name: MESSENGER_NAMES[messenger], href: messengerLink(messenger, address) }];
  });
}
