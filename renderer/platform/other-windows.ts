/**
 * The other windows of the program on this machine (two tabs of the browser) and what they tell each other: only which
 * matters changed, never anything of the registers.
 */
const channelName = 'so-van-thu';

/** Says a word to every other window; silently nothing where the browser knows no such channel. */
export function tellOtherWindows(word: readonly string[]): void {
  withChannel((channel) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin; only windows take one
    channel.postMessage(word);
    channel.close();
  });
}

/** Hears what other windows say, until the returned function is called. */
export function hearOtherWindows(listener: (word: readonly string[]) => void): () => void {
  let stop = (): void => undefined;
  withChannel((channel) => {
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) listener(data.filter((part): part is string => typeof part === 'string'));
    });
    stop = () => channel.close();
  });
  return stop;
}

function withChannel(use: (channel: BroadcastChannel) => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  use(new BroadcastChannel(channelName));
}
