/** Names of the channels between the page and the program. No imports: the preload must stay one small file. */

/** The page asks, the main process answers. */
export const askChannel = 'so-van-thu:ask';
/** Over HTTP: the name of a file that is handed in, percent-encoded. */
export const fileNameHeader = 'x-so-van-thu-file';
/** Over HTTP: which upload a part belongs to and how much came before it: "<uuid> <bytes>". */
export const uploadHeader = 'x-so-van-thu-upload';
/** The menu sends the page to one of its places: "#/cai-dat". */
export const placeChannel = 'so-van-thu:place';
