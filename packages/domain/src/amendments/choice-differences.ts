/** One question that is answered otherwise: in words, as it was and as it will be; null where it was, or will be, left open. */
export interface ChoiceDifference {
  readonly group: string;
  readonly role: string;
  readonly was: string | null;
  readonly will: string | null;
}

type Choice = Readonly<Record<'groupId' | 'role' | 'group' | 'choice', string>>;

/** What is different between two versions of a cake, in the order of its questions; what is asked no more comes last. */
export function choiceDifferences(before: readonly Choice[], after: readonly Choice[]): readonly ChoiceDifference[] {
  const [was, will] = [before, after].map((choices) => new Map(choices.map((choice) => [choice.groupId, choice])));
  const differing = ({ groupId, group, role }: Choice): readonly ChoiceDifference[] => {
    const [old, now] = [was?.get(groupId)?.choice ?? null, will?.get(groupId)?.choice ?? null];
    return old === now ? [] : [{ group, role, was: old, will: now }];
  };
  return [...after, ...before.filter(({ groupId }) => !will?.has(groupId))].flatMap(differing);
}
