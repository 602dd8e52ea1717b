import { parseId } from '#kernel/ids.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { findReleasedRound } from '../../use-cases/find-released-round.ts';

/** Surveys whose figures everybody reads: what a problem is known by, or how it was seen that something helped. */
export const surveyWork: EverydayWork = {
  kind: 'survey',
  label: (locale) => (locale === 'uk' ? 'Опитування' : 'Survey'),
  addresses: ['/surveys/', '/desk/surveys/'],
  // Figures are told once and never change.
  changes: [],
  find: async (context, text, locale) => {
    const id = parseId<'survey-round'>(text);
    const found = id && (await findReleasedRound(context, { id }));
    if (!found?.ok || !found.value.areaId) return undefined;
    const { areaId, content, releasedOn } = found.value;
    const { uk, en } = content.title;
    return {
      id: found.value.id,
      title: locale === 'uk' || !en ? uk : en,
      path: `/surveys/${found.value.id}`,
      areaId,
      doneOn: releasedOn,
      people: undefined,
    };
  },
};
