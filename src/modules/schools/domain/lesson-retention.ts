/** How long what teachers and officers wrote of a lesson is kept. Figures of lessons are an account, and stay longer. */
export const LESSON_RETENTION = {
  /** A school year, so that the next one can be asked for in one press. */
  daysOfTeacherAfterClosing: 400,
  daysOfTeacher: 800,
  yearsOfLesson: 6,
} as const;
