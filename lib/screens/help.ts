/** The manual: what stands in Help, and in docs/manual.md. */
import type { TextKey } from '../text/text.ts'

export interface Chapter {
  title: TextKey
  paragraphs: readonly TextKey[]
}

export const manual: readonly Chapter[] = [
  { title: 'help_how', paragraphs: ['help_how_1', 'help_how_2', 'help_how_3', 'help_how_4'] },
  {
    title: 'help_words',
    paragraphs: [
      'help_words_above',
      'help_words_below',
      'help_words_share',
      'help_words_suggestion',
      'help_words_circle',
    ],
  },
  { title: 'help_gaps', paragraphs: ['help_gaps_1', 'help_gaps_2', 'help_gaps_3'] },
  { title: 'help_archive', paragraphs: ['help_archive_1', 'help_archive_2'] },
  {
    title: 'help_privacy',
    paragraphs: ['help_privacy_1', 'help_privacy_2', 'help_privacy_3', 'help_privacy_4'],
  },
  { title: 'help_keys', paragraphs: ['help_keys_1', 'help_keys_2', 'help_keys_3'] },
]
