import type { Route } from '#platform/http/route.ts';
import { type Actor, staffPages } from '#modules/identity/index.ts';
import type { ForumDesk } from './pages/desk/desk-pages.ts';
import { askAboutAll, askAboutOne, releaseAll } from './pages/feedback/acts.ts';
import { feedbackSheetPage } from './pages/feedback/code-sheet.tsx';
import { feedbackPage } from './pages/feedback/feedback.tsx';

/** The desk of whoever asks what people thought of talks. */
export function feedbackDeskRoutes(given: ForumDesk): readonly Route<Actor>[] {
  const { get, post } = staffPages(given);
  const feedback = '/desk/forum/:id/feedback';
  return [
    get(feedback, 'talk-feedback.ask', feedbackPage),
    post(feedback, 'talk-feedback.ask', askAboutAll),
    get(`${feedback}/sheet`, 'talk-feedback.ask', feedbackSheetPage),
    post(`${feedback}/release`, 'talk-feedback.ask', releaseAll),
    post('/desk/forum/talks/:talk/feedback', 'talk-feedback.ask', askAboutOne),
  ];
}
