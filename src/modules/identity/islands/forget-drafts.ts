import { forgetDrafts } from '../../../ui/desk/keep-drafts.ts';

/** Nobody sits at the desk: what the last one typed there is nobody else's to read. */
forgetDrafts();
