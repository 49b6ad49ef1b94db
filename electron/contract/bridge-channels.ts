/** Names of the two channels between the window and the main process. No imports: the preload must stay one small file. */

/** The page asks, the main process answers. */
export const askChannel = 'so-van-thu:ask';
/** The menu sends the page to one of its places: "#/cai-dat". */
export const placeChannel = 'so-van-thu:place';
