/**
 * Lets work through whose weights together stay within a budget, in the order in which it came. What alone is heavier than all of it
 * waits until nothing else is under way.
 */
export function createWeighing(budget: number): <T>(weight: number, work: () => Promise<T>) => Promise<T> {
  const waiting: { readonly weight: number; readonly begin: () => void }[] = [];
  let underWay = 0;
  let weightUnderWay = 0;

  const letThrough = () => {
    for (let next = waiting[0]; next && (underWay === 0 || weightUnderWay + next.weight <= budget); next = waiting[0]) {
      waiting.shift();
      underWay += 1;
      weightUnderWay += next.weight;
      next.begin();
    }
  };

  return async (weight, work) => {
    const { promise, resolve: begin } = Promise.withResolvers<void>();
    waiting.push({ weight, begin });
    letThrough();
    await promise;
    try {
      return await work();
    } finally {
      underWay -= 1;
      weightUnderWay -= weight;
      letThrough();
    }
  };
}
