import { Notice } from '#ui/components/notice.tsx';
import { type DeskFrame, placesOf } from '#ui/layouts/desk-frame.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Area } from '#modules/areas/index.ts';
import { REPORTS_PATH, reportsPath } from '../desk/desk-pages.ts';
import { listPath } from '../published/listed-area.ts';
import { narrowedPath } from '../published/narrowing.ts';
import { categoriesText } from './messages/index.ts';

interface StillShownProps {
  readonly locale: Locale;
  readonly frame: DeskFrame;
  readonly category: string;
  readonly area: Area | undefined;
  readonly count: number;
}

/** That a category which is for everybody no more leaves what was published of it where it is, and how to find it. */
export function StillShown({ locale, frame, category, area, count }: StillShownProps) {
  const t = categoriesText.in(locale);
  if (count === 0) return null;
  const asked = { category, ...(area ? { area: area.slug } : {}) };
  // Who keeps the categories need not be one of those who read reports.
  const isReader = placesOf(frame).some(({ path }) => path === REPORTS_PATH);
  return (
    <Notice tone="warning" title={t('still-shown', { count })}>
      <p>{t('still-shown.about')}</p>
      <ul>
        <li>
          <a href={localePath(locale, narrowedPath(listPath(area), { category }))}>
            {t('still-shown.all')}
          </a>
        </li>
        {isReader && (
          <>
            <li>
              <a href={reportsPath(locale, asked)}>{t('still-shown.open')}</a>
            </li>
            <li>
              <a href={reportsPath(locale, { ...asked, view: 'closed' })}>
                {t('still-shown.closed')}
              </a>
            </li>
          </>
        )}
      </ul>
    </Notice>
  );
}
