/**
 * What comes later comes by the browser's own `import()`: Vite's helper around it waits for style sheets, which no part that
 * comes later has, and weighs in every popup.
 */
import type { Plugin } from 'vite'

const helper = '\0vite/preload-helper.js'

export function bareImports(): Plugin {
  return {
    name: 'waterline:bare-imports',
    enforce: 'pre',
    load(id) {
      if (id !== helper) return null
      return 'export const __vitePreload = (load) => load()'
    },
    generateBundle(_options, bundle) {
      for (const one of Object.values(bundle))
        if (one.type === 'chunk' && one.code.includes('__vite__mapDeps'))
          this.error(
            `${one.fileName}: what comes later brings a style sheet, which nothing would wait for`,
          )
    },
  }
}
