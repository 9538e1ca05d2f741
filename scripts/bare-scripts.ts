/**
 * Starts unlisted scripts by themselves: WXT wraps each in a report of its own crash, which says nothing in
 * what ships and weighs in every page.
 */
import type { Plugin } from 'vite'

const wrapper = '\0virtual:wxt-unlisted-script-entrypoint?'

/** Leaves of the wrapper only the call. */
export function bareScripts(): Plugin {
  return {
    name: 'waterline:bare-scripts',
    transform(_code, id) {
      if (!id.startsWith(wrapper)) return null
      const script = JSON.stringify(id.slice(wrapper.length))
      return {
        code: `import script from ${script}\nexport default script.main()`,
        map: null,
      }
    },
  }
}
