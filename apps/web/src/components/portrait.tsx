import { initialsOf } from '@sweetspot/domain/accounts/initials';
import { cx } from '@sweetspot/ui';

interface PortraitProps {
  readonly name: string;
  /** Null where they gave no picture. */
  readonly path: string | null;
  /** Its size, and that of the letters. */
  readonly className: string;
}

/** Somebody's picture, over the initials that are seen until it is there, and where there is none. Their name stands beside it. */
export function Portrait({ name, path, className }: PortraitProps) {
  return (
    <span
      aria-hidden
      // Not as text: beside an accessible name that does not begin with them, letters would be read as another name.
      data-initials={initialsOf(name)}
      className={cx(
        'relative grid shrink-0 place-items-center before:content-[attr(data-initials)] overflow-hidden rounded-full bg-accent-soft leading-none font-semibold text-accent-text select-none',
        className,
      )}
    >
      {path === null ? null : (
        <img src={`${path}/small.webp`} alt="" decoding="async" className="absolute inset-0 size-full object-cover" />
      )}
    </span>
  );
}
