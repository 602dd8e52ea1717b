/** How an author hears of news without looking: each by itself, since one may work where another does not. */
export const NEWS_WAYS = ['email', 'sms', 'push'] as const;
export type NewsWay = (typeof NEWS_WAYS)[number];

/** So many devices are told of one report: their owner’s telephone, a computer, somebody of the family. */
export const MAX_DEVICES = 3;
