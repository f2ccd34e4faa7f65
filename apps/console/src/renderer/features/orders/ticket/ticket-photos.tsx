import { Dialog, LinkButton } from '@sweetspot/ui';
import { Maximize2, Printer } from 'lucide-react';
import { useWork } from '../../../app/session.tsx';
import type { TicketLine } from '../queue/ticket.ts';
import { useWords } from '../../../app/words.ts';

/** The pictures that the customer wants on this cake: seen small, opened large, and sent to the printer of edible ink. */
export function TicketPhotos({ photos }: { photos: TicketLine['photos'] }) {
  if (photos.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-4">
      {photos.map((photo) => (
        <li key={photo.id}>
          <TicketPhoto photo={photo} />
        </li>
      ))}
    </ul>
  );
}

function TicketPhoto({ photo: { group, path } }: { photo: TicketLine['photos'][number] }) {
  const words = useWords('orders').photo;
  const { backend } = useWork();
  const thumbnail = (
    <button
      type="button"
      className="grid gap-2 rounded-control border border-line-strong bg-surface p-2 text-left font-semibold hover:bg-wash"
    >
      <img src={`${path}/small.webp`} alt={words.alt(group)} className="size-40 rounded-mark bg-wash object-cover" />
      <span className="flex min-h-touch items-center justify-center gap-2">
        <Maximize2 aria-hidden className="size-5" />
        <span>{words.open}</span>
      </span>
    </button>
  );
  const print = (
    <LinkButton variant="quiet" size="console" href={`${backend.serverUrl}${path}/print.jpg`} target="_blank" rel="noreferrer">
      <Printer aria-hidden />
      <span>{words.print}</span>
    </LinkButton>
  );
  return (
    <Dialog title={group} trigger={thumbnail} footer={print} className="w-[min(60rem,calc(100vw-2rem))]">
      <img src={`${path}/large.webp`} alt={words.alt(group)} className="mx-auto max-h-[60dvh] rounded-mark" />
    </Dialog>
  );
}
