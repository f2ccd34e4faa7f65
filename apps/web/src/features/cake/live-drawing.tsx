import { CakePicture } from '@sweetspot/ui';

/** Loaded on its own: the drawing's code is a good part of the page, and the first picture comes drawn by the server. */
export const LiveDrawing = CakePicture;
