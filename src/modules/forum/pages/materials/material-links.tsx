import type { Locale } from '#platform/i18n/locales.ts';
import type { Material } from '../../domain/materials.ts';
import { materialsText } from './messages/index.ts';

interface MaterialLinksProps {
  readonly locale: Locale;
  readonly recordingUrl: string | undefined;
  readonly links: readonly Material[];
}

/** On the page of a talk, once there is something. */
export function MaterialLinks(props: MaterialLinksProps) {
  const { locale, recordingUrl, links } = props;
  if (recordingUrl === undefined && links.length === 0) return null;
  return (
    <>
      <h2>{materialsText.in(locale)('title')}</h2>
      <MaterialList {...props} />
    </>
  );
}

/** They lead to other sites, which are named. */
export function MaterialList({ locale, recordingUrl, links }: MaterialLinksProps) {
  const t = materialsText.in(locale);
  const recording = recordingUrl === undefined ? [] : [{ url: recordingUrl, title: t('watch') }];
  const all = [...recording, ...links];
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map(({ url, title }, index) => (
        <li key={index}>
          <a href={url} rel="noopener noreferrer nofollow">
            {title}
          </a>{' '}
          <span class="quiet">({new URL(url).host})</span>
        </li>
      ))}
    </ul>
  );
}
