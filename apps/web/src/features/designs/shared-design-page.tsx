import type { RouterOutputs } from '@sweetspot/api';
import { designLook } from '@sweetspot/messages';
import { AllergenList, CakePicture, DietMark, EmptyState, LinkButton, Money, PageTitle } from '@sweetspot/ui';
import { Link } from 'react-router';
import { useWords } from '../../app/words.ts';
import { ChoiceList, RecalledNotes } from './recalled.tsx';

export type SharedDesign = RouterOutputs['designs']['shared'];

/** A design for whoever was given its link: the cake, what it is, and the way to one's own. */
export function SharedDesignPage({ design }: { design: SharedDesign }) {
  const words = useWords('designs');
  const { cake, store, path } = design;
  const look = designLook(design.design, words.locale);
  const name = design.name ?? cake.name;
  return (
    <article className="mx-auto grid w-full max-w-5xl items-start gap-x-12 gap-y-6 md:grid-cols-2">
      <CakePicture design={design.design} description={words.drawingOf(name, look)} className="mx-auto w-full max-w-lg" />
      <div className="grid gap-6">
        <PageTitle lede={design.name === null ? words.by(store.name) : words.at(cake.name, store.name)}>
          <span className="wrap-anywhere">{name}</span>
        </PageTitle>
        <p>{words.sharedLede}</p>
        <RecalledNotes design={design} soldOut={words.sharedSoldOut} offMenu={words.sharedOffMenu} />
        <section className="grid gap-2">
          <h2 className="font-title text-xl font-semibold">{words.choices}</h2>
          <ChoiceList choices={design.choices} />
          {design.design.inscription.length === 0 ? null : (
            <p className="wrap-anywhere">{words.inscription(design.design.inscription.join(' '))}</p>
          )}
          {design.hidesWords ? <p className="text-ink-muted">{words.hidesWords}</p> : null}
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <DietMark mark={design.mark} />
            <AllergenList allergens={design.allergens} className="min-w-0 text-base" />
          </div>
        </section>
        {path === null ? null : (
          <div className="grid justify-items-start gap-3 border-t border-line pt-5">
            <p className="flex items-baseline gap-2">
              <span className="text-ink-muted">{words.now}</span>
              <Money amount={design.unitPrice} className="font-title text-2xl font-semibold" />
            </p>
            <LinkButton asChild size="large">
              <Link to={path}>{words.makeItYours}</Link>
            </LinkButton>
            <p className="text-sm text-pretty text-ink-muted">{words.makeItYoursHelp}</p>
          </div>
        )}
        {store.hasPage ? (
          <Link
            to={`/stores/${store.slug}`}
            className="inline-flex min-h-touch items-center justify-self-start font-medium text-accent-text underline underline-offset-4"
          >
            {words.toStore(store.name)}
          </Link>
        ) : null}
      </div>
    </article>
  );
}

/** Ended, deleted, or never whole: all one can do about it. */
export function NoSuchDesign() {
  const words = useWords('designs');
  return (
    <>
      <h1 className="sr-only">{words.overTitle}</h1>
      <EmptyState
        title={words.overTitle}
        actions={
          <LinkButton asChild>
            <Link to="/cakes">{words.browse}</Link>
          </LinkButton>
        }
      >
        {words.over}
      </EmptyState>
    </>
  );
}
