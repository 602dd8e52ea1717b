import type { PageRequest } from '#platform/http/route.ts';
import type { FormError } from '#ui/components/form-error.ts';
import type { HallState } from '../../domain/live/hall-state.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import type { OwnInHall } from '../../use-cases/live/read-hall.ts';

/** What was typed into the form; its key is this question's alone. */
export interface TypedQuestion {
  readonly key: string;
  readonly words: string;
  readonly email: string;
  readonly phone: string;
}

/** Everything that a telephone's page shows. */
export interface HallView {
  readonly context: LiveContext;
  readonly request: PageRequest;
  readonly hall: Hall;
  readonly state: HallState;
  readonly own: OwnInHall;
  /** What was sent came without a mark, and was not counted. */
  readonly isUnmarked: boolean;
  readonly typed: TypedQuestion;
  readonly errors: readonly FormError[];
  /** What has just been done. */
  readonly done: string | undefined;
  /** Of the list, from nought. */
  readonly page: number;
}

export const NOTHING_OWN: OwnInHall = { asked: [], supported: new Set() };
