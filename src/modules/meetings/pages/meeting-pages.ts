import type { PromisesContext } from '#modules/promises/index.ts';
import type { SettingsDirectory } from '#modules/settings/index.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';

/** A meeting’s page shows what was promised and asked there, too, and what people thought of it. */
export interface MeetingPages extends MeetingsContext, PromisesContext, SurveysContext {
  readonly settings: Pick<SettingsDirectory, 'number' | 'text'>;
}

/** What everybody's page of a meeting stands on besides. */
export interface PublicMeetingPages extends MeetingPages {
  /** The year whose joint plan takes proposals now; undefined: none does. */
  readonly proposingYear: () => Promise<number | undefined>;
}
