import { newId } from '#kernel/ids.ts';
import type { Line, Posting } from '../../line.ts';
import {
  plantAgreed,
  plantPlanToAgree,
  plantPlanToDecide,
  plantPlanToFreeze,
  plantPlanToInvite,
  plantPlanToPropose,
  plantPlanToThaw,
  plantPlanToUninvite,
  plantProposal,
  plantProposalToDecline,
  plantProposalToDraft,
  plantProposalToJoin,
  plantText,
  plantTextToVote,
  plantTextToWithdraw,
} from '../../plants-agreement.ts';

const PROPOSAL = '/desk/plan/proposals/:id';
const AGREEMENT = '/desk/plan/:id/agreement';
const VOTE = '/desk/plan/vote/:id';

const known = ({ thing }: Posting, name: string) => thing.known?.[name] ?? '';
const seen = (posting: Posting) => ({ seenAt: known(posting, 'seenAt') });

/** What everybody proposes and reads of what was agreed. */
export const publicAgreementLines: readonly Line[] = [
  { route: 'GET /plan/:year/propose', plant: plantPlanToPropose },
  {
    route: 'POST /plan/:year/propose',
    plant: plantPlanToPropose,
    form: (posting) => ({
      key: newId<'sender-key'>(posting.world.context.platform.random),
      areaId: known(posting, 'area'),
      problem: 'Темно біля школи.',
      words: 'Поставити ліхтарі.',
      contactsSeen: '',
    }),
    answers: 200,
    keeps: true,
  },
  ...['', '/:number', '/:number/text.txt', '/:number/protocol', '/:number/protocol.txt'].map(
    (page): Line => ({ route: `GET /plan/:year/agreement${page}`, plant: plantAgreed }),
  ),
  { route: 'GET /plan/:year/agreement/:number/protocol.docx', plant: plantAgreed },
];

/** At the desk: what was proposed, who votes, what is put to the vote, and votes. */
export const planAgreementLines: readonly Line[] = [
  { route: `GET ${PROPOSAL}`, plant: plantProposal },
  {
    route: `POST ${PROPOSAL}/draft`,
    plant: plantProposalToDraft,
    form: (posting) => ({
      ...seen(posting),
      key: posting.world.context.platform.random.uuid(),
      title: 'Освітити дорогу',
      words: 'Поставити ліхтарі.',
      scanning: 'Темно.',
      areaId: known(posting, 'area'),
      startsOn: `${known(posting, 'year')}-01-01`,
      dueOn: `${known(posting, 'year')}-12-31`,
    }),
  },
  {
    route: `POST ${PROPOSAL}/join`,
    plant: plantProposalToJoin,
    form: (posting) => ({ ...seen(posting), actionId: known(posting, 'action') }),
  },
  {
    route: `POST ${PROPOSAL}/decline`,
    plant: plantProposalToDecline,
    form: (posting) => ({ ...seen(posting), why: 'Це вже робить область.' }),
  },
  { route: `GET ${AGREEMENT}`, plant: plantPlanToAgree },
  {
    route: `POST ${AGREEMENT}/invite`,
    plant: plantPlanToInvite,
    form: (posting) => ({
      person: known(posting, 'person'),
      side: 'police',
      areaId: known(posting, 'area'),
      post: 'керівник відділення',
    }),
    keeps: true,
  },
  {
    route: `POST ${AGREEMENT}/uninvite`,
    plant: plantPlanToUninvite,
    form: (posting) => ({ person: known(posting, 'person') }),
  },
  {
    route: `POST ${AGREEMENT}/freeze`,
    plant: plantPlanToFreeze,
    form: (posting) => ({
      planNumbers: known(posting, 'number'),
      endsOn: '2026-12-19',
      endsAt: '18:00',
    }),
  },
  { route: `POST ${AGREEMENT}/thaw`, plant: plantPlanToThaw, form: { words: 'Є помилка.' } },
  { route: `POST ${AGREEMENT}/decide`, plant: plantPlanToDecide, form: {} },
  { route: `GET ${VOTE}`, plant: plantText },
  { route: `POST ${VOTE}/withdraw`, plant: plantTextToWithdraw, form: {} },
  {
    route: `POST ${VOTE}/cast`,
    plant: plantTextToVote,
    form: (posting) => ({
      key: posting.world.context.platform.random.uuid(),
      hash: known(posting, 'hash'),
      side: 'police',
      choice: 'yes',
      words: '',
    }),
  },
];
