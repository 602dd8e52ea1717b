import type { Typed } from '#ui/acts/filled.ts';
import type { Photograph } from '../../domain/photographs/photograph.ts';

/** What its form is filled with. */
export function typedOf(photograph: Photograph): Typed {
  const { author, licence, terms, caption, alt, takenOn, place, consent, agreed } = photograph;
  return {
    author,
    licence,
    terms,
    captionUk: caption.uk,
    captionEn: caption.en,
    altUk: alt.uk,
    altEn: alt.en,
    takenOn: takenOn.toString(),
    place,
    consent,
    consentHow: agreed?.how ?? '',
    consentBy: agreed?.notedBy ?? '',
    consentOn: agreed?.on.toString() ?? '',
    children: photograph.children,
    parentsNote: photograph.parentsNote,
  };
}
