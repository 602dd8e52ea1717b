import { awayOn, beatsOn, type DeskOfficer } from './desk-officer.ts';
import type { Deputy, OfficerCard } from './officer-card.ts';
import { standsIn } from './who-takes.ts';
import type { OfficerId } from '#kernel/ids.ts';

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

/** The same card without a deputy who is suspended or away too: residents are not referred to such a deputy. */
export function withDeputyOn<Card extends Pick<OfficerCard, 'absence'>>(
  card: Card,
  officers: Parameters<typeof standsIn>[0],
  day: Temporal.PlainDate,
): Card {
  const { absence } = card;
  if (!absence?.deputy || standsIn(officers, absence.deputy.id, day)) return card;
  return { ...card, absence: { ...absence, deputy: undefined } };
}
