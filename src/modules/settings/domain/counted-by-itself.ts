/** Kinds of work that the thing itself counts, when it is done: nobody taps them. They can be called otherwise. */
export const COUNTED_BY_ITSELF = [
  'report-answered',
  'appeal-answered',
  'question-answered',
  'promise-given',
  'promise-kept',
  'promise-not-kept',
  'promise-overdue',
  'course-session',
] as const;
export type CountedByItself = (typeof COUNTED_BY_ITSELF)[number];

export function isCountedByItself(key: string): key is CountedByItself {
  return COUNTED_BY_ITSELF.some((one) => one === key);
}
