import type { z } from '@hono/zod-openapi';

/**
 * A schema under a name of its own, said once: in the OpenAPI document as a component, and in the
 * documentation for people. Of two with one name zod refuses the second.
 */
export function namedSchema<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  return schema.openapi(name).meta({ id: name });
}
