/** One word for one thing: the console's clock and the admin's figures count the same orders. */
export const LATE = 'Late';

/** What it means, for who does not see the clock: an order is late with a step long before it is late for the customer. */
export const LATE_MEANING = 'late with the next step';
