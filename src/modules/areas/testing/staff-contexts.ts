import { newId } from '#kernel/ids.ts';
import type { Platform } from '#platform/platform.ts';
import { createPolicy } from '#modules/identity/index.ts';
import { EMPTY_DESK } from '#modules/identity/testing.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { areasPermissions } from '../permissions.ts';

export interface Keeper {
  readonly role?: 'coordinator' | 'administrator' | 'police-head' | 'district-officer';
  /** Undefined: everywhere. */
  readonly areaId?: string | undefined;
  /** As if every role had been taken back. */
  readonly revoked?: boolean;
}

/** Somebody at the desk, for whom areas are kept. */
export function keeperContext(
  platform: Platform,
  { role = 'coordinator', areaId, revoked = false }: Keeper = {},
): AreasDeskContext {
  const { random, clock } = platform;
  const grant = {
    id: newId<'grant'>(random),
    role,
    areaId,
    organisationId: undefined,
    endsOn: undefined,
  };
  return {
    platform,
    policy: createPolicy(areasPermissions),
    actor: {
      kind: 'staff',
      id: newId<'account'>(random),
      displayName: 'Олена Зразкова',
      sessionId: newId<'session'>(random),
      grants: revoked ? [] : [grant],
      opened: [],
      provenAt: clock.now(),
    },
    desk: EMPTY_DESK,
    beatWatch: { isAnswered: () => false },
  };
}
