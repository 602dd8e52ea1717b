import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Result } from '#kernel/result.ts';
import { toldSince } from '#modules/audit/testing.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import { takeRolesBack } from '#modules/identity/testing.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import type { OfficersDesk } from '../pages/desk/desk-pages.ts';
import {
  deskOf,
  keptOfficer,
  LYMANSKA,
  officerStaff,
  staffIn,
  STEPOVA,
  UNKNOWN_OFFICER,
} from '../testing-desk.ts';
import { officersForEachTest } from '../testing.ts';
import { assignBeat } from './assign-beat.ts';
import { cancelAbsence } from './cancel-absence.ts';
import { checkCard } from './check-card.ts';
import { editCard } from './edit-card.ts';
import { editContacts } from './edit-contacts.ts';
import { endAssignment } from './end-assignment.ts';
import { linkAccount } from './link-account.ts';
import { recordAbsence } from './record-absence.ts';
import { recordLeaving } from './record-leaving.ts';
import { removeReception } from './remove-reception.ts';
import { saveReception } from './save-reception.ts';
import { setPhoto } from './set-photo.ts';
import { withdrawPhoto } from './withdraw-photo.ts';

interface Act {
  readonly name: string;
  /** Whether an officer does it with her own card, too. */
  readonly own: boolean;
  /** There is nothing to change on this card: that is no change to be written down. */
  readonly changesNothing?: true;
  readonly act: (
    desk: OfficersDesk,
    officer: DeskOfficer,
  ) => Promise<Result<unknown, string | { readonly reason: string }>>;
}

const TODAY = Temporal.PlainDate.from('2026-11-25');
const PICTURE = await sharp({
  create: { width: 300, height: 300, channels: 3, background: '#0b5a73' },
})
  .png()
  .toBuffer();
const RECEPTION = { weekday: 5, startsAt: '10:00', endsAt: '12:00', place: 'Садове, школа' };

const ACTS: readonly Act[] = [
  {
    name: 'change the card',
    own: false,
    act: (desk, officer) => editCard(desk, { ...officer, rank: 'капітан поліції' }),
  },
  {
    name: 'change the telephones',
    own: true,
    act: (desk, { id, version, messengers, languages }) =>
      editContacts(desk, { id, version, messengers, languages, phones: ['+380670000099'] }),
  },
  {
    name: 'call the card right',
    own: true,
    act: (desk, { badgeNumber }) => checkCard(desk, { badgeNumber }),
  },
  {
    name: 'show a photograph',
    own: true,
    act: (desk, { badgeNumber }) =>
      setPhoto(desk, { badgeNumber, bytes: PICTURE, consentOn: TODAY }),
  },
  {
    name: 'withdraw the photograph',
    own: true,
    changesNothing: true,
    act: (desk, { id }) => withdrawPhoto(desk, { id }),
  },
  {
    name: 'add reception hours',
    own: true,
    act: (desk, { id }) =>
      saveReception(desk, {
        ...RECEPTION,
        id,
        receptionId: undefined,
        areaId: undefined,
        placeEn: undefined,
      }),
  },
  {
    name: 'remove reception hours',
    own: true,
    act: (desk, { id, receptions }) =>
      removeReception(desk, { id, receptionId: receptions[0]?.id ?? '' }),
  },
  {
    name: 'record an absence',
    own: true,
    act: (desk, { badgeNumber }) =>
      recordAbsence(desk, { badgeNumber, from: TODAY, to: TODAY, deputyBadgeNumber: undefined }),
  },
  {
    name: 'cancel an absence',
    own: true,
    act: (desk, { id, absences }) =>
      cancelAbsence(desk, { id, absenceId: absences[0]?.id ?? UNKNOWN_OFFICER }),
  },
  {
    name: 'end what she answers for',
    own: false,
    act: (desk, { id, assignments }) =>
      endAssignment(desk, { id, assignmentId: assignments[0]?.id ?? '', lastDay: TODAY }),
  },
  {
    name: 'give her an area',
    own: false,
    act: (desk, { id }) => {
      const areaId = desk.areas.byCode(LYMANSKA)?.id;
      if (areaId === undefined) throw new Error('no hromada');
      return assignBeat(desk, { id, areaId, startsOn: TODAY, endsOn: undefined });
    },
  },
  {
    name: 'say whose account she is',
    own: false,
    changesNothing: true,
    act: (desk, { id }) => linkAccount(desk, { id, accountId: undefined }),
  },
  {
    name: 'record that she leaves',
    own: false,
    act: (desk, { id }) => recordLeaving(desk, { id, leftOn: TODAY.add({ days: 7 }) }),
  },
];

describe('at the desk', () => {
  const planted = officersForEachTest();

  /** The officer whose card is about, with an absence that can be cancelled. */
  const olena = async () => {
    await recordAbsence(planted.context, {
      badgeNumber: '0012345',
      from: TODAY.add({ days: 30 }),
      to: TODAY.add({ days: 40 }),
      deputyBadgeNumber: undefined,
    });
    return await keptOfficer(planted);
  };

  it.for(ACTS)(
    'to $name is as good as impossible for whoever is out of reach, and leaves no trace',
    async ({ act, own }) => {
      const officer = await olena();
      const nobody = {
        ...officer,
        id: UNKNOWN_OFFICER,
        badgeNumber: '9999999',
        assignments: [],
        receptions: [],
      };
      const wasTakenBack = await staffIn(planted, 'coordinator');
      await takeRolesBack(planted.platform, wasTakenBack);
      const others: readonly Actor[] = [
        await staffIn(planted, 'coordinator', STEPOVA),
        await officerStaff(planted, '0012346'),
        await staffIn(planted, 'auditor'),
        { ...wasTakenBack, grants: [] },
        RESIDENT,
      ];
      for (const actor of others) {
        using desk = await deskOf(planted, actor);
        const refused = await act(desk, officer);
        expect(refused.ok).toBe(false);
        expect(refused).toEqual(await act(desk, nobody));
      }
      const herself = await officerStaff(planted, '0012345');
      using desk = await deskOf(planted, herself);
      expect((await act(desk, await keptOfficer(planted))).ok).toBe(own);
      if (!own) {
        expect((await toldSince(planted.platform)).actions).toEqual([]);
        expect((await keptOfficer(planted)).version).toBe(officer.version);
      }
    },
  );

  it.for(ACTS)('to $name is what a coordinator may, and the journal says so', async (one) => {
    const { act, changesNothing = false } = one;
    const officer = await olena();
    const coordinator = await staffIn(planted, 'coordinator');
    using desk = await deskOf(planted, coordinator);
    expect(await act(desk, officer)).toMatchObject({ ok: true });
    const { actions } = await toldSince(planted.platform);
    expect(actions).toHaveLength(changesNothing ? 0 : 1);
  });
});
