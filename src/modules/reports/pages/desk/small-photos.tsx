import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import type { ReportPhoto } from '../../domain/photo-files.ts';
import { photoFile, photoPath } from './desk-pages.ts';
import { reportsDeskText } from './messages/index.ts';
import type { ReportParts } from './report-parts.ts';

/** Small ones, each leading to the large one, where it is judged. */
export function SmallPhotos({ request: { locale }, read: { report, photos } }: ReportParts) {
  const t = reportsDeskText.in(locale);
  return (
    <ul class="report-photos">
      {photos.map((photo) => (
        <li key={photo.id}>
          <a href={photoPath(locale, report.id, photo.id)}>
            <img
              src={photoFile(report.id, photo.id, 'small')}
              alt={t('photo.number', { number: photo.position })}
              width={photo.width}
              height={photo.height}
              loading="lazy"
            />
          </a>
          <PhotoState locale={locale} photo={photo} />
        </li>
      ))}
    </ul>
  );
}

export function PhotoState({
  locale,
  photo: { isShown },
}: {
  readonly locale: Locale;
  readonly photo: ReportPhoto;
}) {
  const t = reportsDeskText.in(locale);
  if (isShown === undefined) return <Badge>{t('photo.unseen')}</Badge>;
  return (
    <Badge tone={isShown ? 'kept' : 'plain'}>{t(isShown ? 'photo.shown' : 'photo.withheld')}</Badge>
  );
}
