import { useWords } from '../../app/words.ts';
import { GroupField } from './group-field.tsx';
import { Guests } from './guests.tsx';
import type { Design } from './use-design.ts';
import type { Photos } from './use-photos.ts';

interface ChoicesProps {
  readonly design: Design;
  /** Null where the pictures stay as they are. */
  readonly photos: Photos | null;
  readonly guests: number | null;
  /** Left out where the number of guests is not asked for. */
  readonly onGuests?: (guests: number | null) => void;
}

export function Choices({ design, photos, guests, onGuests }: ChoicesProps) {
  const words = useWords('cake');
  const { cake, choose } = design;
  return (
    <form aria-label={words.design} onSubmit={(event) => event.preventDefault()} className="grid gap-7">
      {cake.groups.map((group) => {
        const asksGuests = onGuests && group.role === 'size' && !(cake.preset?.lockedGroupIds.includes(group.id) ?? false);
        return (
          <div key={group.id} id={`group-${group.id}`} className="scroll-mt-6 empty:hidden">
            <GroupField
              design={design}
              group={group}
              photos={photos}
              extra={asksGuests ? <Guests {...{ cake, guests, onGuests }} sizeGroupId={group.id} onChoose={choose} /> : undefined}
            />
          </div>
        );
      })}
    </form>
  );
}
