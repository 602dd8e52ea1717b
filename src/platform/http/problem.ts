import { z } from '@hono/zod-openapi';
import { namedSchema } from './named-schema.ts';
import { apiLanguage } from './api-language.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS, type Failure } from './failures.ts';
import { problemText } from './messages/index.ts';
import type { Field } from './operation-input.ts';
import { respond } from './render.ts';
import { NO_STORE } from './route.ts';
import type { Site } from './site.ts';

/** RFC 9457. `reference` and `errors` are ours. */
export const problemSchema = namedSchema(
  'Problem',
  z.object({
    type: z.url().describe('What kind of problem it is; leads to its description'),
    title: z
      .string()
      .describe('The kind in a few words, in the language of Accept-Language (uk, en)'),
    status: z.int().describe('The status code, again'),
    detail: z.string().describe('What to do about it'),
    reference: z
      .string()
      .optional()
      .describe('Of what broke: the number of this request, to be named to the operator'),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .describe('Which parameters are wrong, and how'),
  }),
);

type Problem = z.infer<typeof problemSchema>;

/** The answer for programs in place of a failure page. */
export function answerProblem(
  site: Site,
  exchange: Exchange,
  failure: Failure,
  options: {
    readonly fields?: readonly Field[];
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Response | Promise<Response> {
  const header = (name: string) => exchange.context.req.header(name);
  const language = apiLanguage(header('accept-language'));
  const t = problemText.in(language);
  const problem: Problem = {
    type: `${site.publicUrl}/api/docs#${failure}`,
    title: t(`problem.${failure}`),
    status: FAILURE_STATUS[failure],
    detail: t(`problem.${failure}.detail`),
    // Not for absent things: the answer for forbidden ones must be the same bytes.
    ...(failure === 'broken' && { reference: exchange.reference }),
    ...(options.fields?.length && {
      errors: options.fields.map(({ name, fault, values }) => ({
        field: name,
        detail: t(`field.${fault}`, values),
      })),
    }),
  };
  const headers = {
    ...site.security.api,
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    ...NO_STORE,
    ...options.headers,
  };
  return respond(JSON.stringify(problem), FAILURE_STATUS[failure], headers, {
    reference: exchange.reference,
    acceptEncoding: header('accept-encoding'),
  });
}
