import type { z } from 'zod';
import type { changingSchema } from '../../use-cases/meeting-schemas.ts';
import { placesOf } from '../../domain/meeting-places.ts';

type Said = Omit<z.output<typeof changingSchema>, 'seenAt' | 'placeSeen'>;

/** As the domain has it. */
export function saidOf(form: Said) {
  const { kind, areaId, position: at, shelter, languages, hostIds } = form;
  return {
    kind,
    areaId,
    position: at,
    shelter,
    languages,
    hostIds,
    places: placesOf(form),
    title: { uk: form.title, en: form.titleEn },
    about: { uk: form.about, en: form.aboutEn },
    place: { uk: form.place, en: form.placeEn },
    gettingThere: { uk: form.gettingThere, en: form.gettingThereEn },
    access: {
      stepFree: form.stepFree,
      toilet: form.toilet,
      hearingLoop: form.hearingLoop,
      signLanguage: form.signLanguage,
    },
  };
}
