import type { Locale } from '#platform/i18n/locales.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PhoneLink } from '#ui/components/phone-link.tsx';
import type { Contact } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';

interface ContactsProps {
  readonly locale: Locale;
  /** Of the organisation's page, with the locale's prefix. */
  readonly path: string;
  readonly mayChange: boolean;
  readonly contacts: readonly Contact[];
}

/** Who speaks for it, and how to reach them. */
export function Contacts({ locale, path, mayChange, contacts }: ContactsProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel
      title={t('contact')}
      hint={mayChange && <a href={`${path}/contacts/new`}>{t('contact.add')}</a>}
    >
      {contacts.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('contact.none')}</p>
        </PanelBody>
      )}
      <ul class="tasks">
        {contacts.map((contact) => (
          <ContactRow
            key={contact.id}
            locale={locale}
            href={mayChange ? `${path}/contacts/${contact.id}` : undefined}
            contact={contact}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface ContactRowProps {
  readonly locale: Locale;
  readonly href: string | undefined;
  readonly contact: Contact;
}

function ContactRow({ locale, href, contact: { id, name, post, phone, email } }: ContactRowProps) {
  const t = organisationsText.in(locale);
  return (
    <li class="task" id={`contact-${id}`}>
      <div class="task-text">
        <b>{name}</b>
        {post && <span class="task-about">{post}</span>}
        {phone && (
          <div>
            <PhoneLink phone={phone} />
          </div>
        )}
        {email && (
          <div>
            <a href={`mailto:${email}`}>{email}</a>
          </div>
        )}
      </div>
      {href !== undefined && (
        <span class="task-act">
          <a href={href} aria-label={t('contact.change.label', { name })}>
            {t('contact.change.short')}
          </a>
        </span>
      )}
    </li>
  );
}
