import { EVERYBODY, type PermissionRow } from '#modules/identity/index.ts';

/** Who proposes, who puts a text to the vote, and who votes on it. */
export const agreementPermissions: readonly PermissionRow[] = [
  {
    permission: 'proposal.send',
    words: {
      uk: 'запропонувати дію до спільного плану',
      en: 'propose an action for the joint plan',
    },
    done: {
      uk: 'запропоновано дію до спільного плану',
      en: 'proposed an action for the joint plan',
    },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'proposal-receipt.read',
    words: {
      uk: 'прочитати за кодом квитанції, що стало з пропозицією',
      en: 'read by the code of the receipt what became of a proposal',
    },
    dataClass: 'report',
    roles: EVERYBODY,
  },
  {
    permission: 'proposal.read',
    words: {
      uk: 'читати пропозиції до спільного плану',
      en: 'read proposals for the joint plan',
    },
    done: { uk: 'прочитано пропозицію до плану', en: 'read a proposal for the plan' },
    dataClass: 'report',
    roles: { coordinator: 'area', 'forum-organiser': 'area' },
  },
  {
    permission: 'proposal.judge',
    words: {
      uk: 'робити з пропозицій дії плану або відмовляти',
      en: 'make actions of proposals, or decline them',
    },
    done: { uk: 'розглянуто пропозицію до плану', en: 'judged a proposal for the plan' },
    dataClass: 'report',
    roles: { coordinator: 'area' },
  },
  {
    permission: 'plan-text.read',
    words: {
      uk: 'читати, за який текст плану голосують і що вирішено',
      en: 'read which text of the plan is voted on, and what was decided',
    },
    dataClass: 'public',
    roles: { ...EVERYBODY, 'api-client': 'all' },
  },
  {
    permission: 'plan-text.put',
    words: {
      uk: 'виносити текст спільного плану на голосування й запрошувати голосувати',
      en: 'put the text of the joint plan to the vote, and invite whoever votes',
    },
    done: {
      uk: 'винесено текст спільного плану на голосування',
      en: 'put the text of the joint plan to the vote',
    },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
  {
    permission: 'plan-text.vote',
    words: {
      uk: 'голосувати за спільний план від своєї сторони',
      en: 'vote on the joint plan for one’s side',
    },
    done: { uk: 'подано голос щодо спільного плану', en: 'voted on the joint plan' },
    dataClass: 'public',
    roles: {
      'police-head': 'assigned',
      'council-member': 'assigned',
      'community-delegate': 'assigned',
    },
  },
  {
    permission: 'plan-text.decide',
    words: {
      uk: 'підбивати підсумок голосування за спільний план',
      en: 'decide what a vote on the joint plan came to',
    },
    done: {
      uk: 'підбито підсумок голосування за спільний план',
      en: 'decided what a vote on the joint plan came to',
    },
    dataClass: 'public',
    roles: { system: 'all', coordinator: 'area' },
  },
];
