import { beforeEach } from 'vitest';
import { type LessonId, newId } from '../../kernel/ids.ts';
import { systemRandom } from '../../platform/crypto/random.ts';
import { receiptKeys } from '../../platform/crypto/receipt-keys.ts';
import { seeEverything } from '../../platform/database/testing.ts';
import { type Actor, RESIDENT } from '../identity/index.ts';
import { surveysPermissions } from '../surveys/index.ts';
import type { Lesson } from './domain/lesson.ts';
import type { LessonsContext } from './domain/lessons-context.ts';
import { findLesson } from './storage/load-lessons.ts';
import { schoolsForEachTest, type TestSchools } from './testing.ts';
import { lessonSubjects } from './use-cases/lesson-subject.ts';
import {
  type LessonBooked,
  type RequestLesson,
  requestLesson,
} from './use-cases/request-lesson.ts';

export interface TestLessons {
  readonly schools: TestSchools;
  /** As somebody, at this moment. */
  as(actor: Actor, at?: string): Promise<LessonsContext & Disposable>;
  /** About mines for 5-А of the lyceum, whose officer is Olena Zrazkova, unless something else is said. */
  asked(changes?: Partial<RequestLesson>): RequestLesson;
  ask(changes?: Partial<RequestLesson>): Promise<LessonBooked>;
  kept(id: LessonId): Promise<Lesson>;
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
    return { ...opened, receipts, surveySubjects: [lessonSubjects(opened)] };
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
  return {
    schools,
    as,
    asked,
    ask: async (changes) => {
      using context = await as(RESIDENT);
      const booked = await requestLesson(context, asked(changes));
      if (!booked.ok) throw new Error(booked.refusal);
      return booked.value;
    },
    kept: async (id) => {
      const { database } = schools.planted.platform;
      const found = await seeEverything(database, (tx) => findLesson(tx, id));
      if (!found) throw new Error('no lesson');
      return found;
    },
  };
}
