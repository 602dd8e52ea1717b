import { openKey } from '#platform/crypto/open-key.ts';
import { openPasswords } from '#platform/crypto/passwords.ts';
import type { Doors } from '#platform/http/doors.ts';
import type { RateLimits } from '#platform/http/rate-limits.ts';
import { localePath } from '#platform/i18n/locales.ts';
import type { Platform } from '#platform/platform.ts';
import { type Actor, RESIDENT } from '../domain/actor.ts';
import { needsProof } from '../domain/needs-proof.ts';
import type { IdentityContext, SignIn } from '../domain/sign-in.ts';
import { signInSite } from '../domain/sign-in-site.ts';
import { recognise } from './recognise.ts';

export async function openSignIn(platform: Platform, limits: RateLimits): Promise<SignIn> {
  const { config, random } = platform;
  return {
    site: signInSite(config.publicUrl),
    passwords: openPasswords(random),
    limits,
    codeKey: await openKey(config.dataDir, 'one-time-codes', random),
    offerKey: await openKey(config.dataDir, 'offered-codes', random),
    recoveryKey: await openKey(config.dataDir, 'recovery-codes', random),
  };
}

/** The doors of the house: who comes, what they may, and where whoever must first sign in, or prove it again, is led. */
export function staffDoors(context: IdentityContext): Doors<Actor> {
  const { policy, platform } = context;
  const leadTo = (page: string): Doors<Actor>['signIn'] => {
    return (path, locale) => localePath(locale, `${page}?next=${encodeURIComponent(path)}`);
  };
  return {
    anybody: RESIDENT,
    recognise: (header) => recognise(context, header),
    allows: (actor, permission) => policy.can(actor, permission),
    needsProof: (actor, permission, method) => {
      const to = method === 'GET' ? 'open' : 'send';
      return needsProof(policy, actor, permission, platform.clock.now(), to);
    },
    signIn: leadTo('/sign-in'),
    prove: leadTo('/account/prove'),
  };
}
