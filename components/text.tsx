/** The words of a screen, handed down so that no component looks one up by itself. */
import { createContext, type ComponentChildren, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Text } from '../lib/text/text.ts'

const TextContext = createContext<Text | null>(null)

/** Gives all components below it their words. */
export function TextProvider(props: { text: Text; children: ComponentChildren }): VNode {
  return <TextContext.Provider value={props.text}>{props.children}</TextContext.Provider>
}

/** The message catalogue of the screen one is in. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText needs a TextProvider above it')
  return text
}
