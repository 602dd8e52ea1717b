import { type Answer, document, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Context } from '#modules/identity/index.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { stationVcard } from '../domain/station-vcard.ts';
import { readOrganisation } from '../use-cases/read-organisation.ts';
import { hoursLines } from './opening-words.ts';

export function stationVcardDocument(
  context: Context,
  organisations: OrganisationDirectory,
  request: PageRequest,
): Answer {
  const slug = (request.params['file'] ?? '').replace(/\.vcf$/, '');
  const found = readOrganisation(context, organisations, slug);
  if (!found.ok || found.value.organisation.kind !== 'station') return refusal('absent');
  const { organisation } = found.value;
  const { locale } = request;
  const card = stationVcard({
    organisation,
    name: nameIn(locale, organisation),
    note: hoursLines(locale, organisation.openingHours)
      .map(({ days, hours }) => `${days} ${hours}`)
      .join('\n'),
    address: request.publicUrl + localePath(locale, `/station/${slug}`),
  });
  return document(card, 'text/vcard; charset=utf-8', {
    'Content-Disposition': `attachment; filename="${slug}.vcf"`,
  });
}
