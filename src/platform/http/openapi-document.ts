import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Operation } from './operation.ts';
import { problemSchema } from './problem.ts';

type PathConfig = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];
type ParameterSchema = Operation['schemas']['params'];

const PROBLEM = { 'application/problem+json': { schema: problemSchema } };

/** An operation in OpenAPI, with the reason why it is public. */
export function openApiPath(operation: Operation): PathConfig {
  const { schemas, access } = operation;
  return {
    method: 'get',
    path: operation.path,
    operationId: operation.id,
    tags: [operation.family],
    summary: operation.summary.en,
    description: operation.about.en,
    request: {
      params: described(schemas.params, operation),
      query: described(schemas.query, operation),
    },
    responses: {
      200: {
        description: operation.summary.en,
        content: { [operation.type]: { schema: schemas.value } },
      },
      304: { description: 'What If-None-Match names is still right' },
      default: { description: 'A problem, as RFC 9457 describes them', content: PROBLEM },
    },
    ...('public' in access ? { 'x-public': access.public } : { 'x-permission': access.permission }),
  };
}

function described(schema: ParameterSchema, { inputs }: Operation): ParameterSchema {
  const fields: Readonly<Record<string, z.ZodType>> = schema.shape;
  const shape = Object.entries(fields).map(([name, field]) => {
    const about = inputs[name]?.en;
    return [name, about === undefined ? field : field.openapi({ description: about })] as const;
  });
  return schema.extend(Object.fromEntries(shape));
}

/** The document that programs are generated from. */
export function openApiDocument(app: Pick<OpenAPIHono, 'getOpenAPI31Document'>, publicUrl: string) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Poruch',
      version: '1',
      description:
        'Who is my police officer? Areas, officers and organisations of this installation. ' +
        'Everything here is public and may be read by any program, without a key.',
    },
    servers: [{ url: publicUrl }],
    externalDocs: { url: `${publicUrl}/api/docs` },
  });
  // zod writes a schema's name as its id, which older tools interpret as an address.
  for (const schema of Object.values(document.components?.schemas ?? {}))
    Reflect.deleteProperty(schema, 'id');
  return document;
}
