import { formatMoney } from '@sweetspot/domain/money/money';
import { intlLocaleOf } from '@sweetspot/messages';
import { AllergenList, Button, CakePicture, DietMark, LinkButton, Money, useToast } from '@sweetspot/ui';
import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { choicesLine } from '../../components/choices-line.ts';
import { DesignNameForm } from '../../components/design-name-form.tsx';
import { failureWords } from '../../components/failure-words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { ShareDesign, type SavedDesign } from '../../components/share-design.tsx';
import { DESIGNS_PAGE } from './designs-page.ts';
import { RecalledNotes } from './recalled.tsx';

/** One kept design, as its cake can be made today, with all that can be done about it. */
export function DesignItem({ design }: { design: SavedDesign }) {
  const words = useWords('designs');
  const { name, path, priceBefore } = design;
  const change = useShownChange();
  return (
    <li className="grid grid-cols-[6rem_1fr] items-start gap-x-4 gap-y-4 py-6 sm:grid-cols-[10rem_1fr] sm:gap-x-6">
      <CakePicture design={design.design} />
      <div className="grid min-w-0 gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="min-w-0 font-title text-lg font-semibold wrap-anywhere">{name}</h2>
          <Money amount={design.unitPrice} className="text-lg font-semibold" />
        </div>
        <p className="wrap-anywhere">{words.at(design.cake.name, design.store.name)}</p>
        <p className="text-pretty wrap-anywhere text-ink-muted">{choicesLine(design.choices)}</p>
        {design.design.inscription.length === 0 ? null : (
          <p className="wrap-anywhere">{words.inscription(design.design.inscription.join(' '))}</p>
        )}
        {priceBefore === null ? null : (
          <p className="text-sm text-ink-muted">{words.priceBefore(formatMoney(priceBefore, intlLocaleOf(words.locale)))}</p>
        )}
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <DietMark mark={design.mark} />
          <AllergenList allergens={design.allergens} className="min-w-0" />
        </div>
      </div>
      <div className="col-span-2 grid gap-3 sm:col-span-1 sm:col-start-2">
        <RecalledNotes design={design} soldOut={words.soldOut} offMenu={words.offMenu} />
        {path === null ? null : (
          <LinkButton asChild className="justify-self-start">
            <Link to={path} aria-label={words.openLabel(name)}>
              {words.openDesign}
            </Link>
          </LinkButton>
        )}
        <ScriptsOnly>
          <div className="grid gap-1">
            <ShareDesign design={design} onChange={change} />
            <NameAndEnd design={design} onChange={change} />
          </div>
        </ScriptsOnly>
      </div>
    </li>
  );
}

/** Puts what an answer says of one design in its place in the list; null takes it out. */
function useShownChange() {
  const utils = api.useUtils();
  return (changed: SavedDesign | null, id = changed?.id) => {
    utils.designs.list.setInfiniteData(
      DESIGNS_PAGE,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.flatMap((item) => (item.id === id ? (changed === null ? [] : [changed]) : [item])),
          })),
        },
    );
  };
}

interface NameAndEndProps {
  readonly design: SavedDesign;
  readonly onChange: (changed: SavedDesign | null, id?: string) => void;
}

function NameAndEnd({ design, onChange }: NameAndEndProps) {
  const words = useWords('designs');
  const toast = useToast();
  const [asks, setAsks] = useState<'name' | 'end' | null>(null);
  const renamer = useRef<HTMLButtonElement>(null);
  const remover = useRef<HTMLButtonElement>(null);
  const rename = api.designs.rename.useMutation({ onSuccess: (changed) => onChange(changed) });
  const remove = api.designs.remove.useMutation({
    onSuccess: () => {
      onChange(null, design.id);
      toast({ message: words.removed(design.name) });
    },
    onError: (error) => toast({ message: failureWords(error, words.locale, words.changeFailed), tone: 'problem' }),
  });
  const close = () => {
    const opener = asks === 'end' ? remover : renamer;
    setAsks(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (asks === 'name') {
    return (
      <DesignNameForm
        name={design.name}
        isBusy={rename.isPending}
        onName={async (name) => {
          await rename.mutateAsync({ designId: design.id, name });
          close();
        }}
        onCancel={close}
      />
    );
  }
  if (asks === 'end') {
    return (
      <div role="alert" className="grid gap-3 rounded-control bg-wash p-4">
        <p className="wrap-anywhere">{words.removeAsk(design.name, design.link !== null)}</p>
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" isLoading={remove.isPending} onClick={() => remove.mutate({ designId: design.id })}>
            {words.remove}
          </Button>
          <Button variant="quiet" onClick={close}>
            {words.keepIt}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="-ml-5 flex flex-wrap">
      <Button ref={renamer} variant="ghost" aria-label={words.renameLabel(design.name)} onClick={() => setAsks('name')}>
        <Pencil aria-hidden />
        <span>{words.rename}</span>
      </Button>
      <Button ref={remover} variant="ghost" aria-label={words.removeLabel(design.name)} onClick={() => setAsks('end')}>
        <Trash2 aria-hidden />
        <span>{words.remove}</span>
      </Button>
    </div>
  );
}
