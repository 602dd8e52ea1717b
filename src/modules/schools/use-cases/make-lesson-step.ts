import { type LessonId, newId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { Lesson, LessonStep } from '../domain/lesson.ts';
import { isLessonComing, type LessonStatus, mayLessonBecome } from '../domain/lesson-status.ts';
import type { LessonsContext } from '../domain/lessons-context.ts';
import { saveLessonStep } from '../storage/save-lesson.ts';
import { lessonInReach, canOnAnyLesson, tellLesson } from './lesson-in-reach.ts';

export interface SeenLesson {
  readonly id: LessonId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type LessonStepRefusal = 'absent' | 'changed' | 'status-impossible';

/** What it can become; it is requested once, and by nobody here. */
type Became = Exclude<LessonStatus, 'requested'>;

/** As the journal calls each. */
const ACTS: Readonly<Record<Became, `lesson.${string}`>> = {
  scheduled: 'lesson.scheduled',
  moved: 'lesson.moved',
  held: 'lesson.held',
  'followed-up': 'lesson.followed-up',
  declined: 'lesson.declined',
  cancelled: 'lesson.cancelled',
};

interface Step<Refusal extends string> {
  readonly status: Became;
  /** For the teacher. */
  readonly words: string;
  /** What else it changes, or why it may not be. */
  readonly judge: (lesson: Lesson) => Result<Partial<Lesson>, Refusal>;
  /** What is written with it. */
  readonly alongside?: (tx: Tx, lesson: Lesson) => Promise<void>;
}

/** A lesson becomes something else, and its teacher is told. */
export async function makeLessonStep<Refusal extends string = never>(
  context: LessonsContext,
  { id, seenAt }: SeenLesson,
  step: Step<Refusal>,
): Promise<Result<undefined, LessonStepRefusal | Refusal>> {
  if (!canOnAnyLesson(context, 'handle')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const lesson = await lessonInReach(tx, context, 'handle', id);
    if (!lesson) return refuse('absent');
    if (!lesson.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayLessonBecome(lesson.status, step.status)) return refuse('status-impossible');
    const judged = step.judge(lesson);
    if (!judged.ok) return judged;
    await becomeLesson(tx, context, { ...lesson, ...judged.value }, step);
    await step.alongside?.(tx, { ...lesson, ...judged.value });
    return ok(undefined);
  });
}

/** The lesson as it is from now on, its step, its entry in the journal and its event, of one transaction. */
export async function becomeLesson(
  tx: Tx,
  context: LessonsContext,
  lesson: Lesson,
  { status, words }: { readonly status: Became; readonly words: string },
): Promise<void> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  const now = clock.now();
  const step: LessonStep = {
    id: newId(random),
    at: now,
    accountId: accountOf(actor),
    status,
    words,
  };
  const sequence = isLessonComing(lesson.status) ? lesson.sequence + 1 : lesson.sequence;
  await saveLessonStep(tx, { ...lesson, status, sequence, changedAt: now }, step);
  for (const became of ['requested', 'taken', 'given'] as const) {
    const path = `/desk/lessons/${lesson.id}` as const;
    await settleNotices(tx, context, { kind: `lesson.${became}`, path });
  }
  await recordEntry(tx, clock, random, {
    actor,
    action: ACTS[status],
    thing: { kind: 'lesson', id: lesson.id },
  });
  await tellLesson(tx, context, lesson, status);
}
