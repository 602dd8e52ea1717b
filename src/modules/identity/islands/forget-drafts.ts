import { forgetDrafts } from '#ui/desk/draft-store.ts';

/** Nobody is signed in: what was typed at the desk before must not stay for the next person. */
forgetDrafts(sessionStorage);
