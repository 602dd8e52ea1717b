import { type AreaId, type CohortId, type CourseId, newId } from '#kernel/ids.ts';
import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Result } from '#kernel/result.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import type { Platform } from '#platform/platform.ts';
import { attendancePermissions } from '#modules/attendance/index.ts';
import { ticketKeys } from '#modules/attendance/storage/ticket-keys.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import {
  LYMANSKA,
  officersForEachTest,
  staffIn,
  type TestOfficers,
} from '#modules/officers/testing.ts';
import { type SurveysContext, surveysPermissions } from '#modules/surveys/index.ts';
import type { CohortSaid } from './domain/cohort-said.ts';
import { COURSE_TEMPLATES } from './domain/course-templates.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import type { SessionsPlan } from './domain/plan-sessions.ts';
import { cohortGatherings } from './pages/gathering-kind.ts';
import { coursesPermissions } from './permissions.ts';
import { cohortSubjects } from './pages/survey-subjects.ts';
import { registerPermissions } from './register-permissions.ts';
import { type Apply, applyForCohort, type ApplyRefusal } from './use-cases/apply.ts';
import { changeCourseStatus } from './use-cases/change-course.ts';
import type { CourseSaid } from './use-cases/judge-course.ts';
import { readDeskCohort, readDeskCourse } from './use-cases/list-desk-courses.ts';
import { planCohort } from './use-cases/plan-cohort.ts';
import { publishCohort } from './use-cases/publish-cohort.ts';
import { writeCourse } from './use-cases/write-course.ts';

/** In these tests it is the morning of 25 November 2026, unless something else is said. */
export const COURSES_NOW = '2026-11-25T08:00:00Z';

export interface TestCourses {
  readonly planted: TestOfficers;
  /** As somebody, at this moment, with what stands outside. */
  as(
    actor: Actor,
    at?: string,
    outside?: Partial<Platform>,
  ): Promise<CoursesContext & SurveysContext & Disposable>;
  areaId(): AreaId;
  /** Four units, discreet, published, by the installation. */
  course(changes?: Partial<CourseSaid>): Promise<CourseId>;
  /** Of two seats in Lymanska, on Saturdays from 5 December at 10:00, published. */
  cohort(courseId: CourseId, leader: StaffActor, changes?: CohortChanges): Promise<CohortId>;
  leader(): Promise<StaffActor>;
  /** Somebody applies, and answers «yes» to everything. */
  apply(
    cohortId: CohortId,
    changes?: Partial<Apply>,
    at?: string,
    outside?: Partial<Platform>,
  ): Promise<Result<ReceiptCode, ApplyRefusal>>;
}

export interface CohortChanges {
  readonly said?: Partial<CohortSaid>;
  readonly plan?: Partial<SessionsPlan>;
  readonly isDraft?: boolean;
}

const SYSTEM: Actor = { kind: 'system', name: 'test' };

export function coursesForEachTest(): TestCourses {
  const planted = officersForEachTest({
    permissions: [
      ...coursesPermissions,
      ...registerPermissions,
      ...attendancePermissions,
      ...surveysPermissions,
    ],
  });
  const tickets = ticketKeys(Buffer.alloc(32, 7));
  const receipts = receiptKeys(Buffer.alloc(32, 9));
  const as: TestCourses['as'] = async (actor, at = COURSES_NOW, outside = {}) => {
    const opened = await planted.open();
    return {
      ...opened,
      platform: { ...planted.at(at).platform, ...outside },
      actor,
      tickets,
      receipts,
      gatheringKinds: [cohortGatherings],
      surveySubjects: [cohortSubjects],
      [Symbol.dispose]: () => opened[Symbol.dispose](),
    };
  };
  const areaId = () => {
    const area = planted.context.areas.byCode(LYMANSKA);
    if (!area) throw new Error('no Lymanska');
    return area.id;
  };
  const course: TestCourses['course'] = async (changes) => {
    using context = await as(SYSTEM);
    const id = must(
      await writeCourse(context, { id: newId(systemRandom), said: { ...SAID, ...changes } }),
    );
    const { course: written } = must(await readDeskCourse(context, { id }));
    must(await changeCourseStatus(context, { id, seenAt: written.changedAt, status: 'published' }));
    return id;
  };
  const cohort: TestCourses['cohort'] = async (courseId, leader, { said, plan, isDraft } = {}) => {
    using context = await as(SYSTEM);
    const id = must(
      await planCohort(context, {
        id: newId(systemRandom),
        courseId,
        said: { ...COHORT, areaId: areaId(), leaderIds: [leader.id], ...said },
        plan: { ...PLAN, ...plan },
      }),
    );
    if (isDraft) return id;
    const { cohort: planned } = must(await readDeskCohort(context, { id }));
    must(await publishCohort(context, { id, seenAt: planned.changedAt }));
    return id;
  };
  return {
    planted,
    as,
    areaId,
    course,
    cohort,
    leader: () => staffIn(planted, 'course-leader'),
    apply: async (cohortId, changes, at, outside) => {
      using context = await as(RESIDENT, at, outside);
      return await applyForCohort(context, {
        key: newId(systemRandom),
        cohortId,
        chosenName: 'Калина',
        contact: undefined,
        answers: { q1: 'yes' },
        language: 'uk',
        ...changes,
      });
    },
  };
}

/** What was to be done, was done. */
export function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

const [FOUR_UNITS] = COURSE_TEMPLATES;

export const SAID: CourseSaid = {
  audience: 'residents',
  title: { uk: 'Самозахист для жінок', en: 'Self-defence for women' },
  about: { uk: 'Чотири заняття.', en: 'Four sessions.' },
  isDiscreet: true,
  hasPhotographs: false,
  neededUnits: 3,
  screening: [
    {
      id: 'q1',
      text: { uk: 'Чи можете прийти на всі заняття?', en: 'Can you come to all?' },
      wanted: 'yes',
    },
  ],
  units: (FOUR_UNITS?.units ?? []).map((unit, index) => ({ ...unit, number: index + 1 })),
};

const COHORT: Omit<CohortSaid, 'areaId' | 'leaderIds'> = {
  ageFrom: 18,
  ageTo: undefined,
  seats: 2,
  offerHours: 24,
  venue: { uk: 'Таємна школа, зала 2', en: '' },
  gettingThere: { uk: 'Вхід із двору.', en: '' },
  stepFree: 'yes',
  applyUntil: undefined,
};

const PLAN: SessionsPlan = {
  day: Temporal.PlainDate.from('2026-12-05'),
  from: Temporal.PlainTime.from('10:00'),
  pace: 'week',
};
