import type { Locale } from '#platform/i18n/locales.ts';
import type { Forum } from '../../domain/forum.ts';
import { contactOf } from '../public/contact-of.tsx';
import { photographsText } from './messages/index.ts';

interface ChangedMindProps {
  readonly locale: Locale;
  readonly forum: Pick<Forum, 'contactEmail' | 'contactPhone'>;
}

/** Whoever is in a photograph is told beside it how it is taken away. */
export function ChangedMind({ locale, forum }: ChangedMindProps) {
  const t = photographsText.in(locale);
  const contact = contactOf(forum);
  return (
    <>
      <h2>{t('changed-mind')}</h2>
      <p>{t('changed-mind.text')}</p>
      {contact && <p>{contact}</p>}
    </>
  );
}
