import type { UploadedPhoto } from '@sweetspot/api';
import type { CustomizableCake, Customization } from '@sweetspot/domain/customization/customization';
import { useCallback, useEffect, useState } from 'react';
import type { Design } from './use-design.ts';

/** A photo that the server has, as far as it is known here: of one that came with a cart line, not how large it was. */
export type GivenPhoto = Pick<UploadedPhoto, 'id' | 'path'> & Partial<Pick<UploadedPhoto, 'width' | 'height'>>;

export interface Photos {
  /** Those on the cake now. */
  readonly chosen: readonly GivenPhoto[];
  readonly isSending: boolean;
  readonly setSending: (isSending: boolean) => void;
  readonly give: (groupId: string, photo: GivenPhoto) => void;
}

/** The customer's own pictures. The design names them by id; where to see them is known here. */
export function usePhotos({ cake, evaluation, choose }: Design, initial: readonly GivenPhoto[]): Photos {
  const [known, setKnown] = useState(initial);
  const [isSending, setSending] = useState(false);
  const give = useCallback(
    (groupId: string, photo: GivenPhoto) => {
      setKnown((before) => [...before.filter(({ id }) => id !== photo.id), photo]);
      choose(groupId, { photoId: photo.id });
    },
    [choose],
  );
  const chosen = photoIdsByGroup(cake, evaluation.customization).flatMap(([, photoId]) => known.find(({ id }) => id === photoId) ?? []);
  useKeptPhotos({ cake, customization: evaluation.customization, known, give });
  return { chosen, isSending, setSending, give };
}

function photoIdsByGroup(cake: CustomizableCake, { selections }: Customization): [string, string][] {
  return cake.groups.flatMap(({ id }): [string, string][] => {
    const selection = selections[id];
    return selection && 'photoId' in selection && selection.photoId !== '' ? [[id, selection.photoId]] : [];
  });
}

interface Keeping {
  readonly cake: CustomizableCake;
  readonly customization: Customization;
  readonly known: readonly GivenPhoto[];
  readonly give: (groupId: string, photo: GivenPhoto) => void;
}

type Kept = Readonly<Record<string, GivenPhoto>>;
const KEY = 'photos';

/**
 * The rest of the design stands in the address, where a photo must not: whoever gets the link would get the picture. It is
 * kept with this entry of the browser's history instead, so that a reload or Back finds it.
 */
function useKeptPhotos({ cake, customization, known, give }: Keeping): void {
  useEffect(() => {
    for (const [groupId, photo] of Object.entries(readKept())) {
      if (cake.groups.some(({ id, kind }) => id === groupId && kind === 'photo')) give(groupId, photo);
    }
  }, [cake, give]);
  useEffect(() => {
    // Nothing was ever given here: what an earlier visit of this entry left stays.
    if (known.length === 0) return;
    const kept = Object.fromEntries(
      photoIdsByGroup(cake, customization).flatMap(([groupId, photoId]) => {
        const photo = known.find(({ id }) => id === photoId);
        return photo ? [[groupId, photo]] : [];
      }),
    );
    const state: unknown = window.history.state;
    window.history.replaceState({ ...(typeof state === 'object' ? state : {}), [KEY]: kept }, '');
  }, [cake, customization, known]);
}

function readKept(): Kept {
  const state = window.history.state as { readonly [KEY]?: Kept } | null;
  return state?.[KEY] ?? {};
}
