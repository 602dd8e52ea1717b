import { describe } from 'vitest';
import type { StaffRole } from '#modules/identity/index.ts';
import {
  agreePlan,
  draftAction,
  openPlan,
  proposeInnovation,
} from './support/forum-year/agree-plan.ts';
import { arrangeProgramme, readProgramme } from './support/forum-year/arrange-programme.ts';
import {
  COFFEE,
  decideTalks,
  LESSON,
  offerTalk,
  reviewTalks,
} from './support/forum-year/call-for-talks.ts';
import {
  askTheHall,
  comeToForum,
  letInWithoutNetwork,
  publishPassport,
  welcomePress,
} from './support/forum-year/hold-forum.ts';
import { confirmDone, openNextForum, takeOnAndReport } from './support/forum-year/keep-promises.ts';
import { plantHromada, prepareForum, YEAR } from './support/forum-year/prepare-forum.ts';
import { staffJourneyApart } from './support/staff.ts';

/** Each part has a journey of its own that looks at its pages; this one looks at what joins them. */
describe('the forum of the nineteenth of December', () => {
  staffJourneyApart(
    'goes from the call to the plan of the next year, and the next forum opens with what became of it',
    async ({ enter, house, visit }) => {
      const areaId = await plantHromada(house);
      const enterAs = async (name: string, role: StaffRole) =>
        (await enter({ name, role, areaId })).page;
      const organiser = await enterAs('Зоя Вигадана', 'forum-organiser');
      const coordinator = await enterAs('Ірина Вигадана', 'coordinator');
      const police = await enterAs('Ігор Умовний', 'police-head');
      const council = await enterAs('Олег Прикладний', 'council-member');
      const community = await enterAs('Оксана Умовна', 'community-delegate');
      const officer = await enterAs('Світлана Умовна', 'press-officer');
      /** One old telephone without a script is every resident, one after another. */
      const telephone = await visit({ width: 320, javascript: false });

      const forum = await prepareForum(organiser, YEAR);
      const coffee = await offerTalk(telephone, {
        title: COFFEE,
        track: 1,
        name: 'Олена Зразкова',
      });
      const lesson = await offerTalk(telephone, { title: LESSON, track: 2, name: 'Іван Приклад' });
      for (const reviewer of [police, council, community]) await reviewTalks(reviewer, forum);
      await decideTalks(organiser, forum, { visitor: telephone, codes: [coffee, lesson] });
      await arrangeProgramme(organiser, forum);
      await readProgramme(telephone);

      const ticket = await comeToForum(organiser, forum, telephone);
      await welcomePress(officer, forum, telephone);
      await letInWithoutNetwork(organiser, forum, ticket);
      await askTheHall(organiser, forum, telephone);
      const innovation = await publishPassport(organiser, forum, {
        visitor: telephone,
        code: coffee,
      });

      const plan = await openPlan(coordinator, YEAR + 1);
      const proposal = await proposeInnovation(telephone, innovation, YEAR + 1);
      const action = await draftAction(coordinator);
      const sides = { police, council, community };
      await agreePlan(coordinator, plan, { sides, reader: telephone, proposal });
      await takeOnAndReport(coordinator, action, telephone);
      await confirmDone(community, action);
      await openNextForum(organiser, YEAR + 1, telephone);
    },
  );
});
