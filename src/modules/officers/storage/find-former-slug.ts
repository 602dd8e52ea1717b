import type { Database } from '#platform/database/database.ts';
import type { OfficersTables } from './tables.ts';

/** The slug that an officer has now whose slug this was once. */
export async function findFormerSlug(
  database: Database,
  slug: string,
): Promise<string | undefined> {
  const row = await database.read
    .$extendTables<OfficersTables>()
    .selectFrom('officers.former_slug')
    .innerJoin('officers.officer', 'officers.officer.id', 'officers.former_slug.officer_id')
    .select('officers.officer.slug')
    .where('officers.former_slug.slug', '=', slug)
    .executeTakeFirst();
  return row?.slug;
}
