import type { Line } from '../../line.ts';
import {
  plantProgramme,
  plantProgrammeToAskAbout,
  plantProgrammeToTellOf,
  plantTalkToAskAbout,
} from '../../plants-programme.ts';

const ONE = '/desk/forum/:id/feedback';

/** What people are asked about the talks of a forum is of its place. */
export const feedbackLines: readonly Line[] = [
  { route: `GET ${ONE}`, plant: plantProgramme },
  { route: `GET ${ONE}/sheet`, plant: plantProgramme },
  { route: `POST ${ONE}`, plant: plantProgrammeToAskAbout },
  { route: `POST ${ONE}/release`, plant: plantProgrammeToTellOf },
  { route: 'POST /desk/forum/talks/:talk/feedback', plant: plantTalkToAskAbout },
];
