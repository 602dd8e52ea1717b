import { newId } from '#kernel/ids.ts';
import { BUILT_IN } from '#modules/surveys/domain/built-in/index.ts';
import { NOTHING_TO_TELL } from '#modules/surveys/domain/release.ts';
import type { Moment } from '#modules/surveys/domain/round.ts';
import type { RoundStatus } from '#modules/surveys/domain/round-status.ts';
import { newSurveyCode } from '#modules/surveys/domain/survey-code.ts';
import { freezeVersion } from '#modules/surveys/storage/freeze-version.ts';
import { insertQuestionnaire } from '#modules/surveys/storage/questionnaires.ts';
import { insertRelease } from '#modules/surveys/storage/releases.ts';
import { insertRound, saveLeaders, saveStatus } from '#modules/surveys/storage/rounds.ts';
import { insertSheet } from '#modules/surveys/storage/sheets.ts';
import type { Plant } from './line.ts';

interface Planted {
  readonly status: RoundStatus;
  readonly moment?: Moment;
}

/** A round in a hromada, or one that the asker leads where they have no other right; somebody wrote something in it. */
function round({ status, moment = 'once' }: Planted): Plant {
  return async (world, where, asker) => {
    if (where === 'own') return undefined;
    const { platform } = world.context;
    const { random, clock } = platform;
    const { hromada, above } = world.groundOf(where);
    const leaders = where === 'assigned' && asker.accountId ? [asker.accountId] : [];
    const facts = { areaIds: above, assigneeIds: leaders };
    const [questionnaire] = BUILT_IN;
    if (!questionnaire) throw new Error('nothing comes with Poruch');
    const id = newId<'survey-round'>(random);
    const code = newSurveyCode(random);
    const [now, today] = [clock.now(), clock.today()];
    const written = world.marks.plant(['survey-answer.read'], facts);
    await world.see(async (tx) => {
      const versionId = await freezeVersion(tx, random, questionnaire, now);
      const days = { opensOn: today, closesOn: today.add({ days: 7 }) };
      const of = { subject: { kind: 'area', id: hromada }, areaId: hromada, isPublic: true };
      const series = { seriesId: newId<'survey-series'>(random), moment, way: 'link' } as const;
      const madeBy = newId<'account'>(random);
      await insertRound(tx, { id, code, versionId, ...series, ...of, ...days }, madeBy, now);
      await saveLeaders(tx, [id], leaders);
      await insertSheet(tx, {
        id: newId(random),
        roundId: id,
        day: today,
        fingerprint: '',
        pseudonym: undefined,
        answers: { 'next-time': written },
      });
      if (status !== 'open') await saveStatus(tx, id, status, { now, today });
      if (status === 'released') {
        await insertRelease(tx, { roundId: id, madeOn: today, figures: NOTHING_TO_TELL }, madeBy);
      }
    });
    return { params: { id, code }, facts };
  };
}

export const plantRound = round({ status: 'open' });
export const plantRoundToClose = round({ status: 'open' });
export const plantRoundBefore = round({ status: 'open', moment: 'before' });
export const plantClosedRound = round({ status: 'closed' });
export const plantRoundToReopen = round({ status: 'closed' });
export const plantRoundToRelease = round({ status: 'closed' });
export const plantReleasedRound = round({ status: 'released' });

/** What comes with Poruch is everybody's who works with questionnaires. */
export const plantBuiltIn: Plant = (_, where) =>
  Promise.resolve(
    where === 'unit' ? { params: { key: 'meeting-feedback' }, facts: {} } : undefined,
  );

/** One that somebody wrote: the asker's own where they have no other right, or of whoever serves there. */
export const plantQuestionnaire: Plant = async (world, where, asker) => {
  if (where === 'assigned' || (where === 'own' && !asker.accountId)) return undefined;
  const { random, clock } = world.context.platform;
  const { hromada, above } = world.groundOf(where);
  const [questionnaire] = BUILT_IN;
  if (!questionnaire) throw new Error('nothing comes with Poruch');
  const madeBy = where === 'own' && asker.accountId ? asker.accountId : newId<'account'>(random);
  const id = newId<'questionnaire'>(random);
  const now = clock.now();
  await world.see((tx) =>
    insertQuestionnaire(tx, { id, content: questionnaire.content, areaId: hromada, madeBy }, now),
  );
  return {
    params: { key: id },
    facts: { areaIds: above, ownerId: madeBy },
    known: { seen: now.toString() },
  };
};

/** The residents of a hromada: whose survey somebody may open. */
export const plantAskedArea: Plant = (world, where) => {
  if (where === 'own' || where === 'assigned') return Promise.resolve(undefined);
  const { hromada, above } = world.groundOf(where);
  return Promise.resolve({ params: {}, facts: { areaIds: above }, known: { hromada } });
};
