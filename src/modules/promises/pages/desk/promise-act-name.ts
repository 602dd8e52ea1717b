/** What can be done with a promise that was given; each has a page of its own. */
export type PromiseActName = 'answer' | 'change' | 'withdraw';
