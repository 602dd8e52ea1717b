import type { DeskContext } from '../domain/desk.ts';
import type { IdentityContext } from '../domain/sign-in.ts';

/** The account stands on the desk, and changes how its owner signs in. */
export interface AccountContext extends IdentityContext, DeskContext {}
