import type { ReadPage as ReadPageWords } from '@sweetspot/messages/operator-facts';
import { LinkButton, PageTitle } from '@sweetspot/ui';
import { Link } from 'react-router';
import { PageMeta } from '../../app/page-meta.tsx';

interface ReadPageProps {
  readonly path: string;
  readonly page: ReadPageWords;
  readonly next: readonly { readonly to: string; readonly label: string }[];
}

/** A page that is only read, in lines that are not too long for it. */
export function ReadPage({ path, page, next }: ReadPageProps) {
  const { title, description, lede, sections } = page;
  return (
    <article className="mx-auto grid w-full max-w-3xl gap-8">
      <PageMeta title={`${title} · SweetSpot`} description={description} path={path} />
      <PageTitle size="display" lede={lede}>
        {title}
      </PageTitle>
      {sections.map(({ heading, text, points = [] }) => (
        <section key={heading} className="grid gap-2">
          <h2 className="font-title text-xl font-semibold wrap-anywhere">{heading}</h2>
          {text.map((paragraph) => (
            <p key={paragraph} className="text-pretty wrap-anywhere">
              {paragraph}
            </p>
          ))}
          {points.length === 0 ? null : (
            <ul className="grid list-disc gap-1.5 pl-5 marker:text-accent">
              {points.map((point) => (
                <li key={point} className="text-pretty wrap-anywhere">
                  {point}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <div className="flex flex-wrap gap-3">
        {next.map(({ to, label }, at) => (
          <LinkButton key={to} asChild variant={at === 0 ? 'primary' : 'quiet'}>
            <Link to={to}>{label}</Link>
          </LinkButton>
        ))}
      </div>
    </article>
  );
}
