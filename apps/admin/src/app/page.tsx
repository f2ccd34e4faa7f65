import { EmptyState, LinkButton, PageTitle, Skeleton } from '@sweetspot/ui';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Failure } from './failure.tsx';
import { useWords } from './words.ts';

interface PageProps {
  title: string;
  /** What stands in the heading, when it is more than the title. */
  heading?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  /** The list this page is one of. */
  up?: { readonly to: string; readonly label: string } | undefined;
  children: ReactNode;
}

export function Page({ title, heading, lede, actions, up, children }: PageProps) {
  const words = useWords('frame');
  return (
    <>
      <title>{words.pageTitle(title)}</title>
      {up ? (
        <Link
          to={up.to}
          className="mb-2 -ml-1 inline-flex min-h-9 items-center gap-1 rounded-mark px-1 text-sm text-ink-muted hover:text-ink"
        >
          <ChevronLeft aria-hidden className="size-4" />
          <span>{words.back(up.label.toLowerCase())}</span>
        </Link>
      ) : null}
      <PageTitle lede={lede} actions={actions} className="mb-6">
        {heading ?? title}
      </PageTitle>
      <div className="contents">{children}</div>
    </>
  );
}

interface PageFailureProps extends Pick<PageProps, 'title' | 'up'> {
  error: unknown;
  onRetry: () => void;
}

/** A page about one thing that could not be loaded. */
export function PageFailure({ title, up, ...failure }: PageFailureProps) {
  return (
    <Page title={title} up={up}>
      <Failure {...failure} />
    </Page>
  );
}

export function NotThere() {
  const words = useWords('frame');
  return (
    <Page title={words.notThere}>
      <EmptyState
        title={words.notThereHint}
        actions={
          <LinkButton asChild variant="quiet">
            <Link to="/">{words.toDashboard}</Link>
          </LinkButton>
        }
      />
    </Page>
  );
}

/** A titled part of a page; a line parts it from the one before. */
export function Section({ title, aside, children, id }: { title: string; aside?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section aria-label={title} id={id} className="grid content-start gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-title text-xl font-semibold">{title}</h2>
        <div className="contents">{aside}</div>
      </div>
      <div className="contents">{children}</div>
    </section>
  );
}

/** Names and values in two columns. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2.5 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
      {rows
        .filter((row) => row !== null)
        .map(([label, value]) => (
          <div key={label} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-ink-muted">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

export function PageSkeleton() {
  const words = useWords('frame');
  return (
    <div aria-busy className="grid grid-cols-1 gap-4">
      <p className="sr-only">{words.loading}</p>
      <Skeleton className="h-10 w-64" />
      <Skeleton className="h-5 w-96 max-w-full" />
      <Skeleton className="mt-4 h-72 rounded-card" />
    </div>
  );
}

export const textLink = 'rounded-mark font-medium text-accent-text underline-offset-3 hover:underline';
