import type { PageRequest } from '#platform/http/route.ts';
import { LOCALES } from '#platform/i18n/locales.ts';

/** A GET of the page of an officer in Ukrainian; a test says what is different about its own. */
export function pageRequest(different: Partial<PageRequest> = {}): PageRequest {
  return {
    actor: undefined,
    method: 'GET',
    path: '/officer/olena-zrazkova',
    params: {},
    query: new URLSearchParams(),
    locale: 'uk',
    locales: LOCALES,
    runsScripts: true,
    publicUrl: 'https://poruch.test',
    site: { homeArea: undefined, keeper: undefined, demonstration: false },
    header: () => undefined,
    client: '203.0.113.7',
    form: new URLSearchParams(),
    files: [],
    ...different,
  };
}
