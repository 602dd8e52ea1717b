import type { Course } from '../domain/course.ts';

/** Everything that whoever describes a course says of it. */
export type CourseSaid = Omit<Course, 'id' | 'slug' | 'status' | 'changedAt'>;

/** `needed-many`: a certificate for more units than there are. `photographs-discreet`: of whom nobody is to know. */
export type CourseSaidRefusal = 'needed-many' | 'photographs-discreet';

/** Why a course cannot be so; undefined when it can. */
export function judgeCourse({
  neededUnits,
  units,
  isDiscreet,
  hasPhotographs,
}: CourseSaid): CourseSaidRefusal | undefined {
  if (neededUnits > units.length) return 'needed-many';
  return isDiscreet && hasPhotographs ? 'photographs-discreet' : undefined;
}
