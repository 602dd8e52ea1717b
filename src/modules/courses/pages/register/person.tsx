import type { Locale } from '#platform/i18n/locales.ts';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { RegisterPerson } from '../../domain/register-person.ts';
import { registerText } from './messages/index.ts';

interface PersonProps {
  readonly locale: Locale;
  readonly person: RegisterPerson;
}

/** What she is called, on the screen; on paper her number alone. */
export function Person({ locale, person }: PersonProps) {
  const t = registerText.in(locale);
  return (
    <>
      <span class="off-paper">{person.chosenName ?? t('unnamed')}</span>{' '}
      <span class="quiet">{t('number', { number: person.number })}</span>
    </>
  );
}

export function Contact({ person: { contact } }: Pick<PersonProps, 'person'>) {
  if (!contact) return null;
  return (
    <span class="off-paper">
      <br />
      {contact.kind === 'phone' ? (
        <PhoneLink phone={contact.value} />
      ) : (
        <a href={`mailto:${contact.value}`}>{contact.value}</a>
      )}
    </span>
  );
}
