import { parseId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';
import type { SurveySubjectKind } from '#modules/surveys/index.ts';
import { TALK } from '../../domain/feedback.ts';
import { findAskedTalk } from '../../use-cases/feedback/find-asked-talk.ts';

/** Talks that everybody was told of: whoever organises their forum leads what is asked about them. */
export function talkSubjects({ areas }: { readonly areas: AreaDirectory }): SurveySubjectKind {
  return {
    kind: TALK,
    label: { uk: 'виступ на форумі', en: 'talk at the forum' },
    find: async (context, text) => {
      const id = parseId<'talk'>(text);
      const found = id && (await findAskedTalk({ ...context, areas }, { id }));
      if (!found?.ok) return undefined;
      const { talk, forum, organiserIds } = found.value;
      return {
        kind: TALK,
        id: talk.id,
        // It is spoken in one language, and so is its title.
        name: { uk: talk.title, en: talk.title },
        path: `/forum/${forum.year}/talk/${talk.code}`,
        areaId: forum.areaId,
        leaderIds: organiserIds,
      };
    },
  };
}
