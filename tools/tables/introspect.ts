import type { Client } from 'pg';
import { z } from 'zod';

const columnSchema = z.object({
  schema: z.string(),
  table: z.string(),
  column: z.string(),
  type: z.string(),
  nullable: z.boolean(),
  hasDefault: z.boolean(),
  identity: z.boolean(),
  /** The values that a check constraint allows: `kind in ('street', 'address')`. */
  values: z.array(z.string()).nullable(),
});
export type Column = Readonly<z.infer<typeof columnSchema>>;

/** Every column of our own schemas, in the order in which a person wrote them. */
export async function readColumns(client: Client): Promise<readonly Column[]> {
  const { rows } = await client.query(`
    select n.nspname as schema, c.relname as "table", a.attname as column, t.typname as type,
      not a.attnotnull as nullable, a.atthasdef as "hasDefault", a.attidentity = 'a' as identity,
      (select array_agg(value[1] order by place)
        from pg_constraint k,
          regexp_matches(pg_get_constraintdef(k.oid), $$'([^']*)'::text$$, 'g')
            with ordinality as found(value, place)
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like 'CHECK ((' || quote_ident(a.attname) || ' = ANY (ARRAY[%'
      ) as values
    from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('information_schema', 'public', 'jobs') and n.nspname not like 'pg\\_%'
    order by n.nspname, c.relname, a.attnum`);
  return z.array(columnSchema).parse(rows);
}
