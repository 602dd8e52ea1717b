import type { Locale } from '../../../../platform/i18n/locales.ts';
import { ErrorSummary } from '../../../../ui/components/error-summary.tsx';
import { Field } from '../../../../ui/components/field.tsx';
import { Panel, PanelBody } from '../../../../ui/components/panel.tsx';
import { PhoneLink } from '../../../../ui/components/phone-link.tsx';
import { PostButton } from '../../../../ui/components/post-button.tsx';
import type { Contact } from '../../domain/desk-organisation.ts';
import { organisationsText } from '../../messages/index.ts';
import { fieldOf, type TypedPart } from './typed-part.ts';

interface ContactsProps {
  readonly locale: Locale;
  /** Of the organisation's page, with the locale's prefix. */
  readonly path: string;
  readonly mayChange: boolean;
  readonly typed: TypedPart;
  readonly contacts: readonly Contact[];
}

/** Who speaks for it, and how to reach them. */
export function Contacts({ locale, path, mayChange, typed, contacts }: ContactsProps) {
  const t = organisationsText.in(locale);
  return (
    <Panel title={t('contact')}>
      {contacts.length === 0 && (
        <PanelBody>
          <p class="quiet">{t('contact.none')}</p>
        </PanelBody>
      )}
      <ul class="tasks">
        {contacts.map(({ id, name, post, phone, email }) => (
          <li key={id}>
            <b>{name}</b> {post && <span class="quiet">{post}</span>}
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
            {mayChange && (
              <PostButton
                action={`${path}/contacts/${id}/remove`}
                kind="link"
                label={t('contact.remove.label', { name })}
              >
                {t('contact.remove')}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <PanelBody>
          <details open={typed.part === 'contact'}>
            <summary>{t('contact.add')}</summary>
            {typed.part === 'contact' && <ErrorSummary locale={locale} errors={typed.errors} />}
            <p class="quiet">{t('contact.hint')}</p>
            <form method="post" action={`${path}/contacts`} noValidate>
              {(['name', 'post', 'phone', 'email'] as const).map((name) => (
                <Field
                  key={name}
                  locale={locale}
                  name={name}
                  label={t(`contact.${name}`)}
                  optional={name !== 'name'}
                  inputMode={name === 'phone' ? 'tel' : undefined}
                  {...fieldOf(typed, 'contact', name)}
                />
              ))}
              <button class="button" type="submit">
                {t('contact.add')}
              </button>
            </form>
          </details>
        </PanelBody>
      )}
    </Panel>
  );
}
