import { deskAreaName } from '#modules/areas/index.ts';
import { mainLocale } from '#platform/i18n/locales.ts';
import { Notice } from '#ui/components/notice.tsx';
import { readsReportsIn } from '../../use-cases/within-reach.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportsParts } from './reports-parts.ts';

/** What became meanwhile of the place or the category that the list is narrowed down to: else an empty list would say nothing. */
export function FilterNotices(props: ReportsParts) {
  const said = [placeNotice(props), categoryNotice(props)].filter((one) => one !== undefined);
  if (said.length === 0) return null;
  return (
    <Notice tone="warning">
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}

function placeNotice({ context, request: { locale }, filter: { areaId } }: ReportsParts) {
  if (areaId === undefined) return undefined;
  const t = reportsDeskText.in(locale);
  const isRead = readsReportsIn(context, areaId);
  const name = deskAreaName(locale, context, areaId);
  if (context.areas.get(areaId)) return isRead ? undefined : t('filter.area-elsewhere', { name });
  return isRead && name !== '' ? t('filter.area-hidden', { name }) : t('filter.area-gone');
}

function categoryNotice({ request: { locale }, filter, categories }: ReportsParts) {
  const { category, areaId } = filter;
  if (category === undefined) return undefined;
  const t = reportsDeskText.in(locale);
  const known = categories(areaId).find(({ key }) => key === category);
  if (!known) return t('filter.category-gone');
  return known.isRetired
    ? t('filter.category-retired', { name: known.name[mainLocale(locale)] })
    : undefined;
}
