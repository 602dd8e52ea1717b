import { z } from 'zod';
import type { Tx } from '#platform/database/database.ts';
import { BUILT_IN_TOPICS } from '../domain/built-in-topics/index.ts';
import type { Topic, TopicContent } from '../domain/topic.ts';
import type { SchoolsTables } from './tables.ts';

const said = z.object({ uk: z.string(), en: z.string() });
const content = z.object({
  title: said,
  about: said,
  plan: said,
  materials: said,
  fromGrade: z.number(),
  toGrade: z.number(),
  minutes: z.number(),
  quizYounger: z.string(),
  quizOlder: z.string(),
});

/** Those that come with Poruch as the desk left them, then those that it wrote. */
export async function loadTopics(tx: Tx): Promise<readonly Topic[]> {
  const rows = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.topic')
    .selectAll()
    .orderBy('changed_at')
    .execute();
  const changed = new Map(
    rows.map((row) => [
      row.key,
      {
        content: content.parse(row.content),
        isRetired: row.retired_at !== null,
        changedAt: row.changed_at,
      },
    ]),
  );
  const builtIn = BUILT_IN_TOPICS.map((topic) => ({ ...topic, ...changed.get(topic.key) }));
  const own = [...changed]
    .filter(([key]) => !BUILT_IN_TOPICS.some((topic) => topic.key === key))
    .map(([key, topic]) => ({ key, isBuiltIn: false, ...topic }));
  return [...builtIn, ...own];
}

export async function saveTopic(
  tx: Tx,
  { key, content: said, isRetired }: Pick<Topic, 'key' | 'isRetired'> & { content: TopicContent },
  now: Temporal.Instant,
): Promise<void> {
  const row = {
    content: JSON.stringify(said),
    retired_at: isRetired ? now : null,
    changed_at: now,
  };
  await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.topic')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** Nobody else changes a topic until the transaction ends. */
export async function lockTopics(tx: Tx): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.topic')
    .select('key')
    .forUpdate()
    .execute();
}
