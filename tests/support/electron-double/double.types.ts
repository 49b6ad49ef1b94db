/** What a test can see and steer of the Electron double. */
import type { Page } from 'playwright-core';

export interface DoubleMenuItem {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly click?: () => void;
  readonly submenu?: readonly DoubleMenuItem[];
}

export interface DoubleControl {
  readonly pages: Page[];
  /** Errors of pages, and everything that the content security policy had to forbid. */
  readonly problems: string[];
  /** "deny https://…": what became of a page's attempts to open a window. */
  readonly windowOpens: string[];
  /** Paths that were handed to the system for opening. */
  readonly openedPaths: string[];
  /** What the system says next when it is to open a file; '' is success. */
  openPathAnswer: string;
  /** Where the next save dialogs lead; without one the dialog is closed without choosing. */
  readonly savePaths: string[];
  /** Message boxes that were shown. */
  readonly boxes: { readonly message: string; readonly buttons: readonly string[] }[];
  /** Which button the next message box gets; 0 without one. */
  readonly boxAnswers: number[];
  menu: readonly DoubleMenuItem[];
  readonly paths: Map<string, string>;
  invoke(channel: string, event: object, values: readonly unknown[]): Promise<{ ok?: unknown; error?: string }>;
  /** Presses the cross of the window. */
  closeWindow(): Promise<void>;
  /** Ends the loading of the main module: only then does Electron become ready. */
  mainLoaded(): void;
  /** Resolves when the program has quit. */
  readonly gone: Promise<void>;
}

export interface DoubleSession {
  readonly schemes: Map<string, (request: Request) => Promise<Response>>;
  /** What the session's onBeforeRequest says about an address. */
  mayLoad(url: string): Promise<boolean>;
}
