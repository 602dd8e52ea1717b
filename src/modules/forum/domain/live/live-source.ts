/** As promises name what a question came from: a session of a forum's hall. */
export const LIVE_SOURCE = 'forum-hall';
