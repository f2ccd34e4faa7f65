interface ThreadProblem {
  readonly photos: readonly { readonly id: string; readonly path: string; readonly href?: string }[];
  readonly messages: readonly {
    readonly id: string;
    readonly by: keyof ProblemThreadWords['by'];
    readonly text: string;
    readonly at: string;
  }[];
}

export interface ProblemThreadWords {
  readonly said: string;
  readonly by: Readonly<Record<'customer' | 'store' | 'admin' | 'system', string>>;
  readonly photo: (number: number) => string;
}

interface ProblemThreadProps {
  words: ProblemThreadWords;
  problem: ThreadProblem;
  when: (at: string) => string;
}

/** What customer, store and admin said of a problem, in order, and the pictures given with it. */
export function ProblemThread({ words, problem: { messages, photos }, when }: ProblemThreadProps) {
  return (
    <>
      <ol aria-label={words.said} className="grid gap-3">
        {messages.map(({ id, by, text, at }) => (
          <li key={id} className="grid gap-0.5 border-l-4 border-line-strong pl-3">
            <p className="flex flex-wrap gap-x-2 text-sm text-ink-muted">
              <span className="font-semibold text-ink">{words.by[by]}</span>
              <time dateTime={at} suppressHydrationWarning>
                {when(at)}
              </time>
            </p>
            <p className="wrap-anywhere whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      {photos.length === 0 ? null : (
        <ul className="flex flex-wrap gap-2">
          {photos.map(({ id, path, href }, index) => (
            <li key={id}>
              <a href={href ?? `${path}/large.webp`} target="_blank" rel="noreferrer" className="block rounded-mark">
                <img
                  src={`${path}/small.webp`}
                  alt={words.photo(index + 1)}
                  loading="lazy"
                  className="size-24 rounded-mark bg-wash object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
