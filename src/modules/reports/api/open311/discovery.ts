import type { ProgramAnswer, ProgramRequest } from '#platform/http/program-route.ts';
import { answer, type Open311Value } from './document.ts';
import { open311Text } from './messages/index.ts';

/** When what is promised here changed last. */
const CHANGED = '2026-11-26T00:00:00Z';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** GET `discovery`: where and how to ask. Clients join the address and a path, so it ends in a slash. */
export function discoveryAnswer({
  format,
  language,
  publicUrl,
}: ProgramRequest): Promise<ProgramAnswer> {
  const t = open311Text(language);
  const endpoint = (formats: readonly string[]): Open311Value => ({
    specification: SPECIFICATION,
    url: `${publicUrl}/open311/v2/`,
    changeset: CHANGED,
    type: 'production',
    formats,
  });
  const discovery = {
    changeset: CHANGED,
    contact: t('discovery.contact', { url: `${publicUrl}/` }),
    key_service: t('discovery.key'),
    // Two: a reader of XML that finds one takes it for no list.
    endpoints: [endpoint(['text/xml', 'application/json']), endpoint(['application/json'])],
  };
  return Promise.resolve(answer('discovery', discovery, format));
}
