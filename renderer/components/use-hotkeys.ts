import { createContext, use, useLayoutEffect, useRef } from 'react';

/** "Ctrl+S" → what to do. Keys are written as on the buttons: "F2", "Ctrl+Enter", "Alt+ArrowLeft", "Escape". */
export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

interface Layer {
  readonly keys: { readonly current: Hotkeys };
  /** Nothing below this layer hears keys: a dialog lies over it. */
  readonly modal: boolean;
  readonly height: number;
}

/** From the lowest to the highest. */
const layers: Layer[] = [];

/** How many dialogs lie under what is rendered here. */
export const DialogDepth = createContext(0);

/** The last one mounted lies above those of its height: what comes late on the page does not come over an open dialog. */
function addLayer(layer: Layer): void {
  const above = layers.findIndex(({ height }) => height > layer.height);
  layers.splice(above === -1 ? layers.length : above, 0, layer);
}

/** The name of a key press as written in Hotkeys. */
export function nameOfPress(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  // With Alt held some layouts and Vietnamese input methods change `key`; the place of the key does not change.
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const named = event.key.length > 1;
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && named ? 'Shift+' : '',
    key,
  ].join('');
}

function onKeyDown(event: KeyboardEvent): void {
  // An input method is composing a letter: the key belongs to it.
  if (event.defaultPrevented || event.isComposing) return;
  const name = nameOfPress(event);
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index];
    const act = layer?.keys.current[name];
    if (act) {
      event.preventDefault();
      act(event);
      return;
    }
    if (layer?.modal) return;
  }
}

/** Keys that work while the component is on screen; the last one mounted is asked first, a dialog before its page. */
export function useHotkeys(
  keys: Hotkeys,
  options: {
    /** Keys of what lies below rest: a dialog. */
    readonly modal?: boolean;
    /** Asked last, whenever it was mounted: the frame around the screens. */
    readonly lowest?: boolean;
  } = {},
): void {
  const current = useRef(keys);
  // Before the screen is painted: a key pressed as soon as something is seen belongs to what is seen.
  useLayoutEffect(() => {
    current.current = keys;
  });
  const modal = options.modal ?? false;
  const depth = use(DialogDepth);
  // A dialog lies between its page and what stands in it.
  const height = options.lowest ? Number.NEGATIVE_INFINITY : depth + (modal ? 0.5 : 0);
  useLayoutEffect(() => {
    if (layers.length === 0) window.addEventListener('keydown', onKeyDown);
    const layer: Layer = { keys: current, modal, height };
    addLayer(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [modal, height]);
}
