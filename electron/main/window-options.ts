/** The one set of options that every window of the program is made with. */
import type { BrowserWindowConstructorOptions } from 'electron';

/** `inspectable`: a development start, where the inspector may be opened. */
export function makeWindowOptions(preloadFile: string, inspectable: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Sổ Văn Thư',
    width: 1366,
    height: 768,
    minWidth: 683,
    minHeight: 480,
    backgroundColor: '#ffffff',
    // Shown when the first page is painted, so that nobody looks at a blank window.
    show: false,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker fetches its dictionaries from the web.
      spellcheck: false,
      devTools: inspectable,
    },
  };
}
