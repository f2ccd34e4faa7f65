/** What is kept of a picture as WebP, up to its own width. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const;
