/** What tests do in a tab, the same in Chromium and Firefox; every input is a real one. */

export interface Frame {
  /** Clicks the first match with the mouse; selectors look into open shadow roots. */
  click(selector: string, options?: { times?: number }): Promise<void>
  /** Puts the focus into the first match and types. */
  type(selector: string, text: string): Promise<void>
  /** Waits until a match is shown, or until all are `gone` from the document. */
  waitFor(selector: string, options?: { gone?: boolean }): Promise<void>
  /** Runs a function in the page's own world; its text is sent, so it may use only its argument. */
  evaluate<Argument, Value>(
    run: (argument: Argument) => Value,
    argument: Argument,
  ): Promise<Awaited<Value>>
}

/** A part of the window, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Tab extends Frame {
  goto(address: string): Promise<void>
  /** Runs a function in every frame of every later page of this tab, before any script of the page. */
  preload(run: () => void): Promise<void>
  /** The frame whose address holds this text. */
  frame(part: string): Promise<Frame>
  press(keys: string): Promise<void>
  /** Moves the mouse, as somebody does who reads. */
  move(x: number, y: number): Promise<void>
  wheel(pixels: number): Promise<void>
  clickAt(x: number, y: number): Promise<void>
  /** Chooses a file in a file field. */
  choose(selector: string, file: string): Promise<void>
  /** Clicks what has this role and name in the accessibility tree. */
  clickRole(role: string, name: string): Promise<void>
  bringToFront(): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** Takes a picture of the window, or of a part of it. */
  screenshot(path: string, clip?: Box): Promise<void>
  address(): string
  close(): Promise<void>
}

export interface Stage {
  browser: 'chromium' | 'firefox'
  /** The folder that the browser keeps its own files in. */
  profile: string
  newTab(): Promise<Tab>
  /** A page of the extension, `popup.html` for instance. */
  openPage(path: string): Promise<Tab>
  /** Takes the granted hosts away, or gives them back, as a person does in the browser's own settings. */
  grantHosts(isGranted: boolean): Promise<void>
  /** Puts the extension anew over what is installed, with the pages left open, as an update does. */
  renew(): Promise<void>
  /** Ends the background worker, as the browser does when it idles. */
  stopWorker(): Promise<void>
  close(): Promise<void>
}

export interface StageOptions {
  proxyPort: number
  /** The built extension. */
  extension: string
  headless?: boolean
  /** A profile to go on with, which outlives the browser (Chromium only); else a new one. */
  profile?: string
  /** Where downloads go. */
  downloads?: string
  size?: { width: number; height: number }
  /** Device pixels for each CSS pixel, for pictures. */
  scale?: number
}
