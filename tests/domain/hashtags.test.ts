import { expect, test } from 'vitest'
import { hashtags } from '../../lib/domain/hashtags.ts'

test.each([
  ['Read before the meeting #Incident #reviews', ['incident', 'reviews']],
  ['#schule ist #ÜBERALL', ['schule', 'überall']],
  ['بحث عن #تعلم', ['تعلم']],
  ['#学习, then more', ['学习']],
  ['(#one) "#two_three"', ['one', 'two_three']],
  ['no tag in C# or in issue#12', []],
  ['https://example.org/page#part and https://example.org/#top', []],
  ['# alone', []],
  ['', []],
])('%o has the tags %o', (text, tags) => {
  expect(hashtags(text)).toEqual(tags)
})
