import { parseId } from '#kernel/ids.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { SurveySubjectKind } from '../domain/subject.ts';

/** Asked of everybody who lives somewhere. */
export function areaSubjects(areas: AreaDirectory): SurveySubjectKind {
  return {
    kind: 'area',
    label: { uk: 'територія', en: 'area' },
    find: (_, given) => {
      const id = parseId<'area'>(given);
      const area = id && areas.get(id);
      return Promise.resolve(
        area && {
          kind: 'area',
          id: area.id,
          name: { uk: area.name, en: nameIn('en', area) },
          path: `/area/${area.slug}`,
          areaId: area.id,
          leaderIds: [],
        },
      );
    },
  };
}
