import { beforeEach } from 'vitest';
import { type LessonId, newId } from '#kernel/ids.ts';
import type { LocalTimes } from '#kernel/time/local-times.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { receiptKeys } from '#platform/crypto/receipt-keys.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type Actor, RESIDENT, type StaffActor } from '#modules/identity/index.ts';
import { officerStaff } from '#modules/officers/testing.ts';
import { surveysPermissions } from '#modules/surveys/index.ts';
import type { Lesson } from './domain/lesson.ts';
import type { LessonsContext } from './domain/lessons-context.ts';
import { findLesson } from './storage/load-lessons.ts';
import { schoolsForEachTest, type TestSchools } from './testing.ts';
import { holdLesson } from './use-cases/hold-lesson.ts';
import { type LessonReceipt, readLessonReceipt } from './use-cases/lesson-receipt.ts';
import { lessonSubjects } from './use-cases/lesson-subject.ts';
import type { SeenLesson } from './use-cases/make-lesson-step.ts';
import {
  type LessonBooked,
  type RequestLesson,
  requestLesson,
} from './use-cases/request-lesson.ts';
import { scheduleLesson } from './use-cases/schedule-lesson.ts';

export interface TestLessons {
  readonly schools: TestSchools;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<LessonsContext & Disposable>;
  /** About mines for 5-А of the lyceum, whose officer is Olena Zrazkova, unless something else is said. */
  asked(changes?: Partial<RequestLesson>): RequestLesson;
  ask(changes?: Partial<RequestLesson>): Promise<LessonBooked>;
  kept(id: LessonId): Promise<Lesson>;
  /** Whoever is Olena Zrazkova. */
  zrazkova(): Promise<StaffActor>;
  seen(booked: LessonBooked): Promise<SeenLesson>;
  /** On 3 December at 10:00, unless another day is said. */
  schedule(actor: Actor, booked: LessonBooked, day?: string): ReturnType<typeof scheduleLesson>;
  /** On 3 December at half past eleven, unless something else is said. */
  hold(actor: Actor, booked: LessonBooked, at?: string): ReturnType<typeof holdLesson>;
  receipt(booked: LessonBooked): Promise<LessonReceipt>;
}

export const AFTERWARDS = '2026-12-03T09:30:00Z';

/** Three quarters of an hour of that day. */
export function lessonTimes(day: string): LocalTimes {
  return {
    day: Temporal.PlainDate.from(day),
    from: Temporal.PlainTime.from('10:00'),
    to: Temporal.PlainTime.from('10:45'),
  };
}

/** The small community with its schools; the lyceum is Olena Zrazkova’s. */
export function lessonsForEachTest(): TestLessons {
  const schools = schoolsForEachTest({ permissions: surveysPermissions });
  beforeEach(async () => {
    await schools.bring();
    await schools.give();
  });
  const receipts = receiptKeys(Buffer.alloc(32, 7));
  const as: TestLessons['as'] = async (actor, at) => {
    const opened = await schools.as(actor, at);
    return { ...opened, receipts, surveySubjects: [lessonSubjects] };
  };
  const asked: TestLessons['asked'] = (changes = {}) => ({
    key: newId(systemRandom),
    schoolId: schools.school('Лиманський ліцей № 1'),
    topic: 'mines',
    grade: 5,
    letter: 'А',
    pupilsExpected: 24,
    room: '12',
    offerId: undefined,
    teacher: {
      name: 'Оксана Учителенко',
      phone: '+380670000000',
      email: 'oksana@example.org',
      isSmsWanted: false,
      wishes: 'Будь-який четвер.',
      language: 'uk',
    },
    ...changes,
  });
  const kept: TestLessons['kept'] = async (id) => {
    const { database } = schools.planted.platform;
    const found = await seeEverything(database, (tx) => findLesson(tx, id));
    if (!found) throw new Error('no lesson');
    return found;
  };
  const seen: TestLessons['seen'] = async ({ lesson: { id } }) => ({
    id,
    seenAt: (await kept(id)).changedAt,
  });
  return {
    schools,
    as,
    asked,
    kept,
    seen,
    zrazkova: () => officerStaff(schools.planted, '0012345', 'school-officer'),
    ask: async (changes) => {
      using context = await as(RESIDENT);
      const booked = await requestLesson(context, asked(changes));
      if (!booked.ok) throw new Error(booked.refusal);
      return booked.value;
    },
    schedule: async (actor, booked, day = '2026-12-03') => {
      using context = await as(actor);
      const given = { ...(await seen(booked)), times: lessonTimes(day), room: '12', words: '' };
      return await scheduleLesson(context, given);
    },
    hold: async (actor, booked, at = AFTERWARDS) => {
      using context = await as(actor, at);
      const given = { pupils: 23, isTeacherPresent: true, words: '' };
      return await holdLesson(context, { ...(await seen(booked)), ...given });
    },
    receipt: async ({ code }) => {
      using context = await as(RESIDENT);
      const read = await readLessonReceipt(context, code);
      if (!read.ok) throw new Error('no receipt');
      return read.value;
    },
  };
}
