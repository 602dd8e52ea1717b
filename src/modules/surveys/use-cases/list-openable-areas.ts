import type { Area } from '#modules/areas/index.ts';
import { mayWithRound } from '../domain/may-with-round.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';

/** What people call their own: a village has its hromada's surveys. */
const KINDS: readonly Area['kind'][] = ['oblast', 'raion', 'hromada', 'city-district'];

/** Whose residents somebody may ask; none for whoever runs only what they lead. */
export function listOpenableAreas(context: SurveysContext): readonly Area[] {
  return context.areas.all.filter(
    ({ id, kind }) =>
      KINDS.includes(kind) && mayWithRound(context, 'survey.run', { areaId: id, leaderIds: [] }),
  );
}
