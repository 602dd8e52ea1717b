import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

interface BreadcrumbsProps {
  readonly locale: Locale;
  /** From the widest; the page itself last, without a link. */
  readonly items: readonly Breadcrumb[];
}

export interface Breadcrumb {
  readonly text: string;
  readonly href?: string;
  /** Of the text, where it is not in the language of the page. */
  readonly lang?: string | undefined;
}

export function Breadcrumbs({ locale, items }: BreadcrumbsProps) {
  // Of the widest area there is nowhere to go back to.
  if (items.length < 2) return null;
  return (
    <nav class="crumbs" aria-label={uiText.in(locale)('breadcrumbs')}>
      <ol>
        {items.map(({ text, href, lang }) => (
          <li key={text} lang={lang}>
            {href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
