import { accountOf } from '#modules/identity/index.ts';
import { z } from 'zod';
import type { ApiKeyId, OrganisationId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { insertApiKey } from '../storage/api-keys.ts';
import { formLine, formOptional } from './form-text.ts';
import { type Absent, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

const MAX_LENGTH = 200;

export const apiKeySchema = z.strictObject({
  name: formLine(MAX_LENGTH).refine((name) => name !== '', { error: 'key-name-missing' }),
  endsOn: formOptional(parseDate, 'date-unreadable'),
});

export type ApiKeyFacts = z.output<typeof apiKeySchema>;

/** `sent-already`: the form came before. The key that it made was shown then, and can be shown to nobody again. */
export type MakeApiKeyRefusal =
  | Absent
  | { readonly reason: 'sent-already' }
  | { readonly reason: 'day-past' };

/** A key for an organisation's program: the answer is the only time that anybody sees it. */
export async function makeApiKey(
  context: ContextWithAreas,
  organisation: OrganisationId,
  id: ApiKeyId,
  { name, endsOn }: ApiKeyFacts,
): Promise<Result<string, MakeApiKeyRefusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  return await onOrganisation(
    context,
    'api-key.make',
    organisation,
    async (tx, one): Promise<Result<string, MakeApiKeyRefusal>> => {
      if (endsOn && Temporal.PlainDate.compare(endsOn, clock.today()) < 0)
        return refuse({ reason: 'day-past' });
      const { text, hash } = newToken(random);
      const madeBy = accountOf(actor);
      const key = { id, organisationId: organisation, name, endsOn, hash, madeBy };
      if (!(await insertApiKey(tx, key, clock.now()))) return refuse({ reason: 'sent-already' });
      await tellOrganisation(tx, context, one, { action: 'api-key.make', detail: { key: id } });
      return ok(text);
    },
  );
}
