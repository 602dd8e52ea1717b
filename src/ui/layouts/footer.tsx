import type { PageRequest } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';
import { renderedOnce } from './rendered-once.ts';

const LINKS = [
  { text: 'footer.emergency', path: '/emergency', everyLocale: true },
  { text: 'footer.guide', path: '/guide/talk', everyLocale: false },
  { text: 'footer.office', path: '/office', everyLocale: false },
  { text: 'footer.forum', path: '/forum', everyLocale: false },
] as const;

export function Footer({ request: { locale, site } }: { readonly request: PageRequest }) {
  return (
    <footer class="foot">
      <div class="wrap">
        {site.keeper && <p class="keeper">{site.keeper[mainLocale(locale)]}</p>}
        {linksIn(locale)}
      </div>
    </footer>
  );
}

const linksIn = renderedOnce((locale) => {
  const t = uiText.in(locale);
  // A page that is in two languages only is given in Ukrainian to the readers of the other four.
  const main = mainLocale(locale);
  return (
    <>
      <nav aria-label={t('footer.label')}>
        <ul>
          {LINKS.map(({ text, path, everyLocale }) => (
            <li key={path}>
              <a href={localePath(everyLocale ? locale : main, path)}>{t(text)}</a>
            </li>
          ))}
          <li>
            <a href="/api/docs">{t('footer.api')}</a>
          </li>
          <li>
            <a href={localePath(main, '/sign-in')}>{t('footer.staff')}</a>
          </li>
        </ul>
      </nav>
      <p>
        {t('footer.promise')} {t('footer.software')}
      </p>
    </>
  );
});
