/** KATOTTG of Tatarbunary hromada. */
export const DEMO_HROMADA = 'UA51040250000099866';

/** Five beats by their settlements. Nobody answers for the last: a vacancy is a state to be seen, too. */
export const DEMO_BEATS = [
  { name: 'Татарбунарська дільниця', settlements: ['Татарбунари'] },
  { name: 'Білоліська дільниця', settlements: ['Білолісся', 'Нова Олексіївка'] },
  { name: 'Дельжилерська дільниця', settlements: ['Дельжилер'] },
  { name: 'Струмківська дільниця', settlements: ['Струмок', 'Баштанівка', 'Спаське'] },
  { name: 'Нерушайська дільниця', settlements: ['Нерушай', 'Глибоке', 'Борисівка'] },
] as const;

/** Petro Vyhadanyi is away for a fortnight from the day of the first start; Olena Zrazkova stands in. */
export const DEMO_ABSENCE = { badge: '0012346', deputy: '0012345', days: 14 } as const;
