import type { z } from '@hono/zod-openapi';

/**
 * Registers a schema under a name, as a component of the OpenAPI document and in the documentation for people. zod refuses a
 * second schema with the same name.
 */
export function namedSchema<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  return schema.openapi(name).meta({ id: name });
}
