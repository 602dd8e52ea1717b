import type { Platform } from '#platform/platform.ts';
import { sends } from '#platform/sends.ts';
import type { LessonTeacher } from '../../domain/lesson.ts';

/** Whether the teacher of a lesson is written to when there is news: they left a way that this installation has. */
export function isTeacherWritten(
  platform: Pick<Platform, 'mail' | 'sms'>,
  teacher: LessonTeacher | undefined,
): boolean {
  if (!teacher) return false;
  const byMail = teacher.email !== '' && sends(platform, 'mail');
  return byMail || (teacher.isSmsWanted && sends(platform, 'sms'));
}
