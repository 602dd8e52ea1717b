import { awayOn, beatsOn, type DeskOfficer } from './desk-officer.ts';
import type { Deputy, OfficerCard } from './officer-card.ts';
import type { OfficerId } from '../../../kernel/ids.ts';

/** What residents see of an officer on that day. `deputyOf` knows those who serve. */
export function publicCard(
  officer: DeskOfficer,
  day: Temporal.PlainDate,
  deputyOf: (id: OfficerId) => Deputy | undefined,
): OfficerCard {
  const absence = awayOn(officer, day);
  return {
    officer,
    assignments: beatsOn(officer, day),
    receptions: officer.receptions,
    absence: absence && {
      startsOn: absence.startsOn,
      endsOn: absence.endsOn,
      deputy: absence.deputyId && deputyOf(absence.deputyId),
    },
    leftOn: officer.leftOn,
  };
}
