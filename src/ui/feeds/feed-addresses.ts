import type { DocumentedAddress } from '#platform/http/interface-docs.ts';
import { FEED_KINDS } from './feed.ts';

/** Of a list at `path`, and of the same of an area, in each form: for the page that programmers read. */
export function feedAddresses(path: string): readonly DocumentedAddress[] {
  return FEED_KINDS.flatMap(({ ending, name, type }) => [
    {
      path: `/${path}.${ending}`,
      about: { uk: `Усі, ${name} (${type}).`, en: `All, ${name} (${type}).` },
      example: `/${path}.${ending}`,
    },
    {
      path: `/area/{slug}/${path}.${ending}`,
      about: { uk: `Однієї території, ${name}.`, en: `Of an area, ${name}.` },
    },
  ]);
}
