import type { CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { designLook } from '@sweetspot/messages';
import { cx } from '@sweetspot/ui';
import { useState, type Ref } from 'react';
import { useWords } from '../../app/words.ts';
import { drawingPath } from '../../components/drawing-path.ts';
import { Drawing } from './drawing.tsx';
import { useLocale } from '../../components/reader.ts';
import { photoOf } from '../../components/picture-sources.ts';
import type { PictureView } from '../../app/views.ts';
import type { GivenPhoto } from './use-photos.ts';

interface CakeStageProps {
  /** The picture itself, for whoever must know whether it is in sight. */
  readonly ref: Ref<HTMLDivElement>;
  readonly name: string;
  readonly design: CakeDesign;
  readonly photos: readonly PictureView[];
  /** The customer's own, to be printed on it. */
  readonly prints: readonly GivenPhoto[];
}

/** The hero: the cake as it is being designed. Photos, where the store has some, are one tap away, and so is the drawing. */
export function CakeStage({ ref, name, design, photos, prints }: CakeStageProps) {
  const words = useWords('cake');
  const locale = useLocale();
  const [shownId, setShownId] = useState<string | null>(null);
  const photo = photos.find(({ id }) => id === shownId);
  const [print, ...more] = prints;
  return (
    <div className="grid gap-3">
      <div
        ref={ref}
        className="relative grid aspect-square w-full justify-self-center lg:w-[min(100%,calc(100dvh-23rem))] place-items-center overflow-hidden rounded-card bg-[radial-gradient(circle_at_35%_25%,var(--color-surface),var(--color-wash)_75%)]"
      >
        {photo ? (
          <PhotoOnStage photo={photo} name={name} />
        ) : (
          <Drawing
            design={design}
            photoHref={print && `${print.path}/large.webp`}
            description={words.drawingOf(name, designLook(design, locale))}
            isFirst
            className="size-full p-[3%]"
          />
        )}
        {photo ? null : more.map((each) => <PrintMark key={each.id} print={each} />)}
      </div>
      {photos.length === 0 ? null : (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{words.pictures}</legend>
          <Thumb label={words.drawingTab} isShown={photo === undefined} onPress={() => setShownId(null)}>
            <img src={drawingPath(design)} alt="" width={72} height={72} className="size-full" />
          </Thumb>
          {photos.map((each, at) => (
            <Thumb key={each.id} label={words.photoTab(at + 1)} isShown={each.id === shownId} onPress={() => setShownId(each.id)}>
              <img src={photoOf(each).sources[0]?.url} alt="" width={72} height={72} loading="lazy" className="size-full object-cover" />
            </Thumb>
          ))}
        </fieldset>
      )}
      {photo ? null : <p className="text-center text-sm text-pretty text-ink-muted">{words.drawingNote}</p>}
    </div>
  );
}

function PhotoOnStage({ photo, name }: { photo: PictureView; name: string }) {
  const { sources, description } = photoOf(photo);
  return (
    <img
      src={sources.at(-1)?.url}
      srcSet={sources.map(({ url, width }) => `${url} ${width}w`).join(', ')}
      sizes="(min-width: 1024px) 36rem, 100vw"
      alt={description || name}
      className="size-full object-cover"
    />
  );
}

/** A cake has room for one print; of several the others lie framed beside it. */
function PrintMark({ print }: { print: GivenPhoto }) {
  const words = useWords('cake');
  return (
    <figure className="absolute right-[4%] bottom-[4%] w-[28%] max-w-40 rotate-3 rounded-mark bg-surface p-1.5 shadow-soft">
      <img src={`${print.path}/small.webp`} alt={words.photo.alt} className="aspect-square w-full rounded-[0.25rem] object-cover" />
      <figcaption className="pt-1 text-center text-xs text-ink-muted">{words.photo.printed}</figcaption>
    </figure>
  );
}

interface ThumbProps {
  readonly label: string;
  readonly isShown: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Thumb({ label, isShown, onPress, children }: ThumbProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isShown}
      onClick={onPress}
      className={cx(
        'size-18 overflow-hidden rounded-control border bg-wash',
        isShown ? 'border-accent ring-1 ring-accent' : 'border-line-strong',
      )}
    >
      {children}
    </button>
  );
}
