import type { RouterOutputs } from '@sweetspot/api';

export type CakeCardView = RouterOutputs['cakes']['list']['items'][number];
export type CakeView = RouterOutputs['cakes']['bySlug'];
export type StoreCardView = RouterOutputs['stores']['list']['items'][number];
export type StoreView = RouterOutputs['stores']['bySlug'];
export type PictureView = NonNullable<CakeCardView['photo']>;
export type ReviewView = CakeView['reviews'][number];
