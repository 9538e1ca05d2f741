/** Builds the extension with WXT. */
import { tool } from './paths.mjs'
import { runTool } from './steps.mjs'

const targets = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] }

/** Builds for a kind of browser into `.output/`; counts as one test. */
export function build(kind) {
  return runTool(tool('wxt'), ['build', ...targets[kind]])
}

/** What ships and, beside it, the page that has every element in every state (components/gallery/). */
export function buildGallery() {
  return runTool(tool('wxt'), ['build', '--mode', 'gallery'])
}
