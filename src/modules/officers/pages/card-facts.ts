import type { PageRequest } from '#platform/http/route.ts';
import { localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { Area } from '#modules/areas/index.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import { cardJsonLd } from '../domain/card-json-ld.ts';
import type { OfficerCard } from '../domain/officer-card.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { kindWord, photoAddress, receptionPlace, shortNameIn } from './officer-words.ts';

/** What the card, the poster and the vCard say of an officer besides her own row. */
export interface CardFacts {
  readonly name: string;
  readonly kind: string;
  /** Beats and other areas that she answers for today. */
  readonly areas: readonly Area[];
  /** The villages that she answers for, where they are known by name. */
  readonly villages: readonly Area[];
  readonly station: Organisation | undefined;
  /** The whole address of the card in the reader's language. */
  readonly url: string;
}

export function cardFacts(
  context: OfficersContext,
  request: PageRequest,
  card: OfficerCard,
): CardFacts {
  const { areas, organisations } = context;
  const { locale, publicUrl } = request;
  const own = card.assignments.flatMap(({ areaId }) => areas.get(areaId) ?? []);
  const chain = own.flatMap(({ id }) => areas.chain(id));
  const stationId = card.officer.stationId;
  return {
    name: shortNameIn(locale, card.officer),
    kind: kindWord(locale, card.officer),
    areas: own,
    villages: villagesOf(context, own),
    station: (stationId && organisations.get(stationId)) ?? organisations.stationServing(chain),
    url: publicUrl + localePath(locale, `/officer/${card.officer.slug}`),
  };
}

function villagesOf({ areas }: OfficersContext, own: readonly Area[]): readonly Area[] {
  const villages = own.flatMap((area) => {
    if (area.kind === 'settlement') return [area];
    return area.kind === 'beat' ? areas.settlementsOf(area.id) : [];
  });
  return [...new Map(villages.map((area) => [area.id, area])).values()];
}

export function jsonLdOf(request: PageRequest, card: OfficerCard, facts: CardFacts): object {
  const { locale, publicUrl } = request;
  const photo = photoAddress(card.officer);
  return cardJsonLd({
    url: facts.url,
    name: facts.name,
    jobTitle: facts.kind,
    phone: card.officer.phones[0],
    image: photo && publicUrl + photo,
    languages: card.officer.languages,
    areasServed: (facts.villages.length > 0 ? facts.villages : facts.areas).map((area) =>
      nameIn(locale, area),
    ),
    station: facts.station && {
      name: nameIn(locale, facts.station),
      phone: facts.station.phones[0],
      url: publicUrl + localePath(mainLocale(locale), `/station/${facts.station.slug}`),
    },
    receptions: card.receptions.map((reception) => ({
      ...reception,
      place: receptionPlace(locale, reception),
    })),
  });
}
