/** How each site gives people what they did there, folded away until somebody asks. */
import type { VNode } from 'preact'
import type { TextKey } from '../../lib/text/text.ts'
import { Folded } from '../Folded.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'

const ways: readonly (readonly [site: string, way: TextKey])[] = [
  ['LinkedIn', 'archive_how_linkedin'],
  ['X', 'archive_how_x'],
  ['Mastodon', 'archive_how_mastodon'],
  ['Bluesky', 'archive_how_bluesky'],
  ['Facebook', 'archive_how_facebook'],
]

export function HowToAsk(): VNode {
  const text = useText()
  return (
    <Folded label={text('archive_how')}>
      <Terms terms={ways.map(([site, way]) => [site, text(way)] as const)} />
      <p class="soft">{text('archive_later')}</p>
    </Folded>
  )
}
