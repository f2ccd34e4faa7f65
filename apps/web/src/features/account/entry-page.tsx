import { PageTitle } from '@sweetspot/ui';
import type { ReactNode } from 'react';

interface EntryPageProps {
  title: string;
  lede?: string | undefined;
  children: ReactNode;
  /** The other way in, below the form. */
  foot?: ReactNode;
}

/** One narrow column: the frame of every page with a single short form. */
export function EntryPage({ title, lede, children, foot }: EntryPageProps) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-7">
      <PageTitle lede={lede}>{title}</PageTitle>
      <div className="contents">{children}</div>
      {foot ? <p className="border-t border-line pt-5 text-ink-muted">{foot}</p> : null}
    </div>
  );
}
