import { type Answer, type PageRequest, page } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import type { OfficerCard } from '../domain/officer-card.ts';
import { officersText } from '../messages/index.ts';
import { FIND_ISLANDS, FindForm } from './find-form.tsx';
import { shortNameIn } from './officer-words.ts';

/** An old poster leads here: who has left, and the way to who answers now. No number of hers is shown. */
export function leftPage(request: PageRequest, card: OfficerCard): Answer {
  const { locale } = request;
  const t = officersText.in(locale);
  const name = shortNameIn(locale, card.officer);
  const title = t(`card.left.${card.officer.wordForm}`, { name });
  return page(
    <PublicPage request={request} title={title} noIndex islands={FIND_ISLANDS}>
      <h1>{title}</h1>
      <p class="lead">{t('card.left.now')}</p>
      <FindForm request={request} />
      <LinkRows>
        <LinkRow href={localePath(locale, '/villages')} title={t('card.left.find')} />
      </LinkRows>
    </PublicPage>,
    { reason: 'gone' },
  );
}
