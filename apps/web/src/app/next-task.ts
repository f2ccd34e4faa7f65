/** Between two tasks the browser scrolls, paints and hears presses. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
