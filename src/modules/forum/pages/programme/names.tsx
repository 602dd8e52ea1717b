import { Fragment } from 'preact';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import type { WholeForum } from '../../domain/forum.ts';

export type NamedPlaces = Pick<WholeForum, 'rooms' | 'tracks' | 'venue' | 'address'>;

interface NamesProps {
  readonly locale: Locale;
  readonly forum: NamedPlaces;
  readonly names: readonly string[];
  readonly between: string;
}

/** Names of the venue, rooms and tracks. Those that the forum has only in Ukrainian are marked on a page in English. */
export function Names({ locale, forum, names, between }: NamesProps) {
  return (
    <>
      {names.map((name, at) => {
        const lang = langOfName(locale, forum, name);
        return (
          <Fragment key={name}>
            {at > 0 && between}
            {lang ? <span lang={lang}>{name}</span> : name}
          </Fragment>
        );
      })}
    </>
  );
}

/** The language of a name that a forum gave; undefined: that of the page, or no name of the forum. */
export function langOfName(
  locale: Locale,
  { rooms, tracks, venue, address }: NamedPlaces,
  name: string,
): 'uk' | undefined {
  const buildings = rooms.map(({ building }) => ({ uk: building, en: '' }));
  const named = [...rooms, ...tracks].map((one) => one.name);
  const said = [...named, venue, address, ...buildings].find((one) => saidIn(locale, one) === name);
  return said && langOf(locale, said);
}
