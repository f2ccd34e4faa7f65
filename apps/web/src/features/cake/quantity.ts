/** As many of one design as a cart line takes; the server's input schema says the same. */
export const MAX_LINE_QUANTITY = 50;
