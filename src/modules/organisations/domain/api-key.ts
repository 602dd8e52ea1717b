import type { ApiKeyId, OrganisationId } from '#kernel/ids.ts';

/** What a partner's program shows in place of a person. The key itself was shown once and is nowhere. */
export interface ApiKey {
  readonly id: ApiKeyId;
  readonly organisationId: OrganisationId;
  /** What it is for. */
  readonly name: string;
  readonly madeAt: Temporal.Instant;
  /** The last day; undefined: until somebody revokes it. */
  readonly endsOn: Temporal.PlainDate | undefined;
  readonly revokedAt: Temporal.Instant | undefined;
  readonly lastUsedOn: Temporal.PlainDate | undefined;
}

export type ApiKeyState = 'in-force' | 'over' | 'revoked';

export function apiKeyState(
  { endsOn, revokedAt }: Pick<ApiKey, 'endsOn' | 'revokedAt'>,
  today: Temporal.PlainDate,
): ApiKeyState {
  if (revokedAt) return 'revoked';
  return endsOn && Temporal.PlainDate.compare(endsOn, today) < 0 ? 'over' : 'in-force';
}
