/** One thing of an answer: its fields as text, and in JSON the lists that it holds. */
export interface AnswerItem {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly AnswerItem[]>>;
}
