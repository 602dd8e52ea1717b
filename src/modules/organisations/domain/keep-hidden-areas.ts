import type { AreaId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { OrganisationDraft } from './organisation-draft.ts';

/**
 * The form can name only areas that residents see. The hidden ones that the organisation already has stay as they are; its
 * place, until another one is named.
 */
export function keepHiddenAreas(
  areas: Pick<AreaDirectory, 'get' | 'nameOf'>,
  known: Pick<OrganisationDraft, 'areaId' | 'serves'>,
  draft: OrganisationDraft,
  { isPlaceNamed }: { readonly isPlaceNamed: boolean },
): OrganisationDraft {
  const isHidden = (id: AreaId) => areas.get(id) === undefined && areas.nameOf(id) !== undefined;
  const place = !isPlaceNamed && known.areaId && isHidden(known.areaId) ? known.areaId : undefined;
  return {
    ...draft,
    areaId: place ?? draft.areaId,
    serves: [...draft.serves, ...known.serves.filter(isHidden)],
  };
}
