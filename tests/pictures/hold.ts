/** States that only a pointer or a keyboard brings about, held for a picture. */
import { devtools } from '../e2e/driver/chromium.ts'
import type { Tab } from '../e2e/driver/tab.ts'

/** As `data-forced` says it; a focus that shows is a focus, too. */
const held = { hover: ['hover'], 'focus-visible': ['focus', 'focus-visible'] } as const

/** Holds every part that says so of itself, as long as the tab is open (components/gallery/Specimen.tsx). */
export async function hold(tab: Tab): Promise<void> {
  const session = await devtools(tab)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  for (const [state, forcedPseudoClasses] of Object.entries(held)) {
    const selector = `[data-forced="${state}"]`
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector,
    })
    for (const nodeId of nodeIds) {
      const { attributes } = await session.send('DOM.getAttributes', { nodeId })
      const at = attributes.indexOf('data-at')
      const part = await session.send('DOM.querySelector', {
        nodeId,
        selector: (at >= 0 && attributes[at + 1]) || 'button, input, select',
      })
      await session.send('CSS.forcePseudoState', {
        nodeId: part.nodeId,
        forcedPseudoClasses: [...forcedPseudoClasses],
      })
    }
  }
}
