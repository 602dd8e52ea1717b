import type { KnownArea } from './register.ts';

/**
 * Which areas of a file residents see at once: none, all, or those that are new here and that our own export calls
 * public. A person says so; a file alone publishes nothing.
 */
export const PUBLISH_CHOICES = ['no', 'yes', 'as-exported'] as const;
export type PublishChoice = (typeof PUBLISH_CHOICES)[number];

/** Beats that are made here have not been exported. */
export type BeatsPublishChoice = Exclude<PublishChoice, 'as-exported'>;

type Planned = {
  readonly before: Pick<KnownArea, 'status'> | undefined;
  readonly after: Pick<KnownArea, 'status'>;
};

/** Whether residents see an area that they did not see before. */
export function becomesPublic({ before, after }: Planned): boolean {
  return after.status === 'public' && before?.status !== 'public';
}
