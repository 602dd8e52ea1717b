import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import { releaseOf, type ReleaseFigures } from '../domain/release.ts';
import { notTaken, type Round } from '../domain/round.ts';
import type { SubjectRef } from '../domain/subject.ts';
import type { SurveysContext } from '../domain/surveys-context.ts';
import { findRelease } from '../storage/releases.ts';
import { loadRoundsOf } from '../storage/rounds.ts';
import { loadSheets } from '../storage/sheets.ts';

export interface FiguresOfSubject {
  readonly round: Pick<Round, 'id' | 'content' | 'code' | 'opensOn' | 'closesOn'>;
  /** Undefined: people still answer, or will. */
  readonly figures: ReleaseFigures | undefined;
}

/**
 * What was answered about something that a higher module knows, for whoever it is about; in that module's own transaction:
 * who may see it, that module has asked. Nobody reads more of it than everybody would of a release, and nothing while
 * people answer: the figures of a round that is over are those that its release tells or would tell.
 */
export async function readFiguresOf(
  tx: Tx,
  { platform }: Pick<SurveysContext, 'platform'>,
  subject: SubjectRef,
): Promise<readonly FiguresOfSubject[]> {
  const today = platform.clock.today();
  const read: FiguresOfSubject[] = [];
  for (const round of await loadRoundsOf(tx, subject)) {
    const isOver = notTaken(round, today) === 'over';
    read.push({ round, figures: isOver ? await figuresOf(tx, platform, round) : undefined });
  }
  return read;
}

async function figuresOf(
  tx: Tx,
  platform: SurveysContext['platform'],
  { id, content }: Round,
): Promise<ReleaseFigures> {
  const release = await findRelease(tx, id);
  if (release) return release.figures;
  const sheets = await asInstallation(tx, platform, () => loadSheets(tx, id));
  return releaseOf(content, sheets);
}
