import { type ForumId, newId } from '#kernel/ids.ts';
import {
  arrangeRegistration,
  askAccreditation,
  type ForumContext,
  readDeskForum,
  USUAL_REGISTRATION,
} from '#modules/forum/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { daysAgo as on } from './days-ago.ts';
import { orThrow } from './or-throw.ts';

const OPENED_DAYS_AGO = 10;
const SEATS = 150;

/** People sign up for the demonstration’s forum, and an invented newspaper waits for its fast lane. */
export async function seedDemoRegistration(context: ForumContext, id: ForumId): Promise<void> {
  const opening = on(context, OPENED_DAYS_AGO);
  const { forum } = orThrow('the forum', await readDeskForum(opening, id));
  const registration = { ...USUAL_REGISTRATION, capacity: SEATS, overbookingPercent: 10 };
  orThrow(
    'its registration',
    await arrangeRegistration(opening, {
      id,
      seenAt: forum.changedAt,
      said: { registration, keeperIds: [] },
    }),
  );
  orThrow(
    'an accreditation',
    await askAccreditation(
      { ...context, actor: RESIDENT },
      {
        key: newId<'sender-key'>(context.platform.random),
        year: forum.year,
        language: 'uk',
        name: 'Мирослава Приклад',
        outlet: 'Газета «Вигаданий вісник»',
        work: ['photo'],
        proof: '',
        email: 'press@example.org',
        wantsReleases: false,
        phone: '',
      },
    ),
  );
}
